import assert from "node:assert/strict";
import { chooseTransport, type Choice } from "../../../../src/editor/network/choose-transport.ts";
import { NetworkError, NotTheServiceError, TimedOutError } from "../../../../src/evovoice/errors.ts";
import type { Route } from "../../../../src/evovoice/network/proxy-route.ts";
import type {
  Transport,
  TransportLimits,
  TransportRequest,
  TransportResponse,
} from "../../../../src/evovoice/transport/transport.ts";

const { signal } = new AbortController();
const limits: TransportLimits = { connectMs: 10_000, answerMs: 30_000, wholeMs: 120_000, bodyBytes: 9 };
const request: TransportRequest = {
  method: "GET",
  url: new URL("https://evovoice.io/sessions?from=canary"),
  route: "/sessions",
  headers: {},
};

/** A wire that answers with this status, or throws this. */
class FakeWire implements Transport {
  readonly name: string;
  outcome: number | Error;
  sent = 0;
  constructor(name: string, outcome: number | Error) {
    this.name = name;
    this.outcome = outcome;
  }
  send(): Promise<TransportResponse> {
    this.sent += 1;
    return typeof this.outcome === "number"
      ? Promise.resolve({ status: this.outcome, headers: {}, setCookies: [], body: Buffer.from(this.name) })
      : Promise.reject(this.outcome);
  }
  close(): Promise<void> {
    return Promise.resolve();
  }
}

const unreached = (code = "ENOTFOUND"): NetworkError =>
  new NetworkError("/sessions", code, { connecting: true });

function setUp(
  ownOutcome: number | Error,
  hostOutcome: number | Error,
  route: Route = { kind: "direct", reason: "no proxy set" },
): {
  own: FakeWire;
  host: FakeWire;
  told: Choice[];
  chooser: ReturnType<typeof chooseTransport>;
  ask: () => Promise<string>;
} {
  const own = new FakeWire("own", ownOutcome);
  const host = new FakeWire("host", hostOutcome);
  const told: Choice[] = [];
  const chooser = chooseTransport({
    own: () => Promise.resolve(own),
    host,
    route: () => route,
    onChoice: (_url, choice) => told.push(choice),
  });
  const ask = async (): Promise<string> =>
    Buffer.from((await chooser.send(request, limits, signal)).body).toString();
  return { own, host, told, chooser, ask };
}

describe("choosing between the own wire and the editor's fetch", () => {
  it("stays with the own wire while that gets through, whatever the answer", async () => {
    const { ask, host, chooser, told } = setUp(503, 200);
    assert.equal(await ask(), "own");
    assert.equal(await ask(), "own");
    assert.equal(host.sent, 0);
    assert.equal(chooser.choice(request.url)?.wire, "own");
    assert.equal(told.length, 1);
  });

  for (const failure of [
    unreached(),
    unreached("PROXY_407"),
    unreached("SELF_SIGNED_CERT_IN_CHAIN"),
    new TimedOutError("/sessions", "connect"),
  ]) {
    it(`turns to the editor's fetch after ${failure.message}, keeps to it, and says why`, async () => {
      const { ask, own, chooser, told } = setUp(failure, 200);
      assert.equal(await ask(), "host");
      assert.equal(await ask(), "host");
      assert.equal(own.sent, 1);
      const ownFailed = failure instanceof NetworkError ? failure.code : "ETIMEDOUT";
      assert.equal(chooser.choice(request.url)?.ownFailed, ownFailed);
      assert.equal(told.length, 1);
    });
  }

  it("sends nothing a second time that may have arrived", async () => {
    for (const failure of [
      new NetworkError("/sessions", "ECONNRESET"),
      new TimedOutError("/sessions", "answer"),
      new NotTheServiceError("/sessions", 200, "text/html", "html"),
    ]) {
      const { ask, host } = setUp(failure, 200);
      await assert.rejects(ask(), failure);
      assert.equal(host.sent, 0);
    }
  });

  it("says what the own wire said where neither gets through, and tries both the next time", async () => {
    const { ask, own, host, chooser } = setUp(unreached("PROXY_ECONNREFUSED"), unreached("ENOTFOUND"));
    await assert.rejects(ask(), { code: "PROXY_ECONNREFUSED" });
    await assert.rejects(ask(), { code: "PROXY_ECONNREFUSED" });
    assert.deepEqual([own.sent, host.sent, chooser.choice(request.url)], [2, 2, undefined]);
  });

  it("takes an error of the editor's fetch that got further for the truth", async () => {
    const further = new NotTheServiceError("/sessions", 200, "text/html", "html");
    const { ask } = setUp(unreached(), further);
    await assert.rejects(ask(), further);
  });

  it("goes back to the own wire when the editor's fetch reaches nothing any more", async () => {
    const { ask, own, host, chooser } = setUp(unreached(), 200);
    assert.equal(await ask(), "host");
    own.outcome = 200;
    host.outcome = unreached();
    assert.equal(await ask(), "own");
    assert.deepEqual(chooser.choice(request.url)?.wire, "own");
  });

  it("leaves a proxy that only the editor knows to the editor", async () => {
    const { ask, own, host, chooser } = setUp(200, 200, { kind: "host", reason: "http.proxy" });
    assert.equal(await ask(), "host");
    assert.deepEqual([own.sent, chooser.choice(request.url)?.ownFailed], [0, undefined]);
    host.outcome = unreached();
    await assert.rejects(ask(), { code: "ENOTFOUND" });
    assert.equal(own.sent, 0);
  });

  it("looks for no other way to this computer", async () => {
    const { ask, host } = setUp(unreached("ECONNREFUSED"), 200, { kind: "direct", reason: "this computer" });
    await assert.rejects(ask(), { code: "ECONNREFUSED" });
    assert.equal(host.sent, 0);
  });

  it("finds out anew after it was told to forget", async () => {
    const { ask, own, chooser } = setUp(unreached(), 200);
    await ask();
    own.outcome = 200;
    chooser.forget();
    assert.equal(await ask(), "own");
  });

  it("uses the editor's fetch where the own wire can't even be loaded", async () => {
    for (const reason of ["no proxy set", "this computer"] as const) {
      const chooser = chooseTransport({
        own: () => Promise.reject(new Error("no WebAssembly here")),
        host: new FakeWire("host", 200),
        route: () => ({ kind: "direct", reason }),
      });
      await chooser.send(request, limits, signal);
      assert.equal(chooser.choice(request.url)?.ownFailed, "WIRE_NOT_LOADED");
    }
  });
});
