/** The marks of a log entry: those of its events, and those of custom mark rules. */
import { logMarks } from "./events.ts";
import type { LogMark } from "./events.ts";
import { readEntry } from "./read-entry.ts";
import type { EntryContext } from "./read-entry.ts";

/** A rule that gives entries a mark. Never case-sensitive. */
export type MarkRule = {
  readonly mark: LogMark;
} & (
  | {
      /** Whole words or phrases; a `*` at the end matches any word ending. */
      readonly words: readonly string[];
      /** Not if one of these words comes right before, as in "no errors". */
      readonly unlessAfter?: readonly string[];
    }
  | {
      /** The source of a regular expression. */
      readonly pattern: string;
    }
);

/** Rules only look at the start of a message, so that a huge one stays cheap. UTF-16 units. */
const lookedAt = 4000;

interface CompiledRule {
  readonly mark: LogMark;
  readonly expression: RegExp;
}

const compiled = new WeakMap<readonly MarkRule[], readonly CompiledRule[]>();

const noRules: readonly MarkRule[] = [];

/**
 * The marks of a message, each once, in the order of `logMarks`: of its events, and of custom rules, which look at the message
 * as it was sent. A rule with an invalid pattern marks nothing: use `markRuleProblem` to report it.
 * Custom patterns run as they are and may be slow.
 */
export function markMessage(
  message: string,
  rules: readonly MarkRule[] = noRules,
  context: EntryContext = {},
): readonly LogMark[] {
  return withRules(readEntry(message, context).marks, message, rules);
}

/** The marks of an entry's events, and those that custom rules give to its message as it was sent. */
export function withRules(
  marks: readonly LogMark[],
  message: string,
  rules: readonly MarkRule[],
): readonly LogMark[] {
  if (rules.length === 0) {
    return marks;
  }
  const beginning = message.length > lookedAt ? message.slice(0, lookedAt) : message;
  const found = new Set(marks);
  for (const { mark, expression } of compile(rules)) {
    if (!found.has(mark) && expression.test(beginning)) {
      found.add(mark);
    }
  }
  return found.size === marks.length ? marks : logMarks.filter((mark) => found.has(mark));
}

/** The engine's error message for a rule's pattern; undefined if it is valid. */
export function markRuleProblem(rule: MarkRule): string | undefined {
  try {
    return new RegExp(sourceOf(rule), "i").source === "" ? "" : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function compile(rules: readonly MarkRule[]): readonly CompiledRule[] {
  let found = compiled.get(rules);
  if (found === undefined) {
    found = rules
      .filter((rule) => markRuleProblem(rule) === undefined)
      .map((rule) => ({ mark: rule.mark, expression: new RegExp(sourceOf(rule), "i") }));
    compiled.set(rules, found);
  }
  return found;
}

function sourceOf(rule: MarkRule): string {
  if ("pattern" in rule) {
    return rule.pattern;
  }
  const words = anyOf(rule.words);
  // Checked after a word was found, so that it costs nothing on the many messages without one.
  const unless = rule.unlessAfter === undefined ? "" : `(?<!${anyOf(rule.unlessAfter)} ${words})`;
  return `${words}${unless}`;
}

/** One boundary for all words instead of one for each: three times as fast. */
function anyOf(words: readonly string[]): string {
  const whole = words.filter((word) => /^\w(?:.*\w)?$/.test(word)).map(escape);
  const others = words.filter((word) => !/^\w(?:.*\w)?$/.test(word)).map(toSource);
  const sources = whole.length === 0 ? others : [String.raw`\b(?:${whole.join("|")})\b`, ...others];
  // Without words nothing may match; an empty alternative would match everywhere.
  return sources.length === 0 ? "(?!)" : `(?:${sources.join("|")})`;
}

/** `\b` only knows ASCII letters. At other letters it would never match, so there a word may be part of a longer one. */
function toSource(word: string): string {
  const text = word.endsWith("*") ? word.slice(0, -1) : word;
  const source = escape(text);
  const start = /^\w/.test(text) ? String.raw`\b` : "";
  return `${start}${source}${!word.endsWith("*") && /\w$/.test(text) ? String.raw`\b` : ""}`;
}

function escape(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
