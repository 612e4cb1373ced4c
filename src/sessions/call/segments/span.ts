/** From when to when a call lasted, as its fields say. */
import type { SessionInfo } from "../../../evovoice/types.ts";
import { readTimestamp } from "../../time/read-timestamp.ts";
import { differenceMs, lastMs } from "../../time/timestamp.ts";
import type { Contradiction } from "../call.ts";
import { sessionState } from "../session-state.ts";

export interface CallSpan {
  /** `dateCreated`; where that can't be read, the first entry of the log. */
  readonly startAt?: number;
  /** `dateCompleted`; absent where the call goes on, and where its end is not known. */
  readonly endAt?: number;
  /** The last moment that `dateCompleted` may mean: one to the second lasts to the end of that second. */
  readonly lastEndAt?: number;
  readonly ended: boolean;
  /** The last moment that the call is known to have lasted to: where the end is not known. */
  readonly lastKnownAt?: number;
  readonly contradictions: readonly Contradiction[];
}

export function spanOf(
  session: SessionInfo,
  { first, last }: { readonly first?: number; readonly last?: number },
): CallSpan {
  const [start, end] = [readTimestamp(session.dateCreated), readTimestamp(session.dateCompleted)];
  const created = start?.epochMs;
  // An end whose zone is known in another way than the start's is at no known distance from it.
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
