import type { RowMatches } from "../../panel-protocol/messages.ts";
import type { TextRange } from "../../sessions/log/text-ranges.ts";
import { firstAtOrAfter, type FindText } from "./find.ts";
import type { RowRange } from "./row-cache.ts";

const none: readonly TextRange[] = [];

/** Where the rows on the page match what is looked for, as the editor says: the page never runs a person's pattern. */
export class MatchRanges {
  #findId = 0;
  #question = "";
  #asked = new Set<number>();
  #ranges = new Map<number, readonly TextRange[]>();

  /** Begins another search. Where it looks for the same, what is highlighted stays until the answers come. */
  start(findId: number, { text, matchCase, isRegExp }: FindText): void {
    const question = JSON.stringify([text, matchCase, isRegExp]);
    if (question !== this.#question) {
      this.#ranges = new Map();
    }
    this.#question = question;
    this.#findId = findId;
    this.#asked = new Set();
  }

  /** Which of the rows that were found, of those in `range`, to ask the editor about. Each is named once. */
  want(
    hits: readonly number[],
    range: RowRange,
  ): { readonly findId: number; readonly rows: readonly number[] } {
    const rows: number[] = [];
    const first = firstAtOrAfter(hits, range.from);
    for (let place = first; place !== -1 && (hits[place] ?? Infinity) < range.to; place++) {
      const row = hits[place];
      if (row !== undefined && !this.#asked.has(row)) {
        this.#asked.add(row);
        rows.push(row);
      }
    }
    return { findId: this.#findId, rows };
  }

  /** Takes an answer. A late one is dropped. */
  take(findId: number, rows: readonly RowMatches[]): boolean {
    if (findId !== this.#findId) {
      return false;
    }
    for (const { row, ranges } of rows) {
      this.#ranges.set(row, ranges);
    }
    return true;
  }

  of(row: number): readonly TextRange[] {
    return this.#ranges.get(row) ?? none;
  }
}
