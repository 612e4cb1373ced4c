/** When to stop asking a service that is not there, and for how long. Milliseconds. */
export interface CircuitPolicy {
  /** So many outages in a row open the circuit. */
  readonly failures: number;
  /** The first pause; each one after it is twice as long. */
  readonly pauseMs: number;
  readonly longestPauseMs: number;
}

export const defaultCircuitPolicy: CircuitPolicy = { failures: 6, pauseMs: 5000, longestPauseMs: 60_000 };

/** Leave to send one request. Each is given back by telling how the request went. */
export interface Pass {
  succeeded(): void;
  /** `failure` becomes what others are told meanwhile. */
  failed(failure: Failure): void;
  /** The request was cancelled, or failed in a way that says nothing about the service's being there. */
  left(): void;
}

/** Makes the error for a request to `route` that is not sent. */
export type Failure = (route: string) => Error & { pausedUntil?: number };

/**
 * Keeps many from asking a dead service at once. After some outages in a row nothing is sent for a while; then one request
 * tries, and the others wait for how it went.
 */
export class Circuit {
  readonly #policy: CircuitPolicy;
  readonly #now: () => number;
  #outages = 0;
  #pauses = 0;
  /** Milliseconds since 1970; undefined while all may pass. */
  #openUntil: number | undefined;
  #last: Failure | undefined;
  #probe: PromiseWithResolvers<void> | undefined;

  constructor(policy: CircuitPolicy, now: () => number) {
    this.#policy = policy;
    this.#now = now;
  }

  /** When the service is asked again by itself; undefined where nothing holds requests up. Milliseconds since 1970. */
  get openUntil(): number | undefined {
    return this.#openUntil;
  }

  /** Somebody wants to know now: the next request tries, whenever the pause was to end. */
  tryNow(): void {
    if (this.#openUntil !== undefined) {
      this.#openUntil = this.#now();
    }
  }

  /** Resolves to a pass. Rejects with the last failure during a pause, and with the signal's reason while waiting. */
  async enter(route: string, signal: AbortSignal): Promise<Pass> {
    while (this.#openUntil !== undefined) {
      if (this.#now() < this.#openUntil && this.#last !== undefined) {
        const error = this.#last(route);
        error.pausedUntil = this.#openUntil;
        throw error;
      }
      if (this.#probe === undefined) {
        const probe = Promise.withResolvers<void>();
        this.#probe = probe;
        return this.#pass(() => {
          this.#probe = undefined;
          probe.resolve();
        });
      }
      await orAborted(this.#probe.promise, signal);
    }
    return this.#pass(() => undefined);
  }

  /** A pass that nothing holds up, for what a person asked for by hand. */
  enterAnyway(): Pass {
    return this.#pass(() => undefined);
  }

  #pass(over: () => void): Pass {
    return {
      succeeded: () => {
        this.#outages = 0;
        this.#pauses = 0;
        this.#openUntil = undefined;
        over();
      },
      failed: (failure) => {
        this.#outages += 1;
        this.#last = failure;
        // Requests that were under way when the pause began don't make it longer.
        const paused = this.#openUntil !== undefined && this.#now() < this.#openUntil;
        if (this.#outages >= this.#policy.failures && !paused) {
          const pause = Math.min(this.#policy.longestPauseMs, this.#policy.pauseMs * 2 ** this.#pauses);
          this.#pauses += 1;
          this.#openUntil = this.#now() + pause;
        }
        over();
      },
      left: over,
    };
  }
}

async function orAborted(promise: Promise<void>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const onAbort = (): void => aborted.reject(signal.reason as Error);
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
