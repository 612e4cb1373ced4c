import type { PanelRow } from "../../panel-protocol/messages.ts";

const rowsPerChunk = 100;
const maxRows = 2000;
/** Rows between two missing ones that are requested with them: cheaper than one more message. */
const maxBridgedRows = 8;

/** Rows `from` up to but not including `to`. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The rows near what is visible: about 2,000 of them, however long the log. The least recently used row goes first.
 * Never changes: each function returns a cache of its own.
 */
export interface RowCache {
  readonly rowCount: number;
  /** In order of use, the latest last. */
  readonly rows: ReadonlyMap<number, PanelRow>;
  readonly requested: ReadonlySet<number>;
  /** The range used last, whose rows are the latest already. */
  readonly latest: RowRange | undefined;
  /** Goes up with each arrival of rows. */
  readonly revision: number;
}

/** A cache after a use, and the ranges to request so that all rows are there. */
export interface RowUse {
  readonly cache: RowCache;
  readonly missing: readonly RowRange[];
}

export function emptyRows(rowCount: number): RowCache {
  return { rowCount, rows: new Map(), requested: new Set(), latest: undefined, revision: 0 };
}

/** A cache for the next version of the log, whose first `unchanged` rows are as they were. */
export function nextRows(cache: RowCache, rowCount: number, unchanged: number): RowCache {
  const rows = new Map([...cache.rows].filter(([index]) => index < unchanged));
  return { ...emptyRows(rowCount), rows, revision: cache.revision + 1 };
}

/** Uses the rows of a range. Missing ones are requested in chunks, each row once until it arrives. */
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

/** As `useRows`, for rows that are not neighbours; ascending. */
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

/** Adds rows that arrived. */
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
