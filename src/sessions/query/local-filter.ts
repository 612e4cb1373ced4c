import { sessionFacts, sessionState } from "../call/facts.ts";
import { outcomeKey } from "../call/outcome.ts";
import { readDirection } from "../call/parties.ts";
import type { SessionHead } from "../call/session-head.ts";
import type { LocalFilter } from "./query.ts";

/**
 * Whether a session passes the filters that the service cannot run. `now` is in milliseconds since the epoch: a live
 * session has the duration it has by then. What is not known of a session never matches.
 */
export function matchesLocal(session: SessionHead, local: LocalFilter | undefined, now: number): boolean {
  if (local === undefined) {
    return true;
  }
  return (
    sameName(session.channel, local.channel) &&
    sameName(readDirection(session.direction), readDirection(local.direction)) &&
    (local.state === undefined || sessionState(session) === local.state) &&
    (local.missed === undefined || session.wasMissed === local.missed) &&
    hasOutcome(session.outcome, local.outcome) &&
    lastsWithin(session, local, now)
  );
}

/** The service reads names of enums in any case, and so does a filter on them. */
function sameName(name: string | undefined, wanted: string | undefined): boolean {
  return wanted === undefined || name?.toLowerCase() === wanted.toLowerCase();
}

/** In any spelling: "no answer" and "noans" are in `NoAnswer`, `NO_ANSWER` and `no-answer`. */
function hasOutcome(outcome: string | undefined, wanted: string | undefined): boolean {
  if (wanted === undefined) {
    return true;
  }
  const [sent, typed] = [(outcome ?? "").toLowerCase(), wanted.trim().toLowerCase()];
  const key = withoutBlanks(outcomeKey(wanted));
  return sent.includes(typed) || (key !== "" && withoutBlanks(outcomeKey(outcome ?? "")).includes(key));
}

function withoutBlanks(text: string): string {
  return text.replaceAll(" ", "");
}

/** Asked last: dates take the longest to read. */
function lastsWithin(
  session: SessionHead,
  { minDurationMs, maxDurationMs }: LocalFilter,
  now: number,
): boolean {
  if (minDurationMs === undefined && maxDurationMs === undefined) {
    return true;
  }
  const { durationMs } = sessionFacts(session, now);
  return (
    durationMs !== undefined &&
    durationMs >= (minDurationMs ?? 0) &&
    durationMs <= (maxDurationMs ?? Infinity)
  );
}
