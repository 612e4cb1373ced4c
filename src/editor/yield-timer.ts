import { setImmediate as nextTurn } from "node:timers/promises";
import type { Chunked } from "../sessions/chunked.ts";

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

/** Does work in chunks, with others' turn between them. Rejects with the signal's reason. */
export async function runChunked<Result>(work: Chunked<Result>, signal?: AbortSignal): Promise<Result> {
  const timer = new YieldTimer();
  for (;;) {
    signal?.throwIfAborted();
    const chunk = work.next();
    if (chunk.done === true) {
      return chunk.value;
    }
    await timer.pauseIfLate();
  }
}
