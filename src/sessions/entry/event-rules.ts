/** Custom event rules: a pattern for log entries, and the event and party that a matching entry stands for. */
import type { SessionLogInfo } from "../../evovoice/types.ts";
import type { Chunked } from "../chunked.ts";
import type { EntryEvent, EventKind, LogMark } from "./events.ts";

/** The party of the event: the caller, or the party that the pattern's group `party` names. */
export const ruleParties = ["caller", "named"] as const;
export type RuleParty = (typeof ruleParties)[number];

export interface EventRule {
  /** The source of a regular expression; case doesn't matter. A group `party` names the party. */
  readonly pattern: string;
  /** What happened; undefined for a rule that only marks entries, or whose event is not chosen yet. */
  readonly event?: EventKind;
  readonly mark?: LogMark;
  readonly party?: RuleParty;
}

/** A rule with a compiled pattern. Custom patterns only run in a worker thread, since they may be slow. */
export interface EventMatcher {
  readonly rule: EventRule;
  readonly expression: RegExp;
}

/** Rules only look at the start of a message. UTF-16 units. */
const maxLength = 4000;
/** Entries per chunk. */
const chunkSize = 200;

/** Undefined if the pattern is not a valid regular expression. */
export function eventMatcher(rule: EventRule): EventMatcher | undefined {
  try {
    return { rule, expression: new RegExp(rule.pattern, "i") };
  } catch {
    return undefined;
  }
}

/** The event that a rule finds in a message; undefined if it does not match. */
export function matchRule({ rule, expression }: EventMatcher, message: string): EntryEvent | undefined {
  const match = rule.event === undefined ? null : expression.exec(message.slice(0, maxLength));
  return match === null
    ? undefined
    : eventOfMatch(rule, {
        from: match.index,
        to: match.index + match[0].length,
        party: match.groups?.["party"],
      });
}

/** The event in a message that a rule's pattern matches; undefined for a rule that only marks. */
export function eventOfMatch(
  rule: EventRule,
  { from, to, party }: { readonly from: number; readonly to: number; readonly party?: string | undefined },
): EntryEvent | undefined {
  const subject = rule.party === "caller" ? "caller" : party?.trim();
  return rule.event === undefined
    ? undefined
    : { kind: rule.event, ...(subject === undefined || subject === "" ? {} : { subject }), from, to };
}

/** The rule with the event and party that the user chose. Without a party, the pattern has no `party` group either. */
export function ruleAs(
  { pattern }: EventRule,
  event: EventKind,
  party: RuleParty | undefined,
): EventRule & { readonly event: EventKind } {
  return {
    event,
    ...(party === undefined ? {} : { party }),
    pattern: party === "named" ? pattern : pattern.replace("(?<party>", "(?:"),
  };
}

/**
 * The events that custom rules find in the entries of a log, by index: `readCall` takes them as they are, and uses the built-in
 * reader for those that are undefined. A custom rule overrides the reader: it exists because the reader was wrong.
 */
export function* eventsOfRules(
  log: readonly SessionLogInfo[],
  matchers: readonly EventMatcher[],
): Chunked<(readonly EntryEvent[] | undefined)[]> {
  const events: (readonly EntryEvent[] | undefined)[] = [];
  for (const [index, { message }] of log.entries()) {
    const text = typeof message === "string" ? message : "";
    const found = matchers.map((matcher) => matchRule(matcher, text)).filter((event) => event !== undefined);
    events.push(found.length === 0 ? undefined : found);
    if (index % chunkSize === chunkSize - 1) {
      yield;
    }
  }
  return events;
}

/** Indexes of the entries that a rule matches, even if it has no event yet. */
export function* entriesLike(
  log: readonly SessionLogInfo[],
  { expression }: EventMatcher,
): Chunked<number[]> {
  const found: number[] = [];
  for (const [index, { message }] of log.entries()) {
    if (typeof message === "string" && expression.test(message.slice(0, maxLength))) {
      found.push(index);
    }
    if (index % chunkSize === chunkSize - 1) {
      yield;
    }
  }
  return found;
}
