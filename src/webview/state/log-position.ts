import type { RowRange } from "./row-cache.ts";

/** A row to scroll to, and where in the log's view it should be. */
export interface Reveal {
  readonly row: number;
  readonly align: "start" | "center" | "auto";
}

/** Where in the log the keyboard is, and what is selected there. */
export interface LogPosition {
  readonly activeRow: number;
  /** The other end of the selection; where it is the active row, that one alone is selected. */
  readonly anchorRow: number;
  /** The selected rows where they are not one range, ascending. */
  readonly scattered?: readonly number[] | undefined;
  /** Set until the list has scrolled there. */
  readonly reveal: Reveal | undefined;
  /** The topmost row before the page was hidden, until the filter of that time is back. */
  readonly restoredTop?: number | undefined;
}

export const logStart: LogPosition = { activeRow: 0, anchorRow: 0, reveal: undefined };

/** From the first selected row to the last: always at least the active one. */
export function selectedRows({ activeRow, anchorRow, scattered }: LogPosition): RowRange {
  const [first, last] = [scattered?.[0], scattered?.at(-1)];
  if (first !== undefined && last !== undefined) {
    return { from: first, to: last + 1 };
  }
  return { from: Math.min(anchorRow, activeRow), to: Math.max(anchorRow, activeRow) + 1 };
}

/** Moves to a row; with `extend` the selection grows to it. */
export function moveTo(position: LogPosition, row: number, extend: boolean): LogPosition {
  return {
    ...position,
    activeRow: row,
    anchorRow: extend ? position.anchorRow : row,
    scattered: undefined,
  };
}

/** Stays within a log that became shorter. */
export function keepWithin(position: LogPosition, rowCount: number): LogPosition {
  const activeRow = Math.min(position.activeRow, Math.max(0, rowCount - 1));
  const scattered = position.scattered?.filter((row) => row < rowCount);
  return { ...position, activeRow, anchorRow: Math.min(position.anchorRow, activeRow), scattered };
}
