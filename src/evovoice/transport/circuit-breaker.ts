import { abortable } from "../network/abortable.ts";

/** When to stop sending to a service that is unavailable, and for how long. Milliseconds. */
export interface CircuitBreakerPolicy {
  /** So many outages in a row open the circuit. */
  readonly failures: number;
  /** The first pause. Each further one is twice as long. */
  readonly pauseMs: number;
  readonly maxPauseMs: number;
}

export const defaultCircuitBreakerPolicy: CircuitBreakerPolicy = {
  failures: 6,
  pauseMs: 5000,
  maxPauseMs: 60_000,
};

/** Permission to send one request. Whoever has it reports once how the request went. */
export interface Permit {
  succeeded(): void;
  /** `failure` is what requests get that are not sent meanwhile. */
  failed(failure: FailureFactory): void;
  /** The request was cancelled, or failed in a way that says nothing about the service's availability. */
  cancelled(): void;
}

/** Makes the error for a request to `route` that is not sent. */
export type FailureFactory = (route: string) => Error & { pausedUntil?: number };

/**
 * Keeps many requests from reaching a dead service at once. After several outages in a row nothing is sent for a while. Then
 * one request tries, and the others wait for its result.
 */
export class CircuitBreaker {
  readonly #policy: CircuitBreakerPolicy;
  readonly #now: () => number;
  #outages = 0;
  #pauses = 0;
  /** Milliseconds since 1970; undefined while the circuit is closed. */
  #openUntil: number | undefined;
  #lastFailure: FailureFactory | undefined;
  #probe: PromiseWithResolvers<void> | undefined;

  constructor(policy: CircuitBreakerPolicy, now: () => number) {
    this.#policy = policy;
    this.#now = now;
  }

  /** When requests are sent again by themselves; undefined where nothing holds them up. Milliseconds since 1970. */
  get openUntil(): number | undefined {
    return this.#openUntil;
  }

  /** Ends the pause: the next request tries. */
  tryNow(): void {
    if (this.#openUntil !== undefined) {
      this.#openUntil = this.#now();
    }
  }

  /** Resolves to a permit. Rejects with the last failure during a pause, and with the signal's reason while waiting. */
  async acquire(route: string, signal: AbortSignal): Promise<Permit> {
    while (this.#openUntil !== undefined) {
      if (this.#now() < this.#openUntil && this.#lastFailure !== undefined) {
        const error = this.#lastFailure(route);
        error.pausedUntil = this.#openUntil;
        throw error;
      }
      if (this.#probe === undefined) {
        const probe = Promise.withResolvers<void>();
        this.#probe = probe;
        return this.#createPermit(() => {
          this.#probe = undefined;
          probe.resolve();
        });
      }
      await abortable(this.#probe.promise, signal);
    }
    return this.#createPermit(() => undefined);
  }

  /** A permit even during a pause, for requests that a person made by hand. */
  acquireAnyway(): Permit {
    return this.#createPermit(() => undefined);
  }

  #createPermit(onReported: () => void): Permit {
    return {
      succeeded: () => {
        this.#outages = 0;
        this.#pauses = 0;
        this.#openUntil = undefined;
        onReported();
      },
      failed: (failure) => {
        this.#outages += 1;
        this.#lastFailure = failure;
        // Requests that were in flight when the pause began don't extend it.
        const paused = this.#openUntil !== undefined && this.#now() < this.#openUntil;
        if (this.#outages >= this.#policy.failures && !paused) {
          const pause = Math.min(this.#policy.maxPauseMs, this.#policy.pauseMs * 2 ** this.#pauses);
          this.#pauses += 1;
          this.#openUntil = this.#now() + pause;
        }
        onReported();
      },
      cancelled: onReported,
    };
  }
}
