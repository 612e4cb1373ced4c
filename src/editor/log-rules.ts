import * as v from "valibot";
import * as vscode from "vscode";
import { defaultRules, markRuleProblem, type MarkRule } from "../sessions/entry/marks.ts";
import { isQuick } from "./regexp/probe-pattern.ts";
import { RegExpSearch } from "./regexp/regexp-search.ts";
import { settings } from "./settings.ts";

/** More words or longer patterns than anybody writes by hand would only slow every log down. */
const mostRules = 100;
const longest = 1000;

const Mark = v.picklist(["trouble", "answer", "end", "transfer", "queue", "hold", "ring"]);
const Text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longest));
const Words = v.strictObject({
  mark: Mark,
  words: v.pipe(v.array(Text), v.minLength(1), v.maxLength(mostRules)),
  unlessAfter: v.exactOptional(v.array(Text)),
});
const Pattern = v.strictObject({ mark: Mark, pattern: Text });

/** A person's rules as far as they can be used, and what is wrong with the others, in words. */
export interface RuleReading {
  readonly rules: readonly MarkRule[];
  readonly problems: readonly string[];
}

/** Reads the setting's value, whatever it holds. */
export function readRules(value: unknown): RuleReading {
  if (!Array.isArray(value)) {
    return value === undefined || value === null
      ? { rules: [], problems: [] }
      : { rules: [], problems: [vscode.l10n.t("It must be a list of rules.")] };
  }
  const rules: MarkRule[] = [];
  const problems: string[] = [];
  for (const [place, candidate] of value.slice(0, mostRules).entries()) {
    const problem = takeRule(candidate, rules);
    if (problem !== undefined) {
      problems.push(vscode.l10n.t("Rule {0}: {1}", place + 1, problem));
    }
  }
  if (value.length > mostRules) {
    problems.push(vscode.l10n.t("Only the first {0} rules count.", mostRules));
  }
  return { rules, problems };
}

function takeRule(candidate: unknown, rules: MarkRule[]): string | undefined {
  const words = v.safeParse(Words, candidate);
  const read = words.success ? words : v.safeParse(Pattern, candidate);
  if (!read.success) {
    return vscode.l10n.t(
      "It needs “mark” ({0}) and either “words”, a list of texts, or “pattern”, a regular expression.",
      Mark.options.join(", "),
    );
  }
  const problem = markRuleProblem(read.output);
  if (problem !== undefined) {
    return vscode.l10n.t("The pattern is no regular expression. {0}", problem);
  }
  rules.push(read.output);
  return undefined;
}

/**
 * The rules by which log entries are marked: the person's own, then the built-in ones. Patterns count once they have been tried on
 * a thread of their own; one that takes too long never does.
 */
export class LogRules implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #script: URL;
  #json: string | undefined;
  #rules: readonly MarkRule[] = defaultRules;

  /** `script` is the built regexp-worker.ts. */
  constructor(script: URL) {
    this.#script = script;
  }

  /** There are other rules than were read before, though the setting is the same. */
  get onDidChange(): vscode.Event<void> {
    return this.#changed.event;
  }

  /** The same list until the setting changes. What is wrong with a setting is told once. */
  get current(): readonly MarkRule[] {
    const value = settings.logRules;
    const json = JSON.stringify(value) ?? "";
    if (json !== this.#json) {
      this.#json = json;
      const { rules, problems } = readRules(value);
      const patterns = rules.filter((rule) => "pattern" in rule);
      this.#use(rules.filter((rule) => "words" in rule));
      if (patterns.length > 0) {
        void this.#try(json, rules, problems);
      } else {
        tellProblems(problems);
      }
    }
    return this.#rules;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #try(json: string, rules: readonly MarkRule[], problems: readonly string[]): Promise<void> {
    const search = new RegExpSearch(this.#script);
    const [quick, all]: [MarkRule[], string[]] = [[], [...problems]];
    for (const rule of rules) {
      if (!("pattern" in rule) || (await isQuick(rule.pattern, search).catch(() => false))) {
        quick.push(rule);
      } else {
        all.push(vscode.l10n.t("The pattern “{0}” takes too long. Make it simpler.", rule.pattern));
      }
    }
    search.dispose();
    if (json === this.#json) {
      this.#use(quick);
      this.#changed.fire();
      tellProblems(all);
    }
  }

  #use(rules: readonly MarkRule[]): void {
    this.#rules = rules.length === 0 ? defaultRules : [...rules, ...defaultRules];
  }
}

function tellProblems(problems: readonly string[]): void {
  if (problems.length > 0) {
    void offerSettings(problems);
  }
}

async function offerSettings(problems: readonly string[]): Promise<void> {
  const open = vscode.l10n.t("Open settings");
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t("The setting “Log rules” can’t be used as it is. {0}", problems.join(" ")),
    open,
  );
  if (chosen === open) {
    await vscode.commands.executeCommand("workbench.action.openSettings", "evoVoice.logRules");
  }
}
