import * as v from "valibot";
import * as vscode from "vscode";
import { logMarks, markOf } from "../../sessions/entry/events.ts";
import type { EventRule } from "../../sessions/entry/event-rules.ts";
import type { MarkRule } from "../../sessions/entry/marks.ts";
import { mostRules, PatternRule as Pattern, WordsRule as Words } from "../../sessions/entry/rule-schema.ts";

/** A custom rule with a regular expression, which is only checked when it runs on a worker thread. */
export type PatternRule = EventRule;

/** The custom rules that can be used, and a message about each of the others. */
export interface RuleReading {
  readonly rules: readonly MarkRule[];
  readonly patterns: readonly PatternRule[];
  readonly problems: readonly string[];
}

/** Reads the setting's value, which may have any type. */
export function readRules(value: unknown): RuleReading {
  if (!Array.isArray(value)) {
    const isUnset = value === undefined || value === null;
    return {
      rules: [],
      patterns: [],
      problems: isUnset ? [] : [vscode.l10n.t("It must be a list of rules.")],
    };
  }
  const rules: MarkRule[] = [];
  const patterns: PatternRule[] = [];
  const problems: string[] = [];
  for (const [index, candidate] of value.slice(0, mostRules).entries()) {
    const [words, pattern] = [v.safeParse(Words, candidate), v.safeParse(Pattern, candidate)];
    if (words.success) {
      rules.push(words.output);
    } else if (pattern.success) {
      const { mark = markOfEvent(pattern.output.event), ...rest } = pattern.output;
      patterns.push({ ...rest, ...(mark === undefined ? {} : { mark }) });
    } else {
      problems.push(vscode.l10n.t("Rule {0}: {1}", index + 1, neededMessage()));
    }
  }
  if (value.length > mostRules) {
    problems.push(vscode.l10n.t("Only the first {0} rules are used.", mostRules));
  }
  return { rules, patterns, problems };
}

function markOfEvent(event: EventRule["event"]): EventRule["mark"] {
  return event === undefined ? undefined : markOf(event);
}

function neededMessage(): string {
  return vscode.l10n.t(
    "It needs “mark” ({0}) and either “words”, a list of texts, or “pattern”, a regular expression.",
    logMarks.join(", "),
  );
}
