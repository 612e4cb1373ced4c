import { setImmediate as nextTurn } from "node:timers/promises";

/** How long a search runs before it yields to other requests, in milliseconds. */
const turn = 8;
const checkEvery = 32;

/** Yields to other requests from time to time, and throws when the client has disconnected. */
export class YieldTimer {
  readonly #signal: AbortSignal;
  #since = performance.now();
  #steps = 0;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Call it for every item. Returns a promise only when it is time to yield. */
  tick(): Promise<void> | undefined {
    this.#steps += 1;
    if (this.#steps % checkEvery !== 0 || performance.now() - this.#since < turn) {
      return undefined;
    }
    return this.#pause();
  }

  async #pause(): Promise<void> {
    await nextTurn();
    this.#signal.throwIfAborted();
    this.#since = performance.now();
  }
}
