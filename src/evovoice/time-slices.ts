import { setImmediate as nextTurn } from "node:timers/promises";

/** Work that can be interrupted after each `yield`, every few milliseconds at the latest. */
export type SlicedWork<Result> = Generator<void, Result, void>;

/** The extension host serves every extension, so nothing holds its event loop for long. Milliseconds. */
const sliceMs = 10;

/** Does the work in slices and lets the event loop turn between them. Throws the signal's reason once it aborts. */
export async function runInSlices<Result>(work: SlicedWork<Result>, signal: AbortSignal): Promise<Result> {
  let start = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) {
      return step.value;
    }
    if (performance.now() - start >= sliceMs) {
      await nextTurn();
      signal.throwIfAborted();
      start = performance.now();
    }
  }
}

/** Does the work in one go. */
export function runAtOnce<Result>(work: SlicedWork<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) {
      return step.value;
    }
  }
}
