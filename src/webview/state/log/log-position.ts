import type { RowRange } from "./row-cache.ts";

/** A row to scroll to, and where in the visible part of the log it should be. */
export interface Reveal {
  readonly row: number;
  readonly align: "start" | "center" | "auto";
}

/** The active row and the selection in the log. */
export interface LogPosition {
  readonly activeRow: number;
  /** The other end of the selection; if it is the active row, only that one is selected. */
  readonly anchorRow: number;
  /** The selected rows if they are not one range, ascending. */
  readonly scattered?: readonly number[] | undefined;
  /** The row to scroll to, until the list has done so. */
  readonly reveal: Reveal | undefined;
  /** The topmost row before the page was hidden, until its filter is restored. */
  readonly restoredTop?: number | undefined;
}

export const logStart: LogPosition = { activeRow: 0, anchorRow: 0, reveal: undefined };

/** The first and the last selected row: at least the active one. */
export function selectedRows({ activeRow, anchorRow, scattered }: LogPosition): RowRange {
  const [first, last] = [scattered?.[0], scattered?.at(-1)];
  if (first !== undefined && last !== undefined) {
    return { from: first, to: last + 1 };
  }
  return { from: Math.min(anchorRow, activeRow), to: Math.max(anchorRow, activeRow) + 1 };
}

/** Moves to a row; with `extend`, extends the selection to it. */
export function moveTo(position: LogPosition, row: number, extend: boolean): LogPosition {
  return {
    ...position,
    activeRow: row,
    anchorRow: extend ? position.anchorRow : row,
    scattered: undefined,
  };
}

/** Limits the position to the length of a shorter log. */
export function keepWithin(position: LogPosition, rowCount: number): LogPosition {
  const activeRow = Math.min(position.activeRow, Math.max(0, rowCount - 1));
  const scattered = position.scattered?.filter((row) => row < rowCount);
  return { ...position, activeRow, anchorRow: Math.min(position.anchorRow, activeRow), scattered };
}
