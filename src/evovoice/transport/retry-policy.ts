import type { EvoVoiceError } from "../errors.ts";
import { NetworkError, TimedOutError } from "../errors.ts";
import { readRetryAfter } from "../exchange/read-error.ts";
import type { WireResponse } from "./transport.ts";
import { isAboutTrust } from "./transport-error.ts";

/** How often and how long to ask again. Milliseconds. */
export interface RetryPolicy {
  /** How often a request is sent at most, the first time counted in. */
  readonly attempts: number;
  /** The first wait is anything up to this; each later one up to twice the one before. */
  readonly firstMs: number;
  /** No wait that we choose ourselves is longer. */
  readonly longestMs: number;
  /** Nothing is sent again later than this after the first time. */
  readonly patienceMs: number;
}

export const defaultRetryPolicy: RetryPolicy = {
  attempts: 4,
  firstMs: 300,
  longestMs: 8000,
  patienceMs: 30_000,
};

/** How one attempt went: an answer of any status, or what the wire threw. */
export type Attempt = { readonly response: WireResponse } | { readonly error: unknown };

export interface RetryQuestion {
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

const passing = new Set([408, 425, 429, 502, 503, 504]);

/**
 * How long to wait before a GET is sent again, in milliseconds; undefined where it should not be: it went well, asking again
 * would change nothing, it was asked often enough, or the wait would outlast the patience. `Retry-After` is kept to; without
 * it the wait is anywhere between nothing and a bound that doubles, so that many who failed together don't come back together.
 */
export function waitBeforeRetry(policy: RetryPolicy, question: RetryQuestion): number | undefined {
  const { attempt, number, elapsedMs, now, random } = question;
  const most =
    "response" in attempt ? ofStatus(attempt.response.status, policy) : ofError(attempt.error, policy);
  if (number >= most) {
    return undefined;
  }
  const bound = Math.min(policy.longestMs, policy.firstMs * 2 ** (number - 1));
  const asked =
    "response" in attempt ? readRetryAfter(attempt.response.headers["retry-after"], now) : undefined;
  const wait = asked === undefined ? random * bound : asked + random * policy.firstMs;
  return elapsedMs + wait > policy.patienceMs ? undefined : wait;
}

/** Whether this attempt says that the service is not there: nothing reached, or a proxy before it that finds it gone. */
export function isOutage(attempt: Attempt): boolean {
  if ("response" in attempt) {
    return attempt.response.status >= 502 && attempt.response.status <= 504;
  }
  const { error } = attempt;
  return error instanceof NetworkError ? !isAboutTrust(error.code) : isConnectTimeout(error);
}

function ofStatus(status: number, policy: RetryPolicy): number {
  return passing.has(status) ? policy.attempts : 1;
}

/** A name that is not found and a host that takes no connection are worth one more look, a broken connection some. */
function ofError(error: unknown, policy: RetryPolicy): number {
  if (!(error instanceof NetworkError)) {
    return isConnectTimeout(error) ? Math.min(2, policy.attempts) : 1;
  }
  if (isAboutTrust(error.code) || /^PROXY_(?:4\d\d|NOT_HTTP|UNSUPPORTED)$/.test(error.code)) {
    return 1;
  }
  return /^(?:PROXY_)?(?:ENOTFOUND|EAI_\w+)$/.test(error.code)
    ? Math.min(2, policy.attempts)
    : policy.attempts;
}

function isConnectTimeout(error: unknown): error is EvoVoiceError {
  return error instanceof TimedOutError && error.phase === "connect";
}
