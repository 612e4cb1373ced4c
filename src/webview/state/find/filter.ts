import type { LogMark } from "../../../sessions/entry/events.ts";
import type { FindAnswer, FindText } from "./find.ts";
import type { RowRange } from "../log/row-cache.ts";
import { firstAtOrAfter } from "./sorted.ts";

/** A change of the filter. */
export type FilterChange = Partial<FindText & { readonly marks: ReadonlySet<LogMark> }>;

/**
 * Which entries the log shows: all, or those with a text or a mark. A position is an index among the shown entries, a row an index
 * in the whole log.
 */
export interface FilterState extends FindText {
  readonly marks: ReadonlySet<LogMark>;
  /** Whether its fields are visible. */
  readonly open: boolean;
  readonly problem: string | undefined;
  /** The only rows shown, ascending; undefined for all. */
  readonly shown: readonly number[] | undefined;
  /** Identifies the latest request, to ignore answers to earlier ones. */
  readonly id: number;
}

export const noFilter: FilterState = {
  text: "",
  matchCase: false,
  isRegExp: false,
  marks: new Set(),
  open: false,
  problem: undefined,
  shown: undefined,
  id: 0,
};

/** Whether the filter hides anything. */
export function isFiltering({ text, marks }: FilterState): boolean {
  return text !== "" || marks.size > 0;
}

/** Changes the filter. Until the answer arrives, the log shows the same entries. */
export function startFilter(filter: FilterState, change: FilterChange): FilterState {
  const next = { ...filter, ...change, problem: undefined, id: filter.id + 1 };
  return isFiltering(next) ? next : { ...next, shown: undefined };
}

/** Applies an answer; undefined if it is for an earlier request. If the regular expression is invalid, all entries are shown. */
export function answerFilter(
  filter: FilterState,
  filterId: number,
  { hits, problem }: FindAnswer,
): FilterState | undefined {
  if (filterId !== filter.id || !isFiltering(filter)) {
    return undefined;
  }
  return { ...filter, problem, shown: problem !== undefined && hits.length === 0 ? undefined : hits };
}

export function withoutFilter(filter: FilterState): FilterState {
  return startFilter(filter, { text: "", marks: new Set() });
}

/** The number of shown entries. */
export function shownCount({ shown }: FilterState, rowCount: number): number {
  return shown?.length ?? rowCount;
}

export function isShown({ shown }: FilterState, row: number): boolean {
  return shown === undefined || shown[firstAtOrAfter(shown, row)] === row;
}

/** The rows of a range that are shown; undefined if all are. */
export function shownWithin({ shown }: FilterState, { from, to }: RowRange): readonly number[] | undefined {
  return shown?.filter((row) => row >= from && row < to);
}

/** The row at a position; the last one if there are fewer. */
export function rowAt({ shown }: FilterState, position: number): number {
  return shown === undefined ? position : (shown[position] ?? shown.at(-1) ?? 0);
}

/** The position of a row, or of the nearest shown one after it. */
export function positionOf({ shown }: FilterState, row: number): number {
  if (shown === undefined) {
    return row;
  }
  const position = firstAtOrAfter(shown, row);
  return position === -1 ? Math.max(0, shown.length - 1) : position;
}
