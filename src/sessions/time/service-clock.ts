/** What time it is at the service, by the `Date` header of its answers. */

/** An answer of the service. All times are milliseconds. */
export interface ClockSample {
  /** The `Date` header: a time in whole seconds. */
  readonly date: string | undefined;
  /** When the whole answer was here, by the local clock, since the epoch. */
  readonly receivedAt: number;
  /** From sending the request to having the whole answer. */
  readonly roundTripMs: number;
  /** A clock that nobody sets and that starts anywhere, such as `performance.now()`, at `receivedAt`. */
  readonly monotonicAt: number;
}

/** What is to be added to the local time lies between these. */
interface Range {
  readonly min: number;
  readonly max: number;
  readonly monotonicAt: number;
}

/** How far two computers' clocks drift apart, at most: 100 ms in 1,000 s. */
const maxDrift = 1e-4;
/** A local clock that moves by more than this against the monotonic one was set, or the computer slept. */
const maxJumpMs = 2000;

/**
 * The service's time: the local one, corrected by what its answers said. An answer's `Date` was written at some time between request
 * and answer and lasts a second, so that each answer gives a range for the correction; those of several answers overlap, and the
 * middle of what they have in common is taken. Pure: it is given the local time, and reads none.
 */
export class ServiceClock {
  #range: Range | undefined;
  /** A range that contradicts the one in use: the next answer decides between them. */
  #doubt: Range | undefined;
  /** The local time when the monotonic clock was 0. */
  #origin: number | undefined;

  /** What is to be added to the local time, in milliseconds; undefined until an answer has said it. */
  get offsetMs(): number | undefined {
    return this.#range === undefined ? undefined : Math.round((this.#range.min + this.#range.max) / 2);
  }

  /** How far off `offsetMs` may be, in milliseconds. */
  get uncertaintyMs(): number | undefined {
    return this.#range === undefined ? undefined : Math.ceil((this.#range.max - this.#range.min) / 2);
  }

  /** Learns from an answer. One without a `Date` that can be read says nothing. */
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

  /** The service's time at a local time; the local time where nothing is known. */
  now(localNow: number, monotonicAt: number): number {
    this.#forgetAfterJump(localNow, monotonicAt);
    return localNow + (this.offsetMs ?? 0);
  }

  /** For another service. */
  forget(): void {
    this.#range = undefined;
    this.#doubt = undefined;
    this.#origin = undefined;
  }

  /** After sleep, or once the local clock was set, what was known of it says nothing any more. */
  #forgetAfterJump(localNow: number, monotonicAt: number): void {
    const origin = localNow - monotonicAt;
    if (this.#origin !== undefined && Math.abs(origin - this.#origin) > maxJumpMs) {
      this.forget();
    }
    this.#origin = origin;
  }
}

const httpDate = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/** What an earlier range, widened by the drift since then, has in common with a later one; undefined for nothing. */
function overlap(earlier: Range, later: Range): Range | undefined {
  const drift = Math.max(0, later.monotonicAt - earlier.monotonicAt) * maxDrift;
  const min = Math.max(earlier.min - drift, later.min);
  const max = Math.min(earlier.max + drift, later.max);
  return min <= max ? { min, max, monotonicAt: later.monotonicAt } : undefined;
}
