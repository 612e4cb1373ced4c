import type { EvoVoiceError } from "../errors.ts";
import { NetworkError, TimedOutError } from "../errors.ts";
import { readResponseStatus } from "../http/response-status.ts";
import { readRetryAfter } from "../http/retry-after.ts";
import { isCertificateError, isHandshakeError } from "../network/tls-codes.ts";
import type { TransportResponse } from "./transport.ts";

/** How often and for how long a request is retried. Milliseconds. */
export interface RetryPolicy {
  /** How often a request is sent at most, including the first time. */
  readonly attempts: number;
  /** The upper bound of the first wait. It doubles with each further attempt. */
  readonly firstWaitMs: number;
  /** The upper bound of every wait that the service did not ask for. */
  readonly maxWaitMs: number;
  /** Nothing is sent again later than this after the first attempt. */
  readonly totalMs: number;
}

export const defaultRetryPolicy: RetryPolicy = {
  attempts: 4,
  firstWaitMs: 300,
  maxWaitMs: 8000,
  totalMs: 30_000,
};

/** How one attempt went: a response of any status, or what the transport threw. */
export type Attempt = { readonly response: TransportResponse } | { readonly error: unknown };

/** An attempt, and when it was made. */
export interface FinishedAttempt {
  readonly attempt: Attempt;
  /** Counts from 1. */
  readonly number: number;
  /** Since the first attempt began. */
  readonly elapsedMs: number;
  /** Milliseconds since 1970, for `Retry-After` as a date. */
  readonly now: number;
  /** At least 0, below 1. */
  readonly random: number;
}

const retriedStatuses = new Set([408, 425, 429, 502, 503, 504]);

/**
 * How long to wait before a GET is sent again, in milliseconds. Undefined where it should not be sent again: it succeeded,
 * the result would be the same, it was sent often enough, or the wait would exceed the total. `Retry-After` is obeyed.
 * Without it the wait is random up to a bound that doubles, so that clients which failed together don't return together.
 */
export function waitBeforeRetry(policy: RetryPolicy, finished: FinishedAttempt): number | undefined {
  const { attempt, number, elapsedMs, now, random } = finished;
  const maxAttempts =
    "response" in attempt
      ? attemptsForResponse(attempt.response, policy)
      : attemptsForError(attempt.error, policy);
  if (number >= maxAttempts) {
    return undefined;
  }
  const bound = Math.min(policy.maxWaitMs, policy.firstWaitMs * 2 ** (number - 1));
  const requested =
    "response" in attempt ? readRetryAfter(attempt.response.headers["retry-after"], now) : undefined;
  const wait = requested === undefined ? random * bound : requested + random * policy.firstWaitMs;
  return elapsedMs + wait > policy.totalMs ? undefined : wait;
}

/** Whether an attempt shows that the service is unavailable: not reached, or a gateway in front of it says so. */
export function isOutage(attempt: Attempt): boolean {
  if ("response" in attempt) {
    const { status, body } = attempt.response;
    return status >= 502 && status <= 504 && readResponseStatus(body) === undefined;
  }
  const { error } = attempt;
  return error instanceof NetworkError ? !isTlsError(error.code) : isConnectTimeout(error);
}

/** A 5xx with a `responseStatus` comes from the service's own code, which would answer the same again. */
function attemptsForResponse({ status, body }: TransportResponse, policy: RetryPolicy): number {
  const retried = retriedStatuses.has(status) && (status < 500 || readResponseStatus(body) === undefined);
  return retried ? policy.attempts : 1;
}

/** An unknown name and a connection that timed out get one more attempt, a broken connection all of them. */
function attemptsForError(error: unknown, policy: RetryPolicy): number {
  if (!(error instanceof NetworkError)) {
    return isConnectTimeout(error) ? Math.min(2, policy.attempts) : 1;
  }
  if (isTlsError(error.code) || /^PROXY_(?:4\d\d|NOT_HTTP|UNSUPPORTED)$/.test(error.code)) {
    return 1;
  }
  return /^(?:PROXY_)?(?:ENOTFOUND|EAI_\w+)$/.test(error.code)
    ? Math.min(2, policy.attempts)
    : policy.attempts;
}

function isTlsError(code: string): boolean {
  return isCertificateError(code) || isHandshakeError(code);
}

function isConnectTimeout(error: unknown): error is EvoVoiceError {
  return error instanceof TimedOutError && error.phase === "connect";
}
