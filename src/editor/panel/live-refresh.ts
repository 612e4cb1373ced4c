import { RateLimitedError, ServerError } from "../../evovoice/errors.ts";

/** The clock and timers of a refresh. Tests replace it. */
export interface Timer {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Calls `run` once after `ms` milliseconds, unless disposed before. */
  after(ms: number, run: () => void): { dispose(): void };
}

/** This computer's clock and timers. */
export const systemTimer: Timer = {
  now: () => Date.now(),
  after(ms, run) {
    const handle = setTimeout(run, ms);
    return { dispose: () => clearTimeout(handle) };
  },
};

/** The time from a response to the next request. Milliseconds. */
const liveIntervalMs = 3000;
/** The longest delay after failures, unless the service asks for a longer one. Milliseconds. */
const maxPauseMs = 30_000;

/** The result of a refresh: undefined for success; otherwise the delay that the service requested, 0 for none. */
export type RefreshOutcome = { readonly waitMs: number } | undefined;

/**
 * Refreshes repeatedly while wanted: an interval after each response, longer after failures, one request at a time. Pauses while
 * the panel is hidden, and refreshes immediately when it is shown again after more than the interval.
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

  /** Whether to refresh: the panel is visible and its session is live. */
  want(wanted: boolean): void {
    this.#wanted = wanted;
    if (!wanted) {
      this.#waiting?.dispose();
      this.#waiting = undefined;
    } else if (!this.#asking && this.#waiting === undefined) {
      this.#wait();
    }
  }

  /** The session was loaded by other means: the interval starts again. */
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
        : Math.max(outcome.waitMs, Math.min(maxPauseMs, this.#pauseMs * 2));
    if (this.#wanted) {
      this.#wait();
    }
  }
}

/** The delay that the service requested. Milliseconds. */
export function waitOf(error: unknown): number {
  const asked =
    error instanceof RateLimitedError || error instanceof ServerError ? error.retryAfterMs : undefined;
  return asked ?? 0;
}
