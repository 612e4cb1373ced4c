import type { LogMark } from "../../../sessions/entry/events.ts";
import type { FindAnswer, FindText } from "./find.ts";
import type { RowRange } from "../row-cache.ts";
import { firstAtOrAfter } from "./sorted.ts";

/** A change of what is filtered for. */
export type FilterChange = Partial<FindText & { readonly marks: ReadonlySet<LogMark> }>;

/**
 * Which entries the log shows: all, or those with a text or a mark. A position counts the entries that are shown, a row those of
 * the whole log.
 */
export interface FilterState extends FindText {
  readonly marks: ReadonlySet<LogMark>;
  /** Whether its fields are visible. */
  readonly open: boolean;
  readonly problem: string | undefined;
  /** The only rows shown, ascending; undefined for all. */
  readonly shown: readonly number[] | undefined;
  /** Tells the answer to the latest question from earlier ones. */
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

/** Whether anything is filtered for. */
export function isFiltering({ text, marks }: FilterState): boolean {
  return text !== "" || marks.size > 0;
}

/** Changes what is filtered for. Until the answer arrives, the log shows what it showed. */
export function startFilter(filter: FilterState, change: FilterChange): FilterState {
  const next = { ...filter, ...change, problem: undefined, id: filter.id + 1 };
  return isFiltering(next) ? next : { ...next, shown: undefined };
}

/** Takes an answer. A late one returns undefined. Where the question was wrong, all entries stay. */
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

/** How many entries of a log are shown. */
export function shownCount({ shown }: FilterState, rowCount: number): number {
  return shown?.length ?? rowCount;
}

export function isShown({ shown }: FilterState, row: number): boolean {
  return shown === undefined || shown[firstAtOrAfter(shown, row)] === row;
}

/** The rows of a range that are shown; undefined where all of them are. */
export function shownWithin({ shown }: FilterState, { from, to }: RowRange): readonly number[] | undefined {
  return shown?.filter((row) => row >= from && row < to);
}

/** The row at a position; the last one where there are fewer. */
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
