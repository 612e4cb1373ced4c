import assert from "node:assert/strict";
import { chooseTransport, type TransportChoice } from "../../../../src/editor/network/choose-transport.ts";
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

/** A transport that answers with this status, or throws this error. */
class FakeTransport implements Transport {
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
  undiciOutcome: number | Error,
  editorOutcome: number | Error,
  route: Route = { kind: "direct", reason: "no proxy set" },
): {
  undici: FakeTransport;
  editor: FakeTransport;
  told: TransportChoice[];
  chooser: ReturnType<typeof chooseTransport>;
  ask: () => Promise<string>;
} {
  const undici = new FakeTransport("undici", undiciOutcome);
  const editor = new FakeTransport("editor", editorOutcome);
  const told: TransportChoice[] = [];
  const chooser = chooseTransport({
    undici: () => Promise.resolve(undici),
    editor,
    route: () => route,
    onChoice: (_url, choice) => told.push(choice),
  });
  const ask = async (): Promise<string> =>
    Buffer.from((await chooser.send(request, limits, signal)).body).toString();
  return { undici, editor, told, chooser, ask };
}

describe("choosing between undici and the editor's fetch", () => {
  it("stays with undici while that reaches the service, with any response", async () => {
    const { ask, editor, chooser, told } = setUp(503, 200);
    assert.equal(await ask(), "undici");
    assert.equal(await ask(), "undici");
    assert.equal(editor.sent, 0);
    assert.equal(chooser.choice(request.url)?.transport, "undici");
    assert.equal(told.length, 1);
  });

  for (const failure of [
    unreached(),
    unreached("PROXY_407"),
    unreached("SELF_SIGNED_CERT_IN_CHAIN"),
    new TimedOutError("/sessions", "connect"),
  ]) {
    it(`switches to the editor's fetch after ${failure.message}, keeps it, and says why`, async () => {
      const { ask, undici, chooser, told } = setUp(failure, 200);
      assert.equal(await ask(), "editor");
      assert.equal(await ask(), "editor");
      assert.equal(undici.sent, 1);
      const undiciFailure = failure instanceof NetworkError ? failure.code : "ETIMEDOUT";
      assert.equal(chooser.choice(request.url)?.undiciFailure, undiciFailure);
      assert.equal(told.length, 1);
    });
  }

  it("never sends a request twice that may have arrived", async () => {
    for (const failure of [
      new NetworkError("/sessions", "ECONNRESET"),
      new TimedOutError("/sessions", "answer"),
      new NotTheServiceError("/sessions", 200, "text/html", "html"),
    ]) {
      const { ask, editor } = setUp(failure, 200);
      await assert.rejects(ask(), failure);
      assert.equal(editor.sent, 0);
    }
  });

  it("throws undici's error if neither reaches the service, and tries both the next time", async () => {
    const { ask, undici, editor, chooser } = setUp(unreached("PROXY_ECONNREFUSED"), unreached("ENOTFOUND"));
    await assert.rejects(ask(), { code: "PROXY_ECONNREFUSED" });
    await assert.rejects(ask(), { code: "PROXY_ECONNREFUSED" });
    assert.deepEqual([undici.sent, editor.sent, chooser.choice(request.url)], [2, 2, undefined]);
  });

  it("throws the error of the editor's fetch if that got further", async () => {
    const further = new NotTheServiceError("/sessions", 200, "text/html", "html");
    const { ask } = setUp(unreached(), further);
    await assert.rejects(ask(), further);
  });

  it("goes back to undici when the editor's fetch no longer reaches the service", async () => {
    const { ask, undici, editor, chooser } = setUp(unreached(), 200);
    assert.equal(await ask(), "editor");
    undici.outcome = 200;
    editor.outcome = unreached();
    assert.equal(await ask(), "undici");
    assert.deepEqual(chooser.choice(request.url)?.transport, "undici");
  });

  it("forgets a choice that no longer reaches the service, even if the other doesn't either", async () => {
    const { ask, undici, editor, chooser } = setUp(unreached(), 200);
    await ask();
    editor.outcome = unreached();
    await assert.rejects(ask(), { code: "ENOTFOUND" });
    assert.equal(chooser.choice(request.url), undefined);
    undici.outcome = 200;
    const before = editor.sent;
    assert.equal(await ask(), "undici");
    assert.equal(editor.sent, before);
  });

  it("leaves a proxy that only the editor supports to the editor", async () => {
    const { ask, undici, editor, chooser } = setUp(200, 200, { kind: "editor", reason: "http.proxy" });
    assert.equal(await ask(), "editor");
    assert.deepEqual([undici.sent, chooser.choice(request.url)?.undiciFailure], [0, undefined]);
    editor.outcome = unreached();
    await assert.rejects(ask(), { code: "ENOTFOUND" });
    assert.equal(undici.sent, 0);
  });

  it("tries no other transport to this computer", async () => {
    const { ask, editor } = setUp(unreached("ECONNREFUSED"), 200, {
      kind: "direct",
      reason: "this computer",
    });
    await assert.rejects(ask(), { code: "ECONNREFUSED" });
    assert.equal(editor.sent, 0);
  });

  it("chooses again after forget()", async () => {
    const { ask, undici, chooser } = setUp(unreached(), 200);
    await ask();
    undici.outcome = 200;
    chooser.forget();
    assert.equal(await ask(), "undici");
  });

  it("uses the editor's fetch if undici can't be loaded", async () => {
    for (const reason of ["no proxy set", "this computer"] as const) {
      const chooser = chooseTransport({
        undici: () => Promise.reject(new Error("no WebAssembly here")),
        editor: new FakeTransport("editor", 200),
        route: () => ({ kind: "direct", reason }),
      });
      await chooser.send(request, limits, signal);
      assert.equal(chooser.choice(request.url)?.undiciFailure, "UNDICI_NOT_LOADED");
    }
  });
});
