import {
  Circuit,
  type CircuitPolicy,
  defaultCircuitPolicy,
  type Failure,
  type Pass,
} from "./circuit-breaker.ts";
import { type Clock, realClock } from "./clock.ts";
import { NetworkError, ServerError, TimedOutError } from "../errors.ts";
import { readRetryAfter } from "../exchange/read-error.ts";
import {
  type Attempt,
  defaultRetryPolicy,
  isOutage,
  type RetryPolicy,
  waitBeforeRetry,
} from "./retry-policy.ts";
import type { Transport, WireLimits, WireRequest, WireResponse } from "./transport.ts";

/** One request that will be sent again, for the log. */
export interface RetryEvent {
  readonly route: string;
  /** The attempt that failed, from 1. */
  readonly attempt: number;
  /** Why, in a word: a status or a code. */
  readonly reason: string;
  readonly waitMs: number;
}

export interface PatientTransportOptions {
  readonly retry?: RetryPolicy;
  readonly circuit?: CircuitPolicy;
  readonly clock?: Clock;
  readonly onRetry?: (event: RetryEvent) => void;
}

/** A wire that asks again where that may help, and leaves a service that is not there alone for a while. */
export interface PatientTransport extends Transport {
  /** For "Try again": whatever pause there is ends with the next request. */
  tryNow(): void;
}

/**
 * Puts patience around a wire. Only a GET is sent again; a POST goes out once, whatever happened before. All attempts
 * together keep to `limits.wholeMs`.
 */
export function createPatientTransport(
  inner: Transport,
  options: PatientTransportOptions = {},
): PatientTransport {
  const { retry = defaultRetryPolicy, circuit: policy = defaultCircuitPolicy, clock = realClock } = options;
  const circuits = new Map<string, Circuit>();
  const circuitOf = ({ origin }: URL): Circuit => {
    const circuit = circuits.get(origin) ?? new Circuit(policy, () => clock.now());
    circuits.set(origin, circuit);
    return circuit;
  };

  async function attemptOnce(
    pass: Pass,
    request: WireRequest,
    limits: WireLimits,
    signal: AbortSignal,
  ): Promise<Attempt> {
    const attempt = await inner.send(request, limits, signal).then(
      (response) => ({ response }),
      (error: unknown) => ({ error }),
    );
    if (isOutage(attempt)) {
      pass.failed(failureOf(attempt, clock.now()));
    } else if ("response" in attempt) {
      pass.succeeded();
    } else {
      pass.left();
    }
    return attempt;
  }

  async function get(request: WireRequest, limits: WireLimits, signal: AbortSignal): Promise<WireResponse> {
    const circuit = circuitOf(request.url);
    const start = clock.now();
    for (let number = 1; ; number += 1) {
      const pass = await circuit.enter(request.route, signal);
      const left = limits.wholeMs - (clock.now() - start);
      const attempt = await attemptOnce(pass, request, { ...limits, wholeMs: left }, signal);
      const now = clock.now();
      const wait = signal.aborted
        ? undefined
        : waitBeforeRetry(
            { ...retry, patienceMs: Math.min(retry.patienceMs, limits.wholeMs) },
            { attempt, number, elapsedMs: now - start, now, random: clock.random() },
          );
      // A pause that began meanwhile would refuse the next attempt anyway.
      if (wait === undefined || (circuit.openUntil ?? 0) > now + wait) {
        return outcomeOf(attempt);
      }
      options.onRetry?.({
        route: request.route,
        attempt: number,
        reason: reasonOf(attempt),
        waitMs: Math.round(wait),
      });
      await clock.sleep(wait, signal);
    }
  }

  return {
    get name() {
      return inner.name;
    },
    async send(request, limits, signal) {
      signal.throwIfAborted();
      if (request.method === "GET") {
        return get(request, limits, signal);
      }
      return outcomeOf(await attemptOnce(circuitOf(request.url).enterAnyway(), request, limits, signal));
    },
    tryNow() {
      for (const circuit of circuits.values()) {
        circuit.tryNow();
      }
    },
    close: () => inner.close(),
  };
}

function outcomeOf(attempt: Attempt): WireResponse {
  if ("error" in attempt) {
    throw attempt.error;
  }
  return attempt.response;
}

function reasonOf(attempt: Attempt): string {
  if ("response" in attempt) {
    return String(attempt.response.status);
  }
  return attempt.error instanceof NetworkError ? attempt.error.code : "timed out";
}

/** What requests that are not sent are told: the same as the last that was. */
function failureOf(attempt: Attempt, now: number): Failure {
  if ("response" in attempt) {
    const { status, headers } = attempt.response;
    return (route) => new ServerError(route, status, readRetryAfter(headers["retry-after"], now));
  }
  const { error } = attempt;
  return error instanceof NetworkError
    ? (route) => new NetworkError(route, error.code, { connecting: true })
    : (route) => new TimedOutError(route, "connect");
}
