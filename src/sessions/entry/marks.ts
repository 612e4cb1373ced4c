/** Which entries of a log speak of trouble, an answer, a transfer…: told from their words, by rules that can be extended. */
import type { LogMark } from "./events.ts";

/** When an entry gets a mark. Case never matters. */
export type MarkRule = {
  readonly mark: LogMark;
} & (
  | {
      /** Whole words or phrases; a `*` at the end stands for any ending of the word. */
      readonly words: readonly string[];
      /** Not where one of these words stands right before, as in "no errors". */
      readonly unlessAfter?: readonly string[];
    }
  | {
      /** The source of a regular expression. */
      readonly pattern: string;
    }
);

/** Alternatives of fixed words and bounded repeats only: these can't be made slow by what a message says. */
export const defaultRules: readonly MarkRule[] = [
  {
    mark: "trouble",
    words: [
      "fail",
      "fails",
      "failed",
      "failing",
      "failure",
      "failures",
      "error",
      "errors",
      "exception",
      "timeout",
      "timeouts",
      "timed out",
      "time out",
      "no answer",
      "no-answer",
      "not answered",
      "unanswered",
      "did not answer",
      "didn't answer",
      "no response",
      "no reply",
      "no digits",
      "no input",
      "no speech",
      "no audio",
      "nobody answered",
      "no one answered",
      "warning",
      "warnings",
      "poor line",
      "poor quality",
      "poor audio",
      "busy",
      "reject",
      "rejected",
      "declined",
      "refused",
      "denied",
      "abandoned",
      "missed",
      "dropped",
      "lost",
      "unreachable",
      "not reachable",
      "unavailable",
      "not available",
      "not found",
      "not registered",
      "invalid",
      "could not",
      "couldn't",
      "cannot",
      "can't",
      "unable to",
      "congestion",
    ],
    unlessAfter: ["no", "zero", "0", "without", "without any"],
  },
  {
    mark: "trouble",
    pattern: String.raw`\b(?:SIP|HTTP|status|code)(?: ?[:/=] ?| )(?:[12]\.\d )?[4-6]\d\d\b`,
  },
  {
    // A server answers too, with a number: "Webhook answered 200".
    mark: "answer",
    pattern: String.raw`(?<!\b(?:not|never|not been|nobody|no one|no-one|none) )\banswered\b(?! (?:with )?\d{3}\b)`,
  },
  {
    mark: "answer",
    words: ["answers", "picked up", "accepted", "connected to", "connected with", "bridged"],
    unlessAfter: ["not", "never", "not been", "nobody", "no one", "no-one", "none"],
  },
  {
    mark: "end",
    words: [
      "ended",
      "hung up",
      "hangs up",
      "hang up",
      "hangup",
      "hang-up",
      "disconnected",
      "disconnects",
      "completed",
      "terminated",
      "closed",
    ],
    unlessAfter: ["not"],
  },
  {
    mark: "transfer",
    words: ["transfer*", "forwarded", "forwarding", "redirected", "redirecting", "handed over"],
  },
  { mark: "queue", words: ["queue*", "enqueue*", "dequeue*"] },
  { mark: "hold", words: ["hold", "on hold", "holding", "held", "unhold", "resumed"] },
  {
    mark: "ring",
    words: ["ring", "rings", "ringing", "rang", "dial", "dials", "dialed", "dialled", "dialing", "dialling"],
  },
];

/** Marks look at the beginning of a message only: a megabyte of it would tell no more and take long. */
const lookedAt = 4000;

interface CompiledRule {
  readonly mark: LogMark;
  readonly expression: RegExp;
}

const compiled = new WeakMap<readonly MarkRule[], readonly CompiledRule[]>();

/**
 * The marks of a message, each once, in the order of the rules. A rule whose pattern is no regular expression marks
 * nothing: ask `markRuleProblem` where rules come from a person. A person's pattern runs as it is and may be slow.
 */
export function markMessage(message: string, rules: readonly MarkRule[] = defaultRules): LogMark[] {
  const beginning = message.length > lookedAt ? message.slice(0, lookedAt) : message;
  const marks: LogMark[] = [];
  for (const { mark, expression } of compile(rules)) {
    if (!marks.includes(mark) && expression.test(beginning)) {
      marks.push(mark);
    }
  }
  return marks;
}

/** Tells of a message whether it gets one mark, without the work for the others. */
export function markTester(
  mark: LogMark,
  rules: readonly MarkRule[] = defaultRules,
): (message: string) => boolean {
  const expressions = compile(rules).filter((rule) => rule.mark === mark);
  return (message) => {
    const beginning = message.length > lookedAt ? message.slice(0, lookedAt) : message;
    return expressions.some(({ expression }) => expression.test(beginning));
  };
}

/** What the engine says is wrong with a rule's pattern; undefined where nothing is. */
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
  // Looked at after a word was found, so that it costs nothing on the many messages without one.
  const unless = rule.unlessAfter === undefined ? "" : `(?<!${anyOf(rule.unlessAfter)} ${words})`;
  return `${words}${unless}`;
}

/** One boundary for all whole words in place of one for each: three times as fast. */
function anyOf(words: readonly string[]): string {
  const whole = words.filter((word) => /^\w(?:.*\w)?$/.test(word)).map(escape);
  const others = words.filter((word) => !/^\w(?:.*\w)?$/.test(word)).map(toSource);
  const sources = whole.length === 0 ? others : [String.raw`\b(?:${whole.join("|")})\b`, ...others];
  // No word at all matches nothing; an empty alternative would match everywhere.
  return sources.length === 0 ? "(?!)" : `(?:${sources.join("|")})`;
}

/** `\b` knows ASCII letters only: at another letter it would never hold, so there a word may be part of a longer one. */
function toSource(word: string): string {
  const text = word.endsWith("*") ? word.slice(0, -1) : word;
  const source = escape(text);
  const start = /^\w/.test(text) ? String.raw`\b` : "";
  return `${start}${source}${!word.endsWith("*") && /\w$/.test(text) ? String.raw`\b` : ""}`;
}

function escape(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
