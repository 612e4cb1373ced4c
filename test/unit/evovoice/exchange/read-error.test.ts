import assert from "node:assert/strict";
import * as fc from "fast-check";
import {
  EvoVoiceError,
  RateLimitedError,
  RejectedRequestError,
  ServerError,
} from "../../../../src/evovoice/errors.ts";
import { readError } from "../../../../src/evovoice/exchange/read-error.ts";
import { readRetryAfter } from "../../../../src/evovoice/http/retry-after.ts";
import { fuzzed } from "../../../support/fuzz.ts";

const now = Date.UTC(2026, 10, 23, 12, 0, 0);

function errorOf(
  status: number,
  body: string,
  headers: Record<string, string> = {},
  signingIn = false,
): EvoVoiceError {
  return readError("/sessions", { status, headers, setCookies: [], body: Buffer.from(body) }, signingIn, now);
}

describe("reading an error", () => {
  it("reads the rejected fields", () => {
    const body = JSON.stringify({
      responseStatus: {
        errorCode: "SerializationException",
        message: "Unable to bind to request 'ListSessions'",
        errors: [
          { errorCode: "SerializationException", fieldName: "page", message: "'x' is not a number" },
          7,
        ],
      },
    });
    const error = errorOf(400, body);
    assert.ok(error instanceof RejectedRequestError);
    assert.equal(error.errorCode, "SerializationException");
    assert.equal(error.serviceMessage, "Unable to bind to request 'ListSessions'");
    assert.deepEqual(error.fields[0], {
      errorCode: "SerializationException",
      fieldName: "page",
      message: "'x' is not a number",
    });
  });

  it("lets nothing of the body into its message", () => {
    const secret = "+18145550123 Jane";
    const body = JSON.stringify({ responseStatus: { errorCode: secret, message: secret } });
    for (const status of [301, 400, 401, 403, 404, 409, 429, 500]) {
      for (const text of [body, secret, `<p>${secret}</p>`]) {
        const error = errorOf(status, text, { "content-type": `text/html${secret}` });
        assert.ok(!`${String(error)} ${error.path}`.includes("814"));
      }
    }
  });

  it("understands Retry-After in seconds and as a date", () => {
    assert.equal(readRetryAfter("120", now), 120_000);
    assert.equal(readRetryAfter("Mon, 23 Nov 2026 12:01:00 GMT", now), 60_000);
    assert.equal(readRetryAfter("Mon, 23 Nov 2026 11:00:00 GMT", now), 0);
    for (const odd of [undefined, "", "soon", "-5", "1.5", "99999999999999"]) {
      assert.equal(readRetryAfter(odd, now), undefined);
    }
    const limited = errorOf(429, "<html>", { "retry-after": "3", "content-type": "text/html" });
    assert.ok(limited instanceof RateLimitedError && limited.retryAfterMs === 3000);
    const down = errorOf(503, "", { "retry-after": "Mon, 23 Nov 2026 12:00:05 GMT" });
    assert.ok(down instanceof ServerError && down.retryAfterMs === 5000 && down.status === 503);
  });

  for (const [what, status, body, type, signingIn, kind] of [
    ["401 without a body", 401, "", "", false, "notSignedIn"],
    ["401 without a body while signing in", 401, "", "", true, "notSignedIn"],
    [
      "401 with an error code while reading",
      401,
      '{"responseStatus":{"errorCode":"Unauthorized"}}',
      "",
      false,
      "notSignedIn",
    ],
    [
      "401 with an error code while signing in",
      401,
      '{"responseStatus":{"errorCode":"Unauthorized"}}',
      "",
      true,
      "wrongCredentials",
    ],
    ["401 from a page", 401, "<html>", "text/html", false, "notTheService"],
    ["403 in plain text", 403, "Invalid role", "text/plain", false, "notAllowed"],
    ["403 from a page", 403, "<html>blocked", "text/html", false, "notTheService"],
    ["404 of the service", 404, '{"responseStatus":{"errorCode":"NotFound"}}', "", false, "notFound"],
    ["404 in plain text", 404, "Handler not found", "text/plain", false, "notTheService"],
    ["404 from a page", 404, "<!doctype html>", "text/html", false, "notTheService"],
    ["400 with half a body", 400, '{"responseStatus":', "application/json", false, "rejected"],
    [
      "500 with a responseStatus",
      500,
      '{"responseStatus":{"errorCode":"NullReferenceException"}}',
      "",
      false,
      "server",
    ],
  ] as const) {
    it(`takes ${what} for ${kind}`, () => {
      const error = errorOf(status, body, { "content-type": type }, signingIn);
      assert.equal(error.kind, kind);
    });
  }

  it("always ends in the family, whatever the status, the headers and the body", () => {
    const bodies = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((responseStatus) => JSON.stringify({ responseStatus })),
    );
    const headers = fc.record({ "content-type": fc.string(), "retry-after": fc.string() });
    fc.assert(
      fc.property(
        fc.integer({ min: 300, max: 599 }),
        bodies,
        headers,
        fc.boolean(),
        (status, body, given, signingIn) => {
          assert.ok(errorOf(status, body, given, signingIn) instanceof EvoVoiceError);
        },
      ),
      fuzzed(),
    );
  });
});
