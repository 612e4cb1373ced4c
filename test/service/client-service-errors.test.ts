import assert from "node:assert/strict";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { NetworkError, ServerError } from "../../src/evovoice/errors.ts";
import { failedParty } from "../../src/evovoice/network/failed-party.ts";
import { createFetchTransport } from "../../src/evovoice/transport/fetch-transport.ts";
import { createRetryingTransport } from "../../src/evovoice/transport/retrying-transport.ts";
import type { Transport } from "../../src/evovoice/transport/transport.ts";
import { createUndiciTransport } from "../../src/evovoice/transport/undici-transport.ts";
import { answer, closeAll, serve, startClient } from "./client-fixture.ts";

const { signal } = new AbortController();
const json = { "content-type": "application/json" };
const exception = JSON.stringify({
  responseStatus: {
    errorCode: "ValidationException",
    message: "'User Name' must not be empty, canary",
    errors: [{ errorCode: "NotEmpty", fieldName: "UserName", message: "canary" }],
  },
});

describe("an answer that is an error of the service's own code", () => {
  afterEach(closeAll);

  for (const status of [500, 502, 503, 504]) {
    it(`carries its sentence, its code and its fields with ${status}, outside the message`, async () => {
      const { client } = startClient(await answer(status, json, exception));
      for (const request of [client.signIn("", "", signal), client.listSessions({}, signal)]) {
        await assert.rejects(request, (error: unknown) => {
          assert.ok(error instanceof ServerError);
          assert.deepEqual([error.errorCode, error.status], ["ValidationException", status]);
          assert.match(error.serviceMessage, /must not be empty/);
          assert.deepEqual(
            error.fields.map(({ fieldName }) => fieldName),
            ["UserName"],
          );
          assert.doesNotMatch(`${error.stack}`, /canary/);
          return true;
        });
      }
    });
  }

  it("is neither retried nor counted as an outage", async () => {
    let visits = 0;
    const url = await serve((_request, response) => {
      visits += 1;
      response.writeHead(503, json).end(exception);
    });
    const transport = createRetryingTransport(createUndiciTransport());
    const limits = { connectMs: 5000, answerMs: 5000, wholeMs: 5000, bodyBytes: 1e6 };
    const request = { method: "GET", url, route: "/sessions", headers: {} } as const;
    for (let count = 1; count <= 10; count += 1) {
      assert.equal((await transport.send(request, limits, signal)).status, 503);
      assert.equal(visits, count);
    }
    await transport.close();
  });
});

const transports: Readonly<Record<string, () => Transport>> = {
  undici: () => createUndiciTransport(),
  "the editor's fetch": () => createFetchTransport({ fetch: () => globalThis.fetch }),
};

for (const [name, create] of Object.entries(transports)) {
  describe(`a failure over ${name}`, () => {
    afterEach(closeAll);

    async function partyOf(url: URL): Promise<string> {
      const transport = create();
      const limits = { connectMs: 5000, answerMs: 5000, wholeMs: 9000, bodyBytes: 1e6 };
      const request = { method: "GET", url, route: "/sessions", headers: {} } as const;
      const error: unknown = await transport.send(request, limits, signal).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      await transport.close();
      assert.ok(error instanceof NetworkError, String(error));
      assert.ok(error.connecting);
      return failedParty(error.code);
    }

    it("is the TLS handshake's where plain HTTP answers on an https port", async () => {
      const url = await answer(200, json, "{}");
      assert.equal(await partyOf(new URL(url.href.replace("http:", "https:"))), "tls");
    });

    it("is the name's where nobody knows it", async () => {
      assert.equal(await partyOf(new URL("https://nobody.invalid/")), "name");
    });

    it("is the service's where nothing listens", async () => {
      const server = createServer().listen(0, "127.0.0.1");
      await once(server, "listening");
      const { port } = server.address() as AddressInfo;
      server.close();
      await once(server, "close");
      assert.equal(await partyOf(new URL(`http://127.0.0.1:${port}/`)), "service");
    });
  });
}
