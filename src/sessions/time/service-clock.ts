/** Estimates the service's time from the `Date` headers of its responses. */

/** Timing of a response from the service. All times are in milliseconds. */
export interface ClockSample {
  /** The `Date` header: a time in whole seconds. */
  readonly date: string | undefined;
  /** When the whole response had arrived, by the local clock, since the epoch. */
  readonly receivedAt: number;
  /** From sending the request to receiving the whole response. */
  readonly roundTripMs: number;
  /** A monotonic clock, such as `performance.now()`, at `receivedAt`. */
  readonly monotonicAt: number;
}

/** The bounds of the correction to the local time. */
interface Range {
  readonly min: number;
  readonly max: number;
  readonly monotonicAt: number;
}

/** The maximum drift between two computers' clocks: 100 ms in 1,000 s. */
const maxDrift = 1e-4;
/** A local clock that moves by more than this against the monotonic one was set, or the computer slept. */
const maxJumpMs = 2000;

/**
 * The service's time: the local time, corrected by the dates of its responses. A response's `Date` was written at some time between request
 * and response and covers a second, so that each response gives a range for the correction. The ranges of several responses overlap, and the
 * middle of their intersection is used. Pure: it never reads a clock itself.
 */
export class ServiceClock {
  #range: Range | undefined;
  /** A range that contradicts the current one: the next response decides between them. */
  #doubt: Range | undefined;
  /** The local time when the monotonic clock was 0. */
  #origin: number | undefined;

  /** The correction to the local time, in milliseconds; undefined until a response gave one. */
  get offsetMs(): number | undefined {
    return this.#range === undefined ? undefined : Math.round((this.#range.min + this.#range.max) / 2);
  }

  /** The maximum error of `offsetMs`, in milliseconds. */
  get uncertaintyMs(): number | undefined {
    return this.#range === undefined ? undefined : Math.ceil((this.#range.max - this.#range.min) / 2);
  }

  /** Uses a response. One without a readable `Date` is ignored. */
  observe({ date, receivedAt, roundTripMs, monotonicAt }: ClockSample): void {
    this.#forgetAfterJump(receivedAt, monotonicAt);
    const dateMs = date !== undefined && httpDate.test(date) ? Date.parse(date) : Number.NaN;
    if (Number.isNaN(dateMs) || !(roundTripMs >= 0)) {
      return;
    }
    const sample = { min: dateMs - receivedAt, max: dateMs + 1000 - (receivedAt - roundTripMs), monotonicAt };
    const range = this.#range && overlap(this.#range, sample);
    const doubt = this.#doubt && overlap(this.#doubt, sample);
    if (this.#range === undefined || range !== undefined) {
      this.#range = range ?? sample;
      this.#doubt = undefined;
    } else if (doubt === undefined) {
      this.#doubt = sample;
    } else {
      this.#range = doubt;
      this.#doubt = undefined;
    }
  }

  /** The service's time at a local time; the local time if nothing is known. */
  now(localNow: number, monotonicAt: number): number {
    this.#forgetAfterJump(localNow, monotonicAt);
    return localNow + (this.offsetMs ?? 0);
  }

  /** Resets everything, for another service. */
  forget(): void {
    this.#range = undefined;
    this.#doubt = undefined;
    this.#origin = undefined;
  }

  /** After sleep, or when the local clock was set, earlier ranges are invalid. */
  #forgetAfterJump(localNow: number, monotonicAt: number): void {
    const origin = localNow - monotonicAt;
    if (this.#origin !== undefined && Math.abs(origin - this.#origin) > maxJumpMs) {
      this.forget();
    }
    this.#origin = origin;
  }
}

const httpDate = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/** The intersection of an earlier range, widened by the drift since then, and a later one; undefined if empty. */
function overlap(earlier: Range, later: Range): Range | undefined {
  const drift = Math.max(0, later.monotonicAt - earlier.monotonicAt) * maxDrift;
  const min = Math.max(earlier.min - drift, later.min);
  const max = Math.min(earlier.max + drift, later.max);
  return min <= max ? { min, max, monotonicAt: later.monotonicAt } : undefined;
}
