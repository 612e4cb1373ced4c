import type { Chunked } from "../sessions/chunked.ts";
import { setImmediate as nextTurn } from "node:timers/promises";

/** The extension host serves every extension: long work lets others have their turn this often. Milliseconds. */
const longestStretch = 10;

/** For work over many things: ask it after each, and wait where it says so. */
export class YieldTimer {
  #began = performance.now();
  #asked = 0;

  /** A promise to wait for where others should have their turn now; undefined, at nearly no cost, where not. */
  pause(): Promise<void> | undefined {
    this.#asked += 1;
    return this.#asked % 16 === 0 ? this.pauseIfLate() : undefined;
  }

  /** The same after a piece of work that is not tiny. */
  pauseIfLate(): Promise<void> | undefined {
    return performance.now() - this.#began < longestStretch ? undefined : this.#turn();
  }

  async #turn(): Promise<void> {
    await nextTurn();
    this.#began = performance.now();
  }
}

/** Does work in steps, with others' turn between them. */
export async function runChunked<Result>(steps: Chunked<Result>): Promise<Result> {
  const breather = new YieldTimer();
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      return step.value;
    }
    await breather.pauseIfLate();
  }
}
