/** Finds gaps: periods of a call without log entries. */
import type { Chunked } from "../chunked.ts";

/** A period inside the call without log entries. */
export interface LogGap {
  readonly ms: number;
  /** Milliseconds since the epoch. */
  readonly fromAt: number;
  readonly toAt: number;
  /** The row after it; absent if it lasts to the end of the call and no entry follows. */
  readonly beforeRow?: number;
}

export interface Gaps {
  /** Milliseconds without an entry before each row; 0 if another entry has the same time, NaN if unknown. */
  readonly before: Float64Array;
  /** The longest first, at most five. */
  readonly longest: readonly LogGap[];
}

/** Where a call starts and ends, as far as known. Milliseconds since the epoch. */
export interface CallBounds {
  readonly startAt: number | undefined;
  readonly endAt: number | undefined;
  /** The last millisecond that the end may mean. */
  readonly lastAt?: number | undefined;
}

const maxGaps = 5;

/** Rows per chunk. */
const chunkSize = 20_000;

/**
 * The gaps of a log whose entries have the times `at` (NaN if unknown), in any order. Nothing before
 * the call's start or after its end is a gap. The lengths of all gaps sum to the length of the call.
 */
export function* gapSteps(at: Float64Array, { startAt, endAt, lastAt = endAt }: CallBounds): Chunked<Gaps> {
  const rows = rowsInTime(at);
  const before = new Float64Array(at.length).fill(Number.NaN);
  const longest: LogGap[] = [];
  const keep = (gap: LogGap): void => {
    if (gap.ms > (longest.length < maxGaps ? 0 : (longest.at(-1)?.ms ?? 0))) {
      const index = longest.findIndex(({ ms }) => ms < gap.ms);
      longest.splice(index === -1 ? longest.length : index, 0, gap);
      longest.length = Math.min(longest.length, maxGaps);
    }
  };
  yield;
  let fromAt = startAt;
  let rowAfterEnd: number | undefined;
  for (let index = 0; index < rows.length; index++) {
    if (index % chunkSize === chunkSize - 1) {
      yield;
    }
    const beforeRow = rows[index] ?? 0;
    const toAt = at[beforeRow] ?? Number.NaN;
    if (lastAt !== undefined && toAt > lastAt) {
      rowAfterEnd = beforeRow;
      break;
    }
    if (fromAt !== undefined) {
      const ms = Math.max(0, toAt - fromAt);
      before[beforeRow] = ms;
      keep({ ms, fromAt, toAt, beforeRow });
    }
    fromAt = fromAt === undefined ? toAt : Math.max(fromAt, toAt);
  }
  if (fromAt !== undefined && endAt !== undefined && endAt > fromAt && rows.length > 0) {
    const ms = endAt - fromAt;
    if (rowAfterEnd !== undefined) {
      before[rowAfterEnd] = ms;
    }
    keep({ ms, fromAt, toAt: endAt, ...(rowAfterEnd === undefined ? {} : { beforeRow: rowAfterEnd }) });
  }
  return { before, longest };
}

/** The dated rows by time, then by index. */
export function rowsInTime(at: Float64Array): Uint32Array {
  const rows = Uint32Array.from(at.keys()).filter((row) => !Number.isNaN(at[row]));
  const timeOf = (row: number | undefined): number => at[row ?? -1] ?? Number.NaN;
  const inOrder = rows.every((row, index) => index === 0 || timeOf(rows[index - 1]) <= timeOf(row));
  return inOrder ? rows : rows.sort((one, other) => timeOf(one) - timeOf(other) || one - other);
}
