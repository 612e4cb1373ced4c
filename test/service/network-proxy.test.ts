import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer as createTlsServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { createSecureContext } from "node:tls";
import { createRouteConnector } from "../../src/evovoice/network/connector.ts";
import { NetworkError } from "../../src/evovoice/errors.ts";
import { failedParty } from "../../src/evovoice/network/failed-party.ts";
import { readPeerCertificate, type PeerCertificate } from "../../src/evovoice/network/peer.ts";
import { defaultNetworkSettings, resolveRoute } from "../../src/evovoice/network/proxy-route.ts";
import type { TransportLimits, TransportResponse } from "../../src/evovoice/transport/transport.ts";
import type { TlsTrust } from "../../src/evovoice/network/certificates.ts";
import {
  createUndiciTransport,
  type UndiciTransport,
} from "../../src/evovoice/transport/undici-transport.ts";
import { type Authority, createAuthority } from "../support/authority.ts";
import { startProxy, type TestProxy, type TestProxyOptions } from "../support/proxies.ts";
import { closeAll, serve, serveSockets } from "./client-fixture.ts";

const { signal } = new AbortController();
const limits: TransportLimits = { connectMs: 5000, answerMs: 5000, wholeMs: 10_000, bodyBytes: 1_000_000 };
/** A name that no resolver knows: only a proxy can lead there. */
const host = "sessions.example.com";

