/** What is looked for. */
export interface FindText {
  readonly text: string;
  readonly matchCase: boolean;
  readonly isRegExp: boolean;
}

/** A search in the log: what is looked for, where it was found, and which find is the current one. */
export class FindState implements FindText {
  text = "";
  matchCase = false;
  isRegExp = false;
  /** Rows that match, ascending; undefined while the answer is on its way or nothing is looked for. */
  hits: readonly number[] | undefined;
  /** What is wrong with the regular expression, in words. */
  problem: string | undefined;
  /** Place in `hits` of the find that is on show, or -1. */
  current = -1;
  #id = 0;

  /** Starts a search; the number tells its answer from the answers to earlier ones. */
  start({ text, matchCase, isRegExp }: FindText): number {
    this.text = text;
    this.matchCase = matchCase;
    this.isRegExp = isRegExp;
    this.hits = undefined;
    this.problem = undefined;
    this.current = -1;
    this.#id += 1;
    return this.#id;
  }

  /** Takes an answer and gives the row to show: the first find at or after `nearRow`. Late answers are dropped. */
  take(
    findId: number,
    answer: { readonly hits: readonly number[]; readonly problem?: string },
    nearRow: number,
  ): number | undefined {
    if (findId !== this.#id || this.text === "") {
      return undefined;
    }
    const { hits } = answer;
    this.hits = hits;
    this.problem = answer.problem;
    this.current = hits.length === 0 ? -1 : Math.max(0, firstAtOrAfter(hits, nearRow));
    return hits[this.current];
  }

  /** Goes on to the next find, or back, around the ends, and gives its row. */
  step(by: 1 | -1): number | undefined {
    const count = this.hits?.length ?? 0;
    if (count === 0) {
      return undefined;
    }
    this.current = (this.current + by + count) % count;
    return this.hits?.[this.current];
  }
}

/** Place of the first value that is not below `least`, or -1. `values` are ascending. */
export function firstAtOrAfter(values: readonly number[], least: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? Infinity) < least) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < values.length ? low : -1;
}
