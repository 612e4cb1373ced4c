import type { LogMark } from "../../sessions/entry/events.ts";
import { firstAtOrAfter } from "./find.ts";
import type { FindText } from "./find.ts";
import type { RowRange } from "./row-cache.ts";

/** Which entries are shown: all, or those with a text or a mark. Positions count what is shown, rows the whole log. */
export class FilterState implements FindText {
  text = "";
  matchCase = false;
  isRegExp = false;
  marks: ReadonlySet<LogMark> = new Set();
  /** Whether the fields for it are on show. */
  open = false;
  problem: string | undefined;
  /** The only rows shown, ascending; undefined for all. */
  shown: readonly number[] | undefined;
  #id = 0;

  /** Whether something is asked for. */
  get active(): boolean {
    return this.text !== "" || this.marks.size > 0;
  }

  /** Changes what is asked for. The number tells its answer from others; undefined where nothing has to be asked. */
  start(change: Partial<FindText & { readonly marks: ReadonlySet<LogMark> }>): number | undefined {
    Object.assign(this, change);
    this.problem = undefined;
    this.#id += 1;
    if (!this.active) {
      this.shown = undefined;
      return undefined;
    }
    return this.#id;
  }

  /** Takes an answer; late ones are dropped. Where the question was wrong all entries stay. */
  take(
    filterId: number,
    { hits, problem }: { readonly hits: readonly number[]; readonly problem?: string },
  ): boolean {
    if (filterId !== this.#id || !this.active) {
      return false;
    }
    this.problem = problem;
    this.shown = problem !== undefined && hits.length === 0 ? undefined : hits;
    return true;
  }

  clear(): void {
    this.start({ text: "", marks: new Set() });
  }

  /** How many entries of a log are shown. */
  count(rowCount: number): number {
    return this.shown?.length ?? rowCount;
  }

  shows(row: number): boolean {
    return this.shown === undefined || this.shown[firstAtOrAfter(this.shown, row)] === row;
  }

  /** The rows of a range that are shown; undefined where all of them are. */
  shownWithin({ from, to }: RowRange): readonly number[] | undefined {
    return this.shown?.filter((row) => row >= from && row < to);
  }

  /** The row at a position; the last one where there are fewer. */
  rowAt(position: number): number {
    return this.shown === undefined ? position : (this.shown[position] ?? this.shown.at(-1) ?? 0);
  }

  /** The position of a row, or of the nearest shown one after it. */
  positionOf(row: number): number {
    if (this.shown === undefined) {
      return row;
    }
    const place = firstAtOrAfter(this.shown, row);
    return place === -1 ? Math.max(0, this.shown.length - 1) : place;
  }
}
