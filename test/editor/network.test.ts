import assert from "node:assert/strict";
import * as tls from "node:tls";
import * as vscode from "vscode";
import { createEvoVoiceClient } from "../../src/evovoice/client.ts";
import { CookieJar, type StoredCookies } from "../../src/evovoice/http/cookies.ts";
import { createFetchTransport } from "../../src/evovoice/transport/fetch-transport.ts";
import { startProxy, type TestProxy, type TestProxyOptions } from "../support/proxies.ts";
import { setHttp } from "./set-settings.ts";
import { startTlsServer } from "./relay.ts";
import { extensionParts, useAddress, useService } from "./support.ts";

/** A host name that doesn't resolve: only the tests' proxy reaches it. */
const host = "sessions.example.com";

/** Global state of the extension host, which an extension must not change. */
function shared(): readonly unknown[] {
  const dispatchers = [1, 2].map((version) =>
    Reflect.get(globalThis, Symbol.for(`undici.globalDispatcher.${version}`)),
  );
  return [
    globalThis.fetch,
    globalThis.Response,
    globalThis.WebSocket,
    ...dispatchers,
    tls.getCACertificates,
    tls.rootCertificates,
    tls.createSecureContext,
    tls.connect,
    tls.getCACertificates("default").join(""),
  ];
}

// Read while the tests are loaded, before the extension has run.
const atLoad = shared();
const activeAtLoad = vscode.extensions.getExtension("evo-voice-sessions.evo-voice-sessions")?.isActive;

async function report(): Promise<string> {
  await vscode.commands.executeCommand("evoVoice.testConnection");
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === "evovoice-report");
  assert.ok(document, "No report was opened");
  return document.getText();
}

/** Only long ones: words such as "perm" may occur anywhere. */
function cookieValues(stored: unknown): readonly string[] {
  const { cookies } = stored as StoredCookies;
  return cookies.map(({ value }) => value).filter((value) => value.length > 8);
}

describe("the network", () => {
  const service = useService();
  const ends: (() => unknown)[] = [];
  let port = 0;

  before(async () => {
    port = await startTlsServer(host, Number(new URL(service().address).port), ends);
  });

  after(async () => {
    await setHttp({ proxy: undefined, proxyStrictSSL: undefined });
    for (const end of ends) {
      end();
    }
  });

  async function proxyOf(options: TestProxyOptions = {}): Promise<TestProxy> {
    const proxy = await startProxy({ leadTo: port, ...options });
    ends.push(() => proxy.close());
    return proxy;
  }

  it("leaves the extension host's shared network settings alone", async () => {
    assert.equal(activeAtLoad, false, "The extension was active before the test could look");
    const { connection, network } = await extensionParts();
    assert.equal(connection.state.kind, "signedIn");
    assert.equal((await network.get()).choice(connection.environment.url)?.transport, "undici");
    const now = shared();
    assert.deepEqual(
      now.map((value, index) => value === atLoad[index]),
      atLoad.map(() => true),
    );
  });

  it("reaches this computer directly, and says so", async () => {
    const text = await report();
    assert.match(text, /Everything works/);
    assert.match(text, /\*\*Route:\*\* undici, direct/);
    assert.match(text, /\*\*Response:\*\* GET \/auth\/status: 200, \d+ bytes/);
    assert.match(text, /\*\*undici:\*\* \d+\.\d+\.\d+/);
    assert.ok(text.includes(vscode.version) && text.includes(process.versions.node));
  });

  it("uses the proxy in http.proxy, and another one after that changes", async () => {
    const { connection } = await extensionParts();
    const first = await proxyOf();
    const second = await proxyOf({ login: "canary-login:canary-password" });
    await setHttp({ proxyStrictSSL: false, proxy: first.url.href });
    await useAddress(`https://${host}`);
    await connection.signIn(service().user, service().password, AbortSignal.timeout(10_000));
    assert.equal(connection.state.kind, "signedIn");
    assert.deepEqual([...new Set(first.opened)], [`${host}:443`]);
    const through = first.asked.length;
    await setHttp({ proxy: second.url.href });
    await connection.restart();
    assert.equal(connection.state.kind, "signedIn");
    assert.deepEqual([...new Set(second.opened)], [`${host}:443`]);
    assert.equal(first.asked.length, through);
  });

  it("reports the proxy and the certificate, and no secret or person", async () => {
    const { connection } = await extensionParts();
    const text = await report();
    assert.match(text, /\*\*Route:\*\* undici, through a proxy/);
    assert.match(text, /http:\/\/127\.0\.0\.1:\d+ from http\.proxy, with a login, not shown/);
    assert.match(text, /issued by Example Test Authority, valid .* not trusted: UNABLE\\_TO\\_VERIFY/);
    assert.match(text, /\*\*Certificate check:\*\* OFF/);
    assert.equal(connection.state.kind, "signedIn");
    const { status } = connection.state;
    const secrets = [
      "canary",
      service().user,
      service().password,
      status.name,
      status.emailAddress,
      ...(status.accountNames ?? []),
      ...cookieValues(connection.login?.cookies),
    ];
    assert.ok(secrets.length > 6);
    for (const secret of secrets) {
      assert.ok(secret === undefined || !text.includes(secret), "The report holds a secret");
    }
  });

  it("rejects an unknown certificate authority if the check is on", async () => {
    const { connection } = await extensionParts();
    const proxy = await proxyOf();
    await setHttp({ proxyStrictSSL: true, proxy: proxy.url.href });
    await assert.rejects(
      connection.run((client, signal) => client.status(signal)),
      { kind: "network", code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" },
    );
    const text = await report();
    assert.match(
      text,
      /The service wasn’t reached\. The certificate of the service isn’t trusted on this computer/,
    );
  });

  it("reports an unreachable proxy", async () => {
    const gone = await proxyOf();
    gone.close();
    await setHttp({ proxy: gone.url.href });
    const text = await report();
    assert.match(text, /The service wasn’t reached\. The proxy doesn’t let the request through/);
    assert.match(text, /\*\*Error:\*\* network: PROXY\\_ECONNREFUSED/);
    assert.match(text, /\*\*Sign-in:\*\* unknown/);
    assert.match(text, /\(failed\)/);
  });

  it("works without a sign-in", async () => {
    const { connection } = await extensionParts();
    await setHttp({ proxy: undefined, proxyStrictSSL: undefined });
    await useAddress(service().address);
    await connection.signOut();
    const text = await report();
    assert.match(text, /The service was reached\. Nobody is signed in\./);
  });

  it("signs in and keeps its cookies over the editor's fetch too", async () => {
    const serviceUrl = new URL(service().address);
    const cookies = new CookieJar(serviceUrl);
    const transport = createFetchTransport({ fetch: () => globalThis.fetch });
    const client = createEvoVoiceClient({ serviceUrl, transport, cookies, userAgent: "editor tests" });
    const { signal } = new AbortController();
    await client.signIn(service().user, service().password, signal);
    assert.ok(cookies.header(serviceUrl)?.includes("ss-pid="));
    assert.ok((await client.listSessions({ countPerPage: 3 }, signal)).items.length > 0);
    await client.signOut(signal);
    assert.equal(await client.status(signal), undefined);
    await transport.close();
  });
});
