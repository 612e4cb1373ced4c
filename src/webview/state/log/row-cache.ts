import type { PanelRow } from "../../../panel-protocol/messages.ts";

const rowsPerChunk = 100;
const maxRows = 2000;
/** Up to this many loaded rows between two missing ones are requested again: cheaper than another message. */
const maxBridgedRows = 8;

/** Rows from `from` up to but not including `to`. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** An immutable cache of about 2,000 rows near the visible ones. The least recently used rows are evicted first. */
export interface RowCache {
  readonly rowCount: number;
  /** In order of use, the most recent last. */
  readonly rows: ReadonlyMap<number, PanelRow>;
  readonly requested: ReadonlySet<number>;
  /** The range used last, whose rows are at the end of `rows` already. */
  readonly latest: RowRange | undefined;
  /** Increases each time rows arrive. */
  readonly revision: number;
}

/** A cache after a use, and the missing ranges to request. */
export interface RowUse {
  readonly cache: RowCache;
  readonly missing: readonly RowRange[];
}

export function emptyRows(rowCount: number): RowCache {
  return { rowCount, rows: new Map(), requested: new Set(), latest: undefined, revision: 0 };
}

/** The cache for the next version of the log, whose first `unchanged` rows are the same. */
export function nextRows(cache: RowCache, rowCount: number, unchanged: number): RowCache {
  const rows = new Map([...cache.rows].filter(([index]) => index < unchanged));
  return { ...emptyRows(rowCount), rows, revision: cache.revision + 1 };
}

/** Marks the rows of a range as used. Missing ones are requested in chunks, each row only once until it arrives. */
export function useRows(cache: RowCache, range: RowRange): RowUse {
  const from = Math.floor(Math.max(range.from, 0) / rowsPerChunk) * rowsPerChunk;
  const end = Math.min(range.to, cache.rowCount);
  const to = Math.min(Math.ceil(end / rowsPerChunk) * rowsPerChunk, cache.rowCount);
  if (end <= from || (cache.latest?.from === from && cache.latest.to === to)) {
    return { cache, missing: [] };
  }
  const indexes = Array.from({ length: to - from }, (_, offset) => from + offset);
  const used = use(cache, indexes, rowsPerChunk);
  return { ...used, cache: { ...used.cache, latest: { from, to } } };
}

/** Like `useRows`, for ascending rows that are not adjacent. */
export function useSomeRows(cache: RowCache, indexes: readonly number[]): RowUse {
  return use(cache, indexes, maxBridgedRows);
}

function use(cache: RowCache, indexes: readonly number[], bridge: number): RowUse {
  const rows = new Map(cache.rows);
  const requested = new Set(cache.requested);
  const missing: { from: number; to: number }[] = [];
  for (const index of indexes) {
    const row = rows.get(index);
    if (row) {
      rows.delete(index);
      rows.set(index, row);
    } else if (!requested.has(index)) {
      requested.add(index);
      const last = missing.at(-1);
      if (last && index - last.to < bridge && index - last.from < rowsPerChunk) {
        last.to = index + 1;
      } else {
        missing.push({ from: index, to: index + 1 });
      }
    }
  }
  return { cache: { ...cache, rows, requested, latest: undefined }, missing };
}

/** Adds rows from the editor. */
export function addRows(cache: RowCache, from: number, arrived: readonly PanelRow[]): RowCache {
  const rows = new Map(cache.rows);
  const requested = new Set(cache.requested);
  for (const [offset, row] of arrived.entries()) {
    requested.delete(from + offset);
    rows.delete(from + offset);
    rows.set(from + offset, row);
  }
  for (const oldest of rows.keys()) {
    if (rows.size <= maxRows) {
      break;
    }
    rows.delete(oldest);
  }
  const latest = rows.size < maxRows ? cache.latest : undefined;
  return { ...cache, rows, requested, latest, revision: cache.revision + 1 };
}
