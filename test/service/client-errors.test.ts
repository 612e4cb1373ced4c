import assert from "node:assert/strict";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { EvoVoiceError, NetworkError } from "../../src/evovoice/errors.ts";
import { answer, answerJson, closeAll, startClient } from "./client-fixture.ts";

const { signal } = new AbortController();
const html = { "content-type": "text/html" };
const json = { "content-type": "application/json" };

/** What asking for sessions ends in. */
async function failureOf(url: URL): Promise<EvoVoiceError> {
  const failure: unknown = await startClient(url)
    .client.listSessions({ from: "+18145550123" }, signal)
    .catch((error: unknown) => error);
  assert.ok(failure instanceof EvoVoiceError);
  assert.equal(failure.path, "/sessions");
  assert.ok(!failure.message.includes("814"));
  return failure;
}

describe("the client and the service's errors", () => {
  afterEach(closeAll);

  for (const [what, status, headers, body, expected] of [
    ["an empty 401", 401, { "www-authenticate": "basic" }, "", { kind: "notSignedIn" }],
    ["a 403 in plain text", 403, { "content-type": "text/plain" }, "Invalid Role", { kind: "notAllowed" }],
    ["a 404 of the service", 404, json, '{"responseStatus":{"errorCode":"NotFound"}}', { kind: "notFound" }],
    [
      "a 404 in plain text",
      404,
      { "content-type": "text/plain" },
      "none",
      { kind: "notTheService", reason: "no such route" },
    ],
    ["a 404 page", 404, html, "<html>", { kind: "notTheService", reason: "html" }],
    [
      "a 400 with fields",
      400,
      json,
      '{"responseStatus":{"errorCode":"SerializationException","message":"m","errors":[{"errorCode":"e","fieldName":"page","message":"f"}]}}',
      {
        kind: "rejected",
        status: 400,
        errorCode: "SerializationException",
        serviceMessage: "m",
        fields: [{ errorCode: "e", fieldName: "page", message: "f" }],
      },
    ],
    ["a 429", 429, { "retry-after": "7" }, "slow", { kind: "rateLimited", retryAfterMs: 7000 }],
    [
      "a 500",
      500,
      json,
      '{"responseStatus":{"errorCode":"X"}}',
      { kind: "server", status: 500, retryAfterMs: undefined },
    ],
    [
      "a 503 with a page",
      503,
      { ...html, "retry-after": "1" },
      "<html>",
      { kind: "server", status: 503, retryAfterMs: 1000 },
    ],
    ["a page with 200", 200, html, "<!doctype html>", { kind: "notTheService", reason: "html" }],
    ["a page that says it is JSON", 200, json, "\n<html>", { kind: "notTheService", reason: "html" }],
    ["a redirect", 302, { location: "/login" }, "", { kind: "notTheService", reason: "redirect" }],
    [
      "another content",
      200,
      { "content-type": "text/csv" },
      "id\n1",
      { kind: "notTheService", reason: "content type" },
    ],
    ["an empty 200", 200, json, "", { kind: "notTheService", reason: "empty" }],
    ["a 204 where a list is due", 204, {}, "", { kind: "notTheService", reason: "not a list" }],
    ["half a body", 200, json, '{"items":[{"id":"a","log":[', { kind: "notTheService", reason: "truncated" }],
    ["broken JSON", 200, json, "{items:[]}", { kind: "notTheService", reason: "invalid json" }],
    ["JSONP", 200, json, 'f({"items":[]})', { kind: "notTheService", reason: "jsonp" }],
    [
      "a script",
      200,
      { "content-type": "text/javascript" },
      '{"items":[]}',
      { kind: "notTheService", reason: "jsonp" },
    ],
    ["JSON that is no list", 200, json, '{"ok":true}', { kind: "notTheService", reason: "not a list" }],
    [
      "an unknown charset",
      200,
      { "content-type": "application/json; charset=klingon" },
      "{}",
      { kind: "notTheService", reason: "charset" },
    ],
  ] as const) {
    it(`tells ${what} for what it is`, async () => {
      const failure = await failureOf(await answer(status, headers, body));
      for (const [name, value] of Object.entries(expected)) {
        assert.deepEqual(Reflect.get(failure, name), value);
      }
    });
  }

  it("passes over a byte order mark and takes another charset that it knows", async () => {
    const marked = await answer(200, json, '\uFEFF{"items":[{"id":"é"}]}');
    const latin = await answer(
      200,
      { "content-type": "application/json; charset=iso-8859-1" },
      Buffer.from('{"items":[{"id":"é"}]}', "latin1"),
    );
    for (const url of [marked, latin]) {
      const { items } = await startClient(url).client.listSessions({}, signal);
      assert.equal(items[0]?.id, "é");
    }
  });

  it("takes every way of saying that nobody is signed in", async () => {
    const answers = [
      await answer(204, {}, ""),
      await answer(401, {}, ""),
      await answerJson("null"),
      await answerJson('{"isAuthenticated":false}'),
    ];
    for (const url of answers) {
      assert.equal(await startClient(url).client.status(signal), undefined);
    }
  });

  it("does not take a page for signed out", async () => {
    const url = await answer(200, html, "<html>");
    await assert.rejects(startClient(url).client.status(signal), { kind: "notTheService" });
  });

  it("names the fields that a sign-in lacked", async () => {
    const url = await answerJson(
      '{"responseStatus":{"errorCode":"NotEmpty","errors":[{"errorCode":"NotEmpty","fieldName":"Password","message":"m"}]}}',
      400,
    );
    await assert.rejects(startClient(url).client.signIn("jane@example.com", "", signal), {
      kind: "rejected",
      errorCode: "NotEmpty",
      fields: [{ errorCode: "NotEmpty", fieldName: "Password", message: "m" }],
    });
  });

  it("names the system's code when nothing listens", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => {
      server.close(resolve);
    });
    await assert.rejects(
      startClient(new URL(`http://127.0.0.1:${port}`)).client.listSessions({}, signal),
      (error) => error instanceof NetworkError && error.code === "ECONNREFUSED",
    );
  });
});
