import { setImmediate as nextTurn } from "node:timers/promises";
import type { Chunked } from "../sessions/chunked.ts";

/** All extensions share the extension host, so long work yields this often. Milliseconds. */
const maxStretchMs = 10;

/** Yields during long work: after each item, await the promise if there is one. */
export class YieldTimer {
  #began = performance.now();
  #asked = 0;

  /** A promise to await if other work should get a turn now; otherwise undefined, at almost no cost. */
  pause(): Promise<void> | undefined {
    this.#asked += 1;
    return this.#asked % 16 === 0 ? this.pauseIfLate() : undefined;
  }

  /** The same, after an item that takes longer: checks the time on each call. */
  pauseIfLate(): Promise<void> | undefined {
    return performance.now() - this.#began < maxStretchMs ? undefined : this.#turn();
  }

  async #turn(): Promise<void> {
    await nextTurn();
    this.#began = performance.now();
  }
}

/** Runs work in chunks, so that other work gets a turn. Rejects with the signal's reason if aborted. */
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
