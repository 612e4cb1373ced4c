import type { RowMatches } from "../../../panel-protocol/messages.ts";
import type { TextRange } from "../../../sessions/log/text-ranges.ts";
import type { FindText } from "./find.ts";
import type { RowRange } from "../log/row-cache.ts";
import { firstAtOrAfter } from "./sorted.ts";

/** The matches in the page's rows. The editor finds them, because the page never runs custom regular expressions. */
export interface MatchRanges {
  readonly findId: number;
  /** The search as a string, to recognize the same search in another version. */
  readonly question: string;
  /** Rows that were requested in this search. */
  readonly requested: ReadonlySet<number>;
  readonly ranges: ReadonlyMap<number, readonly TextRange[]>;
}

export const noMatches: MatchRanges = { findId: 0, question: "", requested: new Set(), ranges: new Map() };

/** Starts another search. If it is for the same text, highlights stay until the answers arrive. */
export function startMatches(
  matches: MatchRanges,
  findId: number,
  { text, matchCase, isRegExp }: FindText,
): MatchRanges {
  const question = JSON.stringify([text, matchCase, isRegExp]);
  const ranges = question === matches.question ? matches.ranges : noMatches.ranges;
  return { findId, question, requested: new Set(), ranges };
}

/** The matching rows in `range` that have not been requested yet. */
export function wantMatches(
  matches: MatchRanges,
  hits: readonly number[],
  range: RowRange,
): { readonly matches: MatchRanges; readonly rows: readonly number[] } {
  const first = firstAtOrAfter(hits, range.from);
  const end = firstAtOrAfter(hits, range.to);
  const rows =
    first === -1
      ? []
      : hits.slice(first, end === -1 ? undefined : end).filter((row) => !matches.requested.has(row));
  return rows.length === 0
    ? { matches, rows }
    : { matches: { ...matches, requested: new Set([...matches.requested, ...rows]) }, rows };
}

/** Adds the matches of an answer. One for an earlier search is ignored. */
export function addMatches(matches: MatchRanges, findId: number, rows: readonly RowMatches[]): MatchRanges {
  if (findId !== matches.findId) {
    return matches;
  }
  const added = rows.map(({ row, ranges }) => [row, ranges] as const);
  return { ...matches, ranges: new Map([...matches.ranges, ...added]) };
}