describe("the way through a proxy", () => {
  let authority: Authority;
  let service: Server;
  let port = 0;
  const ends: (() => Promise<void> | void)[] = [];

  before(async () => {
    authority = await createAuthority([host]);
    const { key, certificate: cert } = authority;
    service = createTlsServer({ key, cert }, (request, response) => {
      response.writeHead(200, { "x-host": request.headers.host ?? "" }).end(JSON.stringify(request.headers));
    });
    service.on("tlsClientError", () => undefined).listen(0, "127.0.0.1");
    await once(service, "listening");
    ({ port } = service.address() as AddressInfo);
  });

  after(() => {
    service.close();
    service.closeAllConnections();
  });

  afterEach(async () => {
    for (const end of ends.splice(0)) {
      await end();
    }
    await closeAll();
  });

  async function proxyOf(options: TestProxyOptions = {}): Promise<TestProxy> {
    const proxy = await startProxy({ leadTo: port, ...options });
    ends.push(() => proxy.close());
    return proxy;
  }

  const trusting = (): TlsTrust => ({
    rejectUnauthorized: true,
    secureContext: createSecureContext({ ca: authority.authority }),
  });

  function transportOver(
    proxy: string,
    trust: TlsTrust = trusting(),
    noProxy: readonly string[] = [],
    timeoutMs = 5000,
  ): UndiciTransport {
    const connector = createRouteConnector({
      route: (url) => resolveRoute({ url, settings: { ...defaultNetworkSettings, proxy, noProxy }, env: {} }),
      trust: () => Promise.resolve(trust),
      timeoutMs,
    });
    const transport = createUndiciTransport({ connector });
    ends.unshift(() => transport.close());
    return transport;
  }

  function ask(transport: UndiciTransport, own: Partial<TransportLimits> = {}): Promise<TransportResponse> {
    const url = new URL(`https://${host}/auth/status`);
    const headers = { cookie: "ss-id=canary" };
    return transport.send(
      { method: "GET", url, route: "/auth/status", headers },
      { ...limits, ...own },
      signal,
    );
  }

  it("leads to the service, whose certificate is checked against its own name", async () => {
    const proxy = await proxyOf();
    const { status, headers } = await ask(transportOver(proxy.url.href));
    assert.deepEqual([status, headers["x-host"]], [200, host]);
    assert.deepEqual(proxy.opened, [`${host}:443`]);
  });

  it("keeps its tunnels for later requests", async () => {
    const proxy = await proxyOf();
    const transport = transportOver(proxy.url.href);
    for (let count = 0; count < 8; count += 1) {
      assert.equal((await ask(transport)).status, 200);
    }
    // undici lets a connection rest for a moment after an answer, so that one more may be opened.
    assert.ok(proxy.opened.length <= 2, `${proxy.opened.length} tunnels`);
  });

  it("passes a proxy that asks for a password, and never sends that to the service", async () => {
    const proxy = await proxyOf({ login: "anna:pass word" });
    const { body } = await ask(transportOver(proxy.url.href));
    assert.deepEqual(proxy.opened, [`${host}:443`]);
    assert.ok(!Buffer.from(body).toString().includes("proxy-authorization"));
  });

  it("tells a proxy that refuses the password, and one that refuses the service", async () => {
    const locked = await proxyOf({ login: "anna:right" });
    const wrong = new URL(locked.url);
    wrong.password = "canary";
    await assert.rejects(ask(transportOver(wrong.href)), (error: Error) => {
      assert.ok(error instanceof NetworkError);
      assert.deepEqual([error.code, error.connecting], ["PROXY_407", true]);
      assert.ok(!`${error.stack} ${(error.cause as Error).stack}`.includes("canary"));
      return true;
    });
    const closed = await proxyOf({ refuse: 403 });
    await assert.rejects(ask(transportOver(closed.url.href)), { kind: "network", code: "PROXY_403" });
  });

  it("asks for the proxy's credentials, whichever status refuses them, and says what squid says of a name", async () => {
    const locked = await proxyOf({ login: "anna:right", wrongLogin: 401 });
    const wrong = new URL(locked.url);
    wrong.password = "wrong";
    const squid = await proxyOf({ refuse: 503, refusalHeader: "X-Squid-Error: ERR_DNS_FAIL 0" });
    for (const [proxy, party] of [
      [wrong, "proxyCredentials"],
      [squid.url, "name"],
      [(await proxyOf({ refuse: 503 })).url, "proxy"],
      [(await proxyOf({ refuse: 403 })).url, "proxy"],
    ] as const) {
      await assert.rejects(ask(transportOver(proxy.href)), (error: unknown) => {
        assert.ok(error instanceof NetworkError && error.connecting);
        assert.equal(failedParty(error.code), party, error.code);
        return true;
      });
    }
  });

  it("names the proxy once where it never answers", async () => {
    const mute = await proxyOf({ mute: true });
    await assert.rejects(ask(transportOver(mute.url.href, trusting(), [], 60)), { code: "PROXY_ETIMEDOUT" });
  });

  it("tells a proxy that is not there, one that says nothing, and one that is none", async () => {
    const gone = await proxyOf();
    gone.close();
    await assert.rejects(ask(transportOver(gone.url.href)), { kind: "network", code: "PROXY_ECONNREFUSED" });
    const mute = await proxyOf({ mute: true });
    await assert.rejects(ask(transportOver(mute.url.href), { connectMs: 60 }), {
      kind: "timedOut",
      phase: "connect",
    });
    for (const [bytes, code] of [
      ["SSH-2.0-OpenSSH_9.6\r\n\r\n", "PROXY_NOT_HTTP"],
      ["x".repeat(20_000), "PROXY_NOT_HTTP"],
      ["HTTP/1.1 200 OK\r\n\r\nbytes from nowhere", "PROXY_NOT_HTTP"],
      ["HTTP/1.1 200", "PROXY_ECONNRESET"],
    ] as const) {
      const other = await serveSockets((socket) => socket.once("data", () => socket.end(bytes)));
      await assert.rejects(ask(transportOver(other.href)), { kind: "network", code });
    }
  });

  it("tells a certificate that is not trusted, of the service and of the proxy", async () => {
    const untrusting = { rejectUnauthorized: true };
    const proxy = await proxyOf();
    await assert.rejects(ask(transportOver(proxy.url.href, untrusting)), {
      kind: "network",
      code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    });
    const secure = await proxyOf({ tls: authority });
    await assert.rejects(ask(transportOver(secure.url.href, untrusting)), {
      kind: "network",
      code: "PROXY_UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    });
  });

  it("speaks TLS with a proxy that wants it, and within it with the service", async () => {
    const proxy = await proxyOf({ tls: authority });
    const { status } = await ask(transportOver(proxy.url.href));
    assert.deepEqual([status, proxy.opened], [200, [`${host}:443`]]);
  });

  it("takes any certificate where the person has switched the check off", async () => {
    const proxy = await proxyOf();
    assert.equal((await ask(transportOver(proxy.url.href, { rejectUnauthorized: false }))).status, 200);
  });

  it("tells a certificate of another name", async () => {
    const other = await createAuthority(["other.example.com"]);
    const impostor = createTlsServer({ key: other.key, cert: other.certificate });
    impostor.on("tlsClientError", () => undefined).listen(0, "127.0.0.1");
    await once(impostor, "listening");
    ends.push(() => void impostor.close());
    const proxy = await proxyOf({ leadTo: (impostor.address() as AddressInfo).port });
    const secureContext = createSecureContext({ ca: other.authority });
    await assert.rejects(ask(transportOver(proxy.url.href, { rejectUnauthorized: true, secureContext })), {
      kind: "network",
      code: "ERR_TLS_CERT_ALTNAME_INVALID",
    });
  });

  it("looks at the service's certificate through the proxy, trusted or not, and asks the service nothing", async () => {
    let asked = 0;
    service.on("request", () => (asked += 1));
    const proxy = await proxyOf({ login: "anna:pass" });
    const look = (trust: TlsTrust, own: AbortSignal = signal): Promise<PeerCertificate> =>
      readPeerCertificate(
        {
          route: (url) =>
            resolveRoute({ url, settings: { ...defaultNetworkSettings, proxy: proxy.url.href }, env: {} }),
          trust: () => Promise.resolve(trust),
          timeoutMs: 5000,
        },
        new URL(`https://${host}`),
        own,
      );
    const known = await look(trusting());
    assert.deepEqual([known.issuer, known.problem, known.protocol], [authority.name, undefined, "TLSv1.3"]);
    assert.ok((known.validFrom ?? Infinity) <= Date.now() && (known.validTo ?? 0) > Date.now());
    const unknown = await look({ rejectUnauthorized: true });
    assert.deepEqual(unknown.problem, "UNABLE_TO_VERIFY_LEAF_SIGNATURE");
    assert.equal(asked, 0);
    const mute = await serveSockets(() => undefined);
    const hung = readPeerCertificate(
      {
        route: () => ({ kind: "direct", reason: "no proxy set" }),
        trust: () => Promise.resolve(trusting()),
        timeoutMs: 5000,
      },
      new URL(mute.href.replace("http:", "https:")),
      AbortSignal.timeout(30),
    );
    await assert.rejects(hung, { name: "TimeoutError" });
  });

  it("does not ask the proxy for this computer", async () => {
    const url = await serve((_request, response) => response.end("{}"));
    const proxy = await proxyOf();
    const transport = transportOver(proxy.url.href);
    await transport.send({ method: "GET", url, route: "/", headers: {} }, limits, signal);
    assert.deepEqual(proxy.asked, []);
  });

  it("but for http too where <-loopback> says so", async () => {
    const url = await serve((_request, response) => response.end("{}"));
    const proxy = await proxyOf({ leadTo: Number(url.port) });
    const transport = transportOver(proxy.url.href, trusting(), ["<-loopback>"]);
    const answer = await transport.send({ method: "GET", url, route: "/", headers: {} }, limits, signal);
    assert.deepEqual([answer.status, proxy.opened], [200, [url.host]]);
  });

  it("lets what is under way end before it closes for good", async () => {
    const arrived = Promise.withResolvers<() => void>();
    const url = await serve((_request, response) => arrived.resolve(() => response.end("{}")));
    const transport = createUndiciTransport();
    const sent = transport.send({ method: "GET", url, route: "/", headers: {} }, limits, signal);
    const release = await arrived.promise;
    const retired = transport.retire();
    release();
    assert.equal((await sent).status, 200);
    await retired;
  });
});
