import assert from "node:assert/strict";
import { inspect } from "node:util";
import { createEvoVoiceClient, type EvoVoiceClient } from "../../src/evovoice/client.ts";
import { createRouteConnector } from "../../src/evovoice/network/connector.ts";
import { CookieJar } from "../../src/evovoice/http/cookies.ts";
import { createFetchTransport } from "../../src/evovoice/transport/fetch-transport.ts";
import { createRetryingTransport } from "../../src/evovoice/transport/retrying-transport.ts";
import { defaultNetworkSettings, resolveRoute } from "../../src/evovoice/network/proxy-route.ts";
import type { Transport, TransportLimits } from "../../src/evovoice/transport/transport.ts";
import { createUndiciTransport } from "../../src/evovoice/transport/undici-transport.ts";
import { startProxy } from "../support/proxies.ts";
import { answer, closeAll, serve, serveSockets } from "./client-fixture.ts";

const { signal } = new AbortController();
const retry = { attempts: 2, firstWaitMs: 1, maxWaitMs: 1, totalMs: 1000 };
const limits: Partial<TransportLimits> = { connectMs: 60, answerMs: 60, wholeMs: 2000, bodyBytes: 1_000_000 };
const json = { "content-type": "application/json" };
const canary = "canary";
const status = (text: string): string =>
  JSON.stringify({ responseStatus: { errorCode: `x ${text}`, message: text, stackTrace: text } });

/** Services that go wrong in every way there is, most of them with something to hide in what they say. */
const services: Readonly<Record<string, () => Promise<URL>>> = {
  "rejects everything": () => answer(400, json, status(canary)),
  "signs nobody in": () => answer(401, json, status(canary)),
  "allows nothing": () => answer(403, { "content-type": "text/plain" }, canary),
  "finds nothing": () => answer(404, json, status(canary)),
  "has trouble": () => answer(500, json, status(canary)),
  "is busy": () => answer(429, { ...json, "retry-after": canary }, status(canary)),
  redirects: () => answer(302, { location: `/${canary}`, "content-type": canary }, canary),
  "says HTML": () => answer(200, { "content-type": "text/html" }, `<p>${canary}`),
  "says half of its JSON": () => answer(200, json, `{"${canary}":`),
  "says JSONP": () => answer(200, json, `${canary}({})`),
  "has an odd type": () => answer(200, { "content-type": `${canary}/${canary} ${canary}` }, canary),
  "has an odd charset": () => answer(200, { "content-type": `text/json; charset=${canary}` }, "{}"),
  "has an odd encoding": () =>
    answer(200, { "content-type": `${canary}/x; ${canary}`, "content-encoding": canary }, canary),
  "packs badly": () => answer(200, { "content-type": canary, "content-encoding": "gzip" }, canary),
  "is no HTTP": () => serveSockets((socket) => socket.once("data", () => socket.end(`${canary}\r\n\r\n`))),
  "has odd headers": () =>
    serveSockets((socket) => socket.once("data", () => socket.end(`HTTP/1.1 200 OK\r\n${canary}\r\n\r\n`))),
  "floods with headers": () =>
    serve((_request, response) => {
      response.writeHead(200, { [canary]: canary.repeat(10_000) }).end();
    }),
  "breaks off": () => serve((request) => request.socket.resetAndDestroy()),
  "breaks off within": () =>
    serve((request, response) => {
      response.writeHead(200, json).write(`{"${canary}`, () => request.socket.resetAndDestroy());
    }),
  "never answers": () => serveSockets(() => undefined),
  "is not there": async () => {
    const url = await serveSockets(() => undefined);
    await closeAll();
    return url;
  },
};

describe("what errors and events tell", () => {
  afterEach(closeAll);

  /** Everything that such a client lets out when it is asked with nothing but canaries. */
  async function told(inner: Transport, serviceUrl: URL): Promise<unknown[]> {
    const out: unknown[] = [];
    const transport = createRetryingTransport(inner, { retry, onRetry: (event) => out.push(event) });
    const cookies = new CookieJar(serviceUrl);
    cookies.store(serviceUrl, [`ss-id=${canary}; Path=/`]);
    const client: EvoVoiceClient = createEvoVoiceClient({
      serviceUrl,
      transport,
      cookies,
      userAgent: "test",
      limits,
      onExchange: (event) => out.push(event),
    });
    const asks: (() => Promise<unknown>)[] = [
      () => client.signIn(canary, canary, signal),
      () => client.listSessions({ from: canary, log: canary, specificIds: [canary] }, signal),
      () => client.session(canary, { accountIds: [canary] }, signal),
      () => client.account(canary, signal),
      () => client.status(signal),
    ];
    for (const ask of asks) {
      await ask().catch((error: unknown) => {
        const { serviceMessage: _forThePersonOnly, fields: _too, ...rest } = error as Record<string, unknown>;
        out.push(rest, (error as Error).message, (error as Error).stack, (error as Error).cause);
      });
    }
    await transport.close();
    return out;
  }

  for (const [transport, create] of [
    ["undici", () => createUndiciTransport()],
    ["the editor's fetch", () => createFetchTransport({ fetch: () => globalThis.fetch })],
  ] as const) {
    for (const [what, start] of Object.entries(services)) {
      it(`holds no secret where the service ${what}, over ${transport}`, async () => {
        const out = await told(create(), await start());
        const text = inspect(out, { depth: 20, showHidden: true, maxStringLength: null });
        assert.ok(!text.toLowerCase().includes(canary), text.slice(0, 2000));
      });
    }
  }

  it("holds no login of a proxy that refuses it", async () => {
    const proxy = await startProxy({ login: "anna:right" });
    proxy.url.password = canary;
    const settings = { ...defaultNetworkSettings, proxy: proxy.url.href };
    const connector = createRouteConnector({
      route: (url) => resolveRoute({ url, settings, env: {} }),
      trust: () => Promise.resolve({ rejectUnauthorized: true }),
      timeoutMs: 1000,
    });
    const out = await told(createUndiciTransport({ connector }), new URL("https://sessions.example.com"));
    proxy.close();
    assert.ok(proxy.asked.length > 0);
    const text = inspect(out, { depth: 20, showHidden: true, maxStringLength: null });
    assert.ok(!text.includes(canary) && !text.includes(btoa(`anna:${canary}`)), text.slice(0, 2000));
  });
});
