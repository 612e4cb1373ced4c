/** Finds rows by time, and the rows that two versions of a log have in common. */
import type { SessionInfo } from "../../evovoice/types.ts";
import { rowsInTime } from "./gaps.ts";
import { readTimestamp, timestampMs } from "../time/read-timestamp.ts";
import type { Timestamp } from "../time/timestamp.ts";

/** Finds the row nearest to a time; undefined in a log without a readable date. */
export type RowFinder = (at: number) => number | undefined;

/**
 * Prepares the times of a log (NaN if a date can't be read) for finding rows by time. Logs that step back in time are
 * sorted once; each lookup is a binary search. Of rows with the same time, the first in the log is found.
 */
export function rowFinder(times: Float64Array): RowFinder {
  const rows = rowsInTime(times);
  const timeAt = (index: number): number => times[rows[index] ?? -1] ?? Number.NaN;
  const firstNotBefore = (at: number): number => {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (timeAt(middle) < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  };
  return (at) => {
    const after = firstNotBefore(at);
    const before = after === 0 ? 0 : firstNotBefore(timeAt(after - 1));
    const nearer = after >= rows.length || at - timeAt(before) < timeAt(after) - at ? before : after;
    return rows[nearer];
  };
}

type Logged = Pick<SessionInfo, "dateCreated" | "dateCompleted" | "log">;

/**
 * How many leading rows are the same in two versions of a session, elapsed times and gaps
 * included. A changed start changes every row, a changed end the rows after it, and an added entry the rows with a later time.
 */
export function unchangedRows(earlier: Logged, later: Logged): number {
  if (earlier === later) {
    return later.log.length;
  }
  if (earlier.dateCreated !== later.dateCreated) {
    return 0;
  }
  const maxRows = Math.min(earlier.log.length, later.log.length);
  const firstAdded = firstTimeFrom(later.log, maxRows);
  if (firstAdded === "otherZone") {
    return 0;
  }
  const ends = [earlier.dateCompleted, later.dateCompleted].map((date) => timestampMs(date) ?? Infinity);
  const firstChange = Math.min(firstAdded, ...(ends[0] === ends[1] ? [] : ends));
  for (let row = 0; row < maxRows; row++) {
    const [one, other] = [earlier.log[row], later.log[row]];
    if (one?.message !== other?.message || one?.date !== other?.date) {
      return row;
    }
    if ((timestampMs(other?.date) ?? -Infinity) > firstChange) {
      return row;
    }
  }
  return maxRows;
}

/** The earliest time of the rows from `from` on, Infinity for none; "otherZone" if only some of them name their zone. */
function firstTimeFrom(log: SessionInfo["log"], from: number): number | "otherZone" {
  const zone = log.length > from ? firstZone(log) : undefined;
  let first = Infinity;
  for (let row = from; row < log.length; row++) {
    const time = readTimestamp(log[row]?.date);
    if (time !== undefined && time.zone !== zone) {
      return "otherZone";
    }
    first = Math.min(first, time?.epochMs ?? Infinity);
  }
  return first;
}

function firstZone(log: SessionInfo["log"]): Timestamp["zone"] | undefined {
  for (const { date } of log) {
    const time = readTimestamp(date);
    if (time !== undefined) {
      return time.zone;
    }
  }
  return undefined;
}
