/** When a session started and ended, and how long it took, as far as known. */
import { differenceMs, elapsedSince } from "../time/timestamp.ts";
import type { Timestamp } from "../time/timestamp.ts";
import { isNoDate, readTimestamp } from "../time/read-timestamp.ts";
import type { SessionInfo } from "../../evovoice/types.ts";

type Dated = Pick<SessionInfo, "dateCreated" | "dateCompleted" | "ended">;

/** Dates of a session that can't all be true. No duration is computed from them. */
export type DateContradiction = "endsBeforeStart" | "endedWithoutEnd" | "endWithoutEnded";

export interface SessionDates {
  /** `dateCreated`; absent if it can't be read. */
  readonly start?: Timestamp;
  /** `dateCompleted`; absent if it can't be read. */
  readonly end?: Timestamp;
  /** `dateCreated` as sent, if it is set but can't be read. */
  readonly startText?: string;
  /** `dateCompleted` as sent, if it is set but can't be read. */
  readonly endText?: string;
  readonly contradiction?: DateContradiction;
}

/** Reads the dates of a session. .NET's "no date" counts as absent. */
export function sessionDates({ dateCreated, dateCompleted, ended }: Dated): SessionDates {
  const start = readTimestamp(dateCreated);
  const end = readTimestamp(dateCompleted);
  const [startText, endText] = [unreadable(dateCreated, start), unreadable(dateCompleted, end)];
  const contradiction = contradictionOf(ended, start, end, endText);
  return {
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(startText === undefined ? {} : { startText }),
    ...(endText === undefined ? {} : { endText }),
    ...(contradiction === undefined ? {} : { contradiction }),
  };
}

/** From start to end; while live, from the start to `now` (milliseconds, by the service's clock). Undefined if unknown. */
export function durationOf(
  { start, end, contradiction }: SessionDates,
  live: boolean,
  now: number | undefined,
): number | undefined {
  if (contradiction !== undefined) {
    return undefined;
  }
  if (live) {
    return now === undefined ? undefined : elapsedSince(start, now);
  }
  return differenceMs(start, end);
}

function unreadable(text: string | undefined, read: Timestamp | undefined): string | undefined {
  return read !== undefined || isNoDate(text) ? undefined : text?.trim();
}

function contradictionOf(
  ended: boolean | undefined,
  start: Timestamp | undefined,
  end: Timestamp | undefined,
  endText: string | undefined,
): DateContradiction | undefined {
  if (ended === false && (end !== undefined || endText !== undefined)) {
    return "endWithoutEnded";
  }
  if (ended === true && end === undefined && endText === undefined) {
    return "endedWithoutEnd";
  }
  return (differenceMs(start, end) ?? 0) < 0 ? "endsBeforeStart" : undefined;
}
