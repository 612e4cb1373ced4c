import type { RowMatches } from "../../../panel-protocol/messages.ts";
import type { TextRange } from "../../../sessions/log/text-ranges.ts";
import type { FindText } from "./find.ts";
import type { RowRange } from "../row-cache.ts";
import { firstAtOrAfter } from "./sorted.ts";

/** Where the rows of the page match what is looked for, as the editor says: the page never runs a person's pattern. */
export interface MatchRanges {
  readonly findId: number;
  /** What is looked for, to tell the same search of another version from another search. */
  readonly question: string;
  /** Rows that the editor was asked about in this search. */
  readonly requested: ReadonlySet<number>;
  readonly ranges: ReadonlyMap<number, readonly TextRange[]>;
}

export const noMatches: MatchRanges = { findId: 0, question: "", requested: new Set(), ranges: new Map() };

/** Begins another search. Where it looks for the same, what is highlighted stays until the answers come. */
export function startMatches(
  matches: MatchRanges,
  findId: number,
  { text, matchCase, isRegExp }: FindText,
): MatchRanges {
  const question = JSON.stringify([text, matchCase, isRegExp]);
  const ranges = question === matches.question ? matches.ranges : noMatches.ranges;
  return { findId, question, requested: new Set(), ranges };
}

/** Which of the matching rows, of those in `range`, to ask the editor about. Each is named once. */
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

/** Takes an answer. A late one is dropped. */
export function addMatches(matches: MatchRanges, findId: number, rows: readonly RowMatches[]): MatchRanges {
  if (findId !== matches.findId) {
    return matches;
  }
  const added = rows.map(({ row, ranges }) => [row, ranges] as const);
  return { ...matches, ranges: new Map([...matches.ranges, ...added]) };
}
