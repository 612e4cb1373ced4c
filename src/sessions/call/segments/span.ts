/** The start and end of a call according to its fields. */
import type { SessionInfo } from "../../../evovoice/types.ts";
import { readTimestamp } from "../../time/read-timestamp.ts";
import { differenceMs, lastMs } from "../../time/timestamp.ts";
import type { Contradiction } from "../call.ts";
import { sessionState } from "../session-state.ts";

export interface CallSpan {
  /** `dateCreated`; if that can't be read, the first entry of the log. */
  readonly startAt?: number;
  /** `dateCompleted`; absent if the call is live, or its end is unknown. */
  readonly endAt?: number;
  /** The latest time that `dateCompleted` may mean: a date without a fraction covers the whole second. */
  readonly lastEndAt?: number;
  readonly ended: boolean;
  /** If the end is unknown: the last time at which the call is known to be ongoing. */
  readonly lastKnownAt?: number;
  readonly contradictions: readonly Contradiction[];
}

export function spanOf(
  session: SessionInfo,
  { first, last }: { readonly first?: number; readonly last?: number },
): CallSpan {
  const [start, end] = [readTimestamp(session.dateCreated), readTimestamp(session.dateCompleted)];
  const created = start?.epochMs;
  // If only one of start and end names its zone, the time between them is unknown.
  const lengthMs = differenceMs(start, end);
  const completed = start === undefined || lengthMs !== undefined ? end?.epochMs : undefined;
  const startAt =
    created ?? (first !== undefined && (completed === undefined || first <= completed) ? first : undefined);
  const ended = sessionState(session) === "ended";
  const backwards =
    ended && startAt !== undefined && completed !== undefined && (lengthMs ?? completed - startAt) < 0;
  // Within the precision of its dates, a call ends no earlier than it starts.
  const endAt =
    ended && !backwards && completed !== undefined ? Math.max(completed, startAt ?? completed) : undefined;
  const lastKnownAt = endAt ?? later(startAt, last);
  return {
    ended,
    ...(startAt === undefined ? {} : { startAt }),
    ...(endAt === undefined || end === undefined ? {} : { endAt, lastEndAt: Math.max(endAt, lastMs(end)) }),
    ...(lastKnownAt === undefined ? {} : { lastKnownAt }),
    contradictions: backwards
      ? [{ kind: "ends before it starts", evidence: [], fields: ["dateCreated", "dateCompleted"] }]
      : [],
  };
}

function later(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
}
