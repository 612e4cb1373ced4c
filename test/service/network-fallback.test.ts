import assert from "node:assert/strict";
import { chooseTransport, type ChoosingTransport } from "../../src/editor/network/choose-transport.ts";
import { createEvoVoiceClient } from "../../src/evovoice/client.ts";
import { createRouteConnector } from "../../src/evovoice/network/connector.ts";
import { CookieJar } from "../../src/evovoice/http/cookies.ts";
import { createFetchTransport } from "../../src/evovoice/transport/fetch-transport.ts";
import { defaultNetworkSettings, resolveRoute } from "../../src/evovoice/network/proxy-route.ts";
import { createUndiciTransport } from "../../src/evovoice/transport/undici-transport.ts";
import { startProxy } from "../support/proxies.ts";
import { closeAll, serve } from "./client-fixture.ts";

const { signal } = new AbortController();

describe("a proxy that only the editor knows how to pass", () => {
  const ends: (() => Promise<void> | void)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0)) {
      await end();
    }
    await closeAll();
  });

  /** Both real transports: undici uses this proxy, the editor's fetch finds its own route. */
  function chooserOver(proxy: string): ChoosingTransport {
    // Else nothing on this computer would be asked for through a proxy.
    const settings = { ...defaultNetworkSettings, proxy, noProxy: ["<-loopback>"] };
    const connector = createRouteConnector({
      route: (url) => resolveRoute({ url, settings, env: {} }),
      trust: () => Promise.resolve({ rejectUnauthorized: true }),
      timeoutMs: 1000,
    });
    const undici = createUndiciTransport({ connector });
    const chooser = chooseTransport({
      undici: () => Promise.resolve(undici),
      editor: createFetchTransport({ fetch: () => globalThis.fetch }),
      route: (url) => resolveRoute({ url, settings, env: {} }),
    });
    ends.push(
      () => chooser.close(),
      () => undici.close(),
    );
    return chooser;
  }

  for (const [what, options, code] of [
    ["asks for another kind of login", { login: "anna:secret" }, "PROXY_407"],
    ["does not let the way through", { refuse: 403 }, "PROXY_403"],
  ] as const) {
    it(`is left to the editor's fetch where it ${what}, and the sign-in arrives once`, async () => {
      const visits: string[] = [];
      const serviceUrl = await serve((request, response) => {
        visits.push(`${request.method} ${request.url}`);
        response.writeHead(200, { "content-type": "application/json", "set-cookie": "ss-id=one; Path=/" });
        response.end('{"isAuthenticated":true,"id":"u","accountIds":[],"accountNames":[]}');
      });
      const proxy = await startProxy(options);
      ends.push(() => proxy.close());
      const anonymous = new URL(proxy.url);
      anonymous.username = "";
      anonymous.password = "";
      const transport = chooserOver(anonymous.href);
      const cookies = new CookieJar(serviceUrl);
      const client = createEvoVoiceClient({ serviceUrl, transport, cookies, userAgent: "test" });
      await client.signIn("anna", "canary", signal);
      assert.deepEqual(visits, ["POST /auth/credentials", "GET /auth/status"]);
      assert.equal(cookies.header(serviceUrl), "ss-id=one");
      const { transport: kind, undiciFailure } = transport.choice(serviceUrl) ?? {};
      assert.deepEqual([kind, undiciFailure, proxy.asked.length], ["editor", code, 1]);
    });
  }
});
