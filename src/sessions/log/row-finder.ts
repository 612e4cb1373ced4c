/** Rows by their moments, and what two versions of a log have in common. */
import type { SessionInfo } from "../../evovoice/types.ts";
import { momentOf } from "../time/timestamp.ts";

/** Finds the row nearest to a moment; undefined in a log without a readable date. */
export type RowFinder = (at: number) => number | undefined;

/**
 * Prepares a log's moments (NaN where a date can't be read) for finding rows by time. Logs may step back in time: those are put
 * in order once, and each look-up is a binary search. Of rows at the same moment the first in the log is found.
 */
export function rowFinder(moments: Float64Array): RowFinder {
  const rows = rowsInTime(moments);
  const momentAt = (place: number): number => moments[rows[place] ?? -1] ?? Number.NaN;
  const firstNotBefore = (at: number): number => {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (momentAt(middle) < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  };
  return (at) => {
    const after = firstNotBefore(at);
    const before = after === 0 ? 0 : firstNotBefore(momentAt(after - 1));
    const nearer = after >= rows.length || at - momentAt(before) < momentAt(after) - at ? before : after;
    return rows[nearer];
  };
}

/** The dated rows by time; by their place in the log where the time is the same. */
function rowsInTime(moments: Float64Array): Uint32Array {
  const rows = Uint32Array.from(moments.keys()).filter((row) => !Number.isNaN(moments[row]));
  const inOrder = rows.every((row, place) => place === 0 || momentOfRow(rows[place - 1]) <= momentOfRow(row));
  return inOrder ? rows : rows.sort((one, other) => momentOfRow(one) - momentOfRow(other) || one - other);

  function momentOfRow(row: number | undefined): number {
    return moments[row ?? -1] ?? Number.NaN;
  }
}

type Logged = Pick<SessionInfo, "dateCreated" | "dateCompleted" | "log">;

/**
 * How many rows from the first on look in the later version of a session as they did in the earlier one, elapsed times and all.
 * A changed start changes every row; a changed end those that come after it.
 */
export function unchangedRows(earlier: Logged, later: Logged): number {
  if (earlier === later) {
    return later.log.length;
  }
  if (earlier.dateCreated !== later.dateCreated) {
    return 0;
  }
  const ends = [earlier.dateCompleted, later.dateCompleted].map((date) => momentOf(date) ?? Infinity);
  const endChanged = ends[0] !== ends[1];
  const firstEnd = Math.min(...ends);
  const most = Math.min(earlier.log.length, later.log.length);
  for (let row = 0; row < most; row++) {
    const [one, other] = [earlier.log[row], later.log[row]];
    if (one?.message !== other?.message || one?.date !== other?.date) {
      return row;
    }
    if (endChanged && (momentOf(other?.date) ?? -Infinity) > firstEnd) {
      return row;
    }
  }
  return most;
}
