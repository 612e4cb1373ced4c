import { RateLimitedError, ServerError } from "../../evovoice/errors.ts";

/** Time, as far as a refresh needs it. Tests have their own. */
export interface Timer {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Calls `run` once after so many milliseconds, unless disposed before. */
  after(ms: number, run: () => void): { dispose(): void };
}

/** The time of this computer. */
export const systemTimer: Timer = {
  now: () => Date.now(),
  after(ms, run) {
    const handle = setTimeout(run, ms);
    return { dispose: () => clearTimeout(handle) };
  },
};

/** From an answer to the next question. Milliseconds. */
export const liveIntervalMs = 3000;
/** The longest wait after failures, unless the service asks for a longer one. Milliseconds. */
export const longestPauseMs = 30_000;

/** How a refresh went: undefined for well, else how long the service asked to be left alone, 0 where it did not say. */
export type RefreshOutcome = { readonly waitMs: number } | undefined;

/**
 * Asks again and again while it is wanted: an interval after each answer, longer after failures, one question at a time.
 * It does not ask while nobody looks, and at once when somebody looks again after a longer time.
 */
export class LiveRefresh {
  readonly #ask: () => Promise<RefreshOutcome>;
  readonly #timer: Timer;
  #wanted = false;
  #asking = false;
  #waiting: { dispose(): void } | undefined;
  #answeredAt: number;
  #pauseMs = liveIntervalMs;

  /** `ask` never rejects. */
  constructor(ask: () => Promise<RefreshOutcome>, timer: Timer) {
    this.#ask = ask;
    this.#timer = timer;
    this.#answeredAt = timer.now();
  }

  /** Whether somebody looks at something that still changes. */
  want(wanted: boolean): void {
    this.#wanted = wanted;
    if (!wanted) {
      this.#waiting?.dispose();
      this.#waiting = undefined;
    } else if (!this.#asking && this.#waiting === undefined) {
      this.#wait();
    }
  }

  /** An answer came on another way: the next question can wait for its interval. */
  answered(): void {
    this.#answeredAt = this.#timer.now();
    this.#pauseMs = liveIntervalMs;
    if (this.#waiting !== undefined) {
      this.#waiting.dispose();
      this.#wait();
    }
  }

  dispose(): void {
    this.want(false);
  }

  #wait(): void {
    const rest = this.#answeredAt + this.#pauseMs - this.#timer.now();
    this.#waiting = this.#timer.after(Math.max(0, rest), () => {
      this.#waiting = undefined;
      void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#asking = true;
    const outcome = await this.#ask();
    this.#asking = false;
    this.#answeredAt = this.#timer.now();
    this.#pauseMs =
      outcome === undefined
        ? liveIntervalMs
        : Math.max(outcome.waitMs, Math.min(longestPauseMs, this.#pauseMs * 2));
    if (this.#wanted) {
      this.#wait();
    }
  }
}

/** How long the service asks to be left alone. Milliseconds. */
export function waitOf(error: unknown): number {
  const asked =
    error instanceof RateLimitedError || error instanceof ServerError ? error.retryAfterMs : undefined;
  return asked ?? 0;
}
