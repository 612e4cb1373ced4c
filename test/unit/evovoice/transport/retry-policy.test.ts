import assert from "node:assert/strict";
import * as fc from "fast-check";
import {
  NetworkError,
  NotTheServiceError,
  TimedOutError,
  TooLargeError,
} from "../../../../src/evovoice/errors.ts";
import {
  type Attempt,
  defaultRetryPolicy as policy,
  isOutage,
  type FinishedAttempt,
  waitBeforeRetry,
} from "../../../../src/evovoice/transport/retry-policy.ts";
import { fuzzed } from "../../../support/fuzz.ts";

const now = Date.UTC(2026, 10, 23, 12, 0, 0);

function answered(status: number, retryAfter?: string): Attempt {
  const headers: Record<string, string> = retryAfter === undefined ? {} : { "retry-after": retryAfter };
  return { response: { status, headers, setCookies: [], body: new Uint8Array() } };
}

function broke(code: string): Attempt {
  return { error: new NetworkError("/sessions", code) };
}

function wait(attempt: Attempt, more: Partial<FinishedAttempt> = {}): number | undefined {
  return waitBeforeRetry(policy, { attempt, number: 1, elapsedMs: 0, now, random: 0.5, ...more });
}

describe("asking again", () => {
  for (const status of [408, 425, 429, 502, 503, 504]) {
    it(`helps with ${status}`, () => assert.equal(wait(answered(status)), 150));
  }
  for (const status of [200, 204, 302, 400, 401, 403, 404, 413, 500, 501, 505]) {
    it(`does not help with ${status}`, () => assert.equal(wait(answered(status)), undefined));
  }
  for (const code of ["ECONNRESET", "ECONNREFUSED", "EPIPE", "PROXY_ECONNRESET", "PROXY_502"]) {
    it(`helps with ${code}`, () => assert.equal(wait(broke(code)), 150));
  }
  for (const code of [
    "CERT_HAS_EXPIRED",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    "ERR_TLS_CERT_ALTNAME_INVALID",
    "PROXY_407",
    "PROXY_403",
    "PROXY_NOT_HTTP",
    "PROXY_DEPTH_ZERO_SELF_SIGNED_CERT",
  ]) {
    it(`does not help with ${code}`, () => assert.equal(wait(broke(code)), undefined));
  }

  it("looks for a name once more, and no more than that", () => {
    for (const code of ["ENOTFOUND", "EAI_AGAIN", "PROXY_ENOTFOUND"]) {
      assert.equal(wait(broke(code)), 150);
      assert.equal(wait(broke(code), { number: 2 }), undefined);
    }
  });

  it("tries a host that takes no connection once more, and waits no longer for one that is slow to answer", () => {
    const connect = { error: new TimedOutError("/sessions", "connect") };
    assert.equal(wait(connect), 150);
    assert.equal(wait(connect, { number: 2 }), undefined);
    assert.equal(wait({ error: new TimedOutError("/sessions", "answer") }), undefined);
    assert.equal(wait({ error: new TimedOutError("/sessions", "whole") }), undefined);
  });

  it("does not help with an answer that is none, nor with a cancelled request or a mistake of ours", () => {
    for (const error of [
      new NotTheServiceError("/sessions", 200, "text/html", "html"),
      new TooLargeError("/sessions", 1),
      new DOMException("cancelled", "AbortError"),
      new TypeError("ours"),
    ]) {
      assert.equal(wait({ error }), undefined);
    }
  });

  it("waits anywhere between nothing and a bound that doubles up to its cap", () => {
    const bounds = Array.from({ length: 10 }, (_, index) =>
      waitBeforeRetry(
        { ...policy, attempts: 99, totalMs: Infinity },
        { attempt: answered(503), number: index + 1, elapsedMs: 0, now, random: 1 },
      ),
    );
    assert.deepEqual(bounds, [300, 600, 1200, 2400, 4800, 8000, 8000, 8000, 8000, 8000]);
    assert.equal(wait(answered(503), { random: 0 }), 0);
  });

  it("ends after the last attempt and where its patience ends", () => {
    assert.notEqual(wait(answered(503), { number: 3 }), undefined);
    assert.equal(wait(answered(503), { number: 4 }), undefined);
    assert.equal(wait(answered(503), { elapsedMs: policy.totalMs }), undefined);
  });

  it("keeps to Retry-After in both forms", () => {
    assert.equal(wait(answered(429, "3"), { random: 0 }), 3000);
    assert.equal(wait(answered(503, "Mon, 23 Nov 2026 12:00:05 GMT"), { random: 0 }), 5000);
    assert.equal(wait(answered(429, "Mon, 23 Nov 2026 11:00:00 GMT"), { random: 0 }), 0);
    assert.equal(wait(answered(429, "soon"), { random: 0.5 }), 150);
  });

  it("leaves a Retry-After longer than its patience to the person", () => {
    assert.equal(wait(answered(429, "31")), undefined);
    assert.equal(wait(answered(429, "20"), { elapsedMs: 15_000 }), undefined);
  });

  it("never comes before Retry-After, never waits past its patience, whatever the numbers", () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.integer({ min: 1, max: 6 }),
        fc.nat(40_000),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (seconds, number, elapsedMs, random) => {
          const chosen = wait(answered(429, String(seconds)), { number, elapsedMs, random });
          if (chosen !== undefined) {
            assert.ok(chosen >= seconds * 1000 && elapsedMs + chosen <= policy.totalMs);
          }
        },
      ),
      fuzzed(),
    );
  });
});

describe("an outage", () => {
  it("is a broken connection, a connection that does not come about, and a proxy that finds the service gone", () => {
    for (const attempt of [
      broke("ECONNREFUSED"),
      broke("ENOTFOUND"),
      broke("PROXY_407"),
      { error: new TimedOutError("/", "connect") },
      answered(502),
      answered(503),
      answered(504),
    ]) {
      assert.equal(isOutage(attempt), true);
    }
  });

  it("is no certificate, no refusal, no slow answer and no cancelling", () => {
    for (const attempt of [
      broke("CERT_HAS_EXPIRED"),
      { error: new TimedOutError("/", "answer") },
      { error: new DOMException("cancelled", "AbortError") },
      answered(429),
      answered(500),
      answered(401),
      answered(200),
    ]) {
      assert.equal(isOutage(attempt), false);
    }
  });
});
