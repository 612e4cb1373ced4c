import { firstAtOrAfter } from "./sorted.ts";

/** A text to find, or a regular expression. */
export interface FindText {
  readonly text: string;
  readonly matchCase: boolean;
  readonly isRegExp: boolean;
}

/** The matches that the editor found. */
export interface FindAnswer {
  /** Rows, ascending. */
  readonly hits: readonly number[];
  readonly problem?: string;
}

/** A search in the log: the text, the matching rows, and the current match. */
export interface FindState extends FindText {
  /** Rows that match, ascending; undefined while waiting for the answer, or without a search. */
  readonly hits: readonly number[] | undefined;
  /** A message about an invalid regular expression. */
  readonly problem: string | undefined;
  /** Index in `hits` of the current match, or -1. */
  readonly current: number;
  /** Identifies the latest search, to ignore answers to earlier ones. */
  readonly id: number;
  /** Whether the answer moves the log to a match: only if the person started the search. */
  readonly goesToMatch: boolean;
}

export const noFind: FindState = {
  text: "",
  matchCase: false,
  isRegExp: false,
  hits: undefined,
  problem: undefined,
  current: -1,
  id: 0,
  goesToMatch: true,
};

/** Only the text and options of a search or filter. */
export function findTextOf({ text, matchCase, isRegExp }: FindText): FindText {
  return { text, matchCase, isRegExp };
}

/** Starts another search. */
export function startFind(find: FindState, change: Partial<FindText>, goesToMatch: boolean): FindState {
  return { ...noFind, ...findTextOf(find), ...change, id: find.id + 1, goesToMatch };
}

/** Applies an answer; the current match is the first at or after `nearRow`. Undefined if it is for an earlier search. */
export function answerFind(
  find: FindState,
  findId: number,
  { hits, problem }: FindAnswer,
  nearRow: number,
): FindState | undefined {
  if (findId !== find.id || find.text === "") {
    return undefined;
  }
  const current = hits.length === 0 ? -1 : Math.max(0, firstAtOrAfter(hits, nearRow));
  return { ...find, hits, problem, current };
}

/** Moves to the next or previous match, and wraps around at the ends. */
export function stepFind(find: FindState, by: 1 | -1): FindState {
  const count = find.hits?.length ?? 0;
  return count === 0 ? find : { ...find, current: (find.current + by + count) % count };
}

/** The row of the current match. */
export function matchRow({ hits, current }: FindState): number | undefined {
  return hits?.[current];
}
