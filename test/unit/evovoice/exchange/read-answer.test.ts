import assert from "node:assert/strict";
import * as fc from "fast-check";
import { CookieJar } from "../../../../src/evovoice/http/cookies.ts";
import { NotTheServiceError } from "../../../../src/evovoice/errors.ts";
import { readJson } from "../../../../src/evovoice/exchange/read-answer.ts";
import { fuzzed } from "../../../support/fuzz.ts";

const { signal } = new AbortController();

const types = fc.oneof(
  fc.string(),
  fc.constantFrom(
    "application/json",
    "application/json; charset=utf-8",
    'text/json;charset="utf-16le"',
    "application/json; charset=nonsense",
    "text/html",
  ),
);
const bodies = fc.oneof(
  fc.uint8Array(),
  fc.json().map((text) => Buffer.from(text)),
  fc.json().map((text) => Buffer.from(`\uFEFF${text}`)),
  fc.json().map((text) => Buffer.from(text.slice(0, text.length / 2))),
  fc.json().map((text) => Buffer.from(`callback(${text})`)),
);

describe("reading an answer", () => {
  it("ends in JSON, in nothing, or in the one error that says it is no answer, whatever came", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 200, max: 399 }), types, bodies, async (status, type, body) => {
        try {
          const response = { status, headers: { "content-type": type }, setCookies: [], body };
          const answer = await readJson("/sessions", response, signal);
          assert.ok(answer === undefined ? status === 204 : status !== 205);
        } catch (error) {
          assert.ok(error instanceof NotTheServiceError, String(error));
        }
      }),
      fuzzed(),
    );
  });

  it("refuses a body where there must be none", async () => {
    const response = { status: 205, headers: {}, setCookies: [], body: Buffer.from('{"items":[]}') };
    await assert.rejects(readJson("/sessions", response, signal), {
      kind: "notTheService",
      reason: "status",
    });
  });

  it("says nothing of the body in its error", async () => {
    for (const body of ['{"canary":', "<canary>", "canary(1)", "canary"]) {
      const response = { status: 200, headers: {}, setCookies: [], body: Buffer.from(body) };
      await assert.rejects(
        readJson("/sessions", response, signal),
        (error: Error) => !`${error.stack} ${JSON.stringify(error)}`.includes("canary"),
      );
    }
  });
});

describe("taking cookies", () => {
  it("gives back one harmless line, whatever the service sent", () => {
    const url = new URL("https://evovoice.io/sessions");
    const near = fc
      .tuple(fc.string(), fc.string(), fc.constantFrom("", "; Path=/", "; Domain=evovoice.io", "; Max-Age=9"))
      .map(([name, value, rest]) => `${name}=${value}${rest}`);
    fc.assert(
      fc.property(fc.array(fc.oneof(near, fc.string({ unit: "binary" }))), (lines) => {
        const jar = new CookieJar(url, () => 0);
        jar.store(url, lines);
        assert.match(jar.header(url) ?? "", /^[\x20-\x7E]*$/);
        assert.equal(jar.header(new URL("https://team.evovoice.io/")), undefined);
        assert.deepEqual(
          CookieJar.from(JSON.parse(JSON.stringify(jar)), url, () => 0).toJSON(),
          jar.toJSON(),
        );
      }),
      fuzzed(),
    );
  });
});
