import { NetworkError, ServerError, TimedOutError } from "../errors.ts";
import { readRetryAfter } from "../http/retry-after.ts";
import {
  CircuitBreaker,
  type CircuitBreakerPolicy,
  defaultCircuitBreakerPolicy,
  type FailureFactory,
  type Permit,
} from "./circuit-breaker.ts";
import { type Clock, realClock } from "./clock.ts";
import {
  type Attempt,
  defaultRetryPolicy,
  isOutage,
  type RetryPolicy,
  waitBeforeRetry,
} from "./retry-policy.ts";
import type { Transport, TransportLimits, TransportRequest, TransportResponse } from "./transport.ts";

/** One request that will be sent again, for the log. */
export interface RetryEvent {
  readonly route: string;
  /** The attempt that failed, from 1. */
  readonly attempt: number;
  /** Why: a status or a code. */
  readonly reason: string;
  readonly waitMs: number;
}

export interface RetryingTransportOptions {
  readonly retry?: RetryPolicy;
  readonly circuit?: CircuitBreakerPolicy;
  readonly clock?: Clock;
  readonly onRetry?: (event: RetryEvent) => void;
}

/** A transport that retries where that may help, and stops sending to an unavailable service for a while. */
export interface RetryingTransport extends Transport {
  /** For "Try Again": ends every pause with the next request. */
  tryNow(): void;
}

/**
 * Adds retries and a circuit breaker per service to a transport. Only a GET is sent again; a POST is always sent, and once.
 * All attempts together keep to `limits.wholeMs`.
 */
export function createRetryingTransport(
  inner: Transport,
  options: RetryingTransportOptions = {},
): RetryingTransport {
  const {
    retry = defaultRetryPolicy,
    circuit: policy = defaultCircuitBreakerPolicy,
    clock = realClock,
  } = options;
  const breakers = new Map<string, CircuitBreaker>();
  const breakerOf = ({ origin }: URL): CircuitBreaker => {
    const breaker = breakers.get(origin) ?? new CircuitBreaker(policy, () => clock.now());
    breakers.set(origin, breaker);
    return breaker;
  };

  async function attemptOnce(
    permit: Permit,
    request: TransportRequest,
    limits: TransportLimits,
    signal: AbortSignal,
  ): Promise<Attempt> {
    const attempt = await inner.send(request, limits, signal).then(
      (response) => ({ response }),
      (error: unknown) => ({ error }),
    );
    if (isOutage(attempt)) {
      permit.failed(failureOf(attempt, clock.now()));
    } else if ("response" in attempt) {
      permit.succeeded();
    } else {
      permit.cancelled();
    }
    return attempt;
  }

  async function get(
    request: TransportRequest,
    limits: TransportLimits,
    signal: AbortSignal,
  ): Promise<TransportResponse> {
    const breaker = breakerOf(request.url);
    const start = clock.now();
    for (let number = 1; ; number += 1) {
      const permit = await breaker.acquire(request.route, signal);
      const left = limits.wholeMs - (clock.now() - start);
      const attempt = await attemptOnce(permit, request, { ...limits, wholeMs: left }, signal);
      const now = clock.now();
      const wait = signal.aborted
        ? undefined
        : waitBeforeRetry(
            { ...retry, totalMs: Math.min(retry.totalMs, limits.wholeMs) },
            { attempt, number, elapsedMs: now - start, now, random: clock.random() },
          );
      // During a pause the next attempt would not be sent.
      if (wait === undefined || (breaker.openUntil ?? 0) > now + wait) {
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
      return outcomeOf(await attemptOnce(breakerOf(request.url).acquireAnyway(), request, limits, signal));
    },
    tryNow() {
      for (const breaker of breakers.values()) {
        breaker.tryNow();
      }
    },
    close: () => inner.close(),
  };
}

function outcomeOf(attempt: Attempt): TransportResponse {
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

/** Requests that are not sent fail as the last one did that was. */
function failureOf(attempt: Attempt, now: number): FailureFactory {
  if ("response" in attempt) {
    const { status, headers } = attempt.response;
    const retryAfterMs = readRetryAfter(headers["retry-after"], now);
    return (route) => new ServerError(route, status, { retryAfterMs });
  }
  const { error } = attempt;
  return error instanceof NetworkError
    ? (route) => new NetworkError(route, error.code, { connecting: true })
    : (route) => new TimedOutError(route, "connect");
}
