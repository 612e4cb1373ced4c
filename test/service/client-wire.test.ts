import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import { createServer as createTlsServer } from "node:tls";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { EvoVoiceError } from "../../src/evovoice/errors.ts";
import { answer, answerJson, closeAll, serve, serveSockets, startClient } from "./client-fixture.ts";

const { signal } = new AbortController();
const page = JSON.stringify({
  items: Array.from({ length: 500 }, (_, index) => ({ id: `s${index}`, outcome: "Answered" })),
});
const packers = {
  gzip: gzipSync,
  "x-gzip": gzipSync,
  deflate: deflateSync,
  br: brotliCompressSync,
} as const;

function answerPacked(encoding: string, body: Buffer): Promise<URL> {
  return answer(200, { "content-type": "application/json", "content-encoding": encoding }, body);
}

describe("the client on the wire", () => {
  afterEach(closeAll);

  for (const [encoding, pack] of Object.entries(packers)) {
    it(`unpacks ${encoding}`, async () => {
      const { client, events } = startClient(await answerPacked(encoding, pack(page)));
      assert.equal((await client.listSessions({}, signal)).items.length, 500);
      assert.equal(events[0]?.bytes, page.length);
    });

    it(`stops a ${encoding} bomb at the limit of unpacked bytes`, async () => {
      const bomb = pack(Buffer.alloc(8 * 1024 * 1024));
      const { client } = startClient(await answerPacked(encoding, bomb), { bodyBytes: 1_000_000 });
      await assert.rejects(client.listSessions({}, signal), { kind: "tooLarge", limitBytes: 1_000_000 });
    });

    it(`tells ${encoding} that is cut off from what is whole`, async () => {
      const half = pack(page).subarray(0, 100);
      const { client } = startClient(await answerPacked(encoding, half));
      await assert.rejects(client.listSessions({}, signal), {
        kind: "notTheService",
        reason: "truncated compression",
      });
    });
  }

  it("unpacks deflate without its header, as some servers send it", async () => {
    const { client } = startClient(await answerPacked("deflate", deflateRawSync(page)));
    assert.equal((await client.listSessions({}, signal)).items.length, 500);
  });

  it("tells corrupt and unknown compression", async () => {
    const corrupt = gzipSync(page);
    corrupt.fill(0xff, 20, 60);
    for (const [encoding, body, reason] of [
      ["gzip", corrupt, "corrupt compression"],
      ["gzip", Buffer.from("not packed at all"), "corrupt compression"],
      ["zstd", Buffer.from(page), "encoding"],
    ] as const) {
      const { client } = startClient(await answerPacked(encoding, body));
      await assert.rejects(client.listSessions({}, signal), { kind: "notTheService", reason });
    }
  });

  it("stops an endless body at the limit", async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const more = (): void => {
        while (response.writable && response.write(" ".repeat(65_536))) {
          // Until the socket is full.
        }
      };
      response.on("drain", more);
      more();
    });
    const { client } = startClient(url, { bodyBytes: 500_000 });
    await assert.rejects(client.listSessions({}, signal), { kind: "tooLarge" });
  });

  it("gives up on a service that never answers", async () => {
    const { client } = startClient(await serveSockets(() => undefined), { answerMs: 40 });
    await assert.rejects(client.listSessions({}, signal), { kind: "timedOut", phase: "answer" });
  });

  it("gives up on a body that drips, however steadily", async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const drip = setInterval(() => response.write(" "), 5);
      response.on("close", () => clearInterval(drip));
    });
    const { client } = startClient(url, { wholeMs: 80 });
    await assert.rejects(client.listSessions({}, signal), { kind: "timedOut", phase: "whole" });
  });

  it("gives up on a handshake that never ends", async () => {
    const url = await serveSockets(() => undefined);
    url.protocol = "https:";
    const { client } = startClient(url, { connectMs: 40 });
    await assert.rejects(client.listSessions({}, signal), { kind: "timedOut", phase: "connect" });
  });

  it("tells a handshake that fails for a matter of the network", async () => {
    const server = createTlsServer({ ciphers: "ADH", minVersion: "TLSv1.2", maxVersion: "TLSv1.2" });
    server.on("tlsClientError", () => undefined).listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const { client } = startClient(new URL(`https://127.0.0.1:${port}`));
    await assert.rejects(client.listSessions({}, signal), { kind: "network" });
    server.close();
  });

  for (const [what, bytes, kind] of [
    ["a connection that breaks before the answer", "", "network"],
    [
      "a connection that breaks within the body",
      "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{",
      "network",
    ],
    [
      "a chunked body without its end",
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"a":',
      "network",
    ],
    ["something that is not HTTP", "SSH-2.0-OpenSSH_9.6\r\n", "notTheService"],
    [
      "a flood of headers",
      `HTTP/1.1 200 OK\r\n${"x-flood: 1234567890\r\n".repeat(5000)}\r\n`,
      "notTheService",
    ],
  ] as const) {
    it(`takes ${what} for ${kind}`, async () => {
      const url = await serveSockets((socket) => socket.once("data", () => socket.end(bytes)));
      await assert.rejects(
        startClient(url).client.listSessions({}, signal),
        (error) => error instanceof EvoVoiceError && error.kind === kind,
      );
    });
  }

  it("stops at once, with the caller's own reason, before, during and within an answer", async () => {
    const reason = new Error("changed my mind");
    const early = new AbortController();
    early.abort(reason);
    const { client: untouched, events } = startClient(await answerJson('{"items":[]}'));
    await assert.rejects(untouched.listSessions({}, early.signal), reason);
    assert.equal(events[0]?.error, "aborted");
    assert.equal(events[0].status, undefined);

    for (const start of ["", 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"items":[']) {
      const during = new AbortController();
      const url = await serveSockets((socket) =>
        socket.once("data", () => socket.write(start, () => setImmediate(() => during.abort(reason)))),
      );
      await assert.rejects(startClient(url).client.listSessions({}, during.signal), reason);
    }
  });

  it("lets those that wait for a connection go when they are cancelled, and serves the rest", async () => {
    const arrivals = new EventEmitter();
    const waiting: (() => void)[] = [];
    const url = await serve((_request, response) => {
      waiting.push(() => response.writeHead(200, { "content-type": "application/json" }).end('{"items":[]}'));
      arrivals.emit(`arrived ${waiting.length}`);
    });
    const { client } = startClient(url);
    const sixArrived = once(arrivals, "arrived 6");
    const running = Array.from({ length: 6 }, () => client.listSessions({}, signal));
    const cancelled = new AbortController();
    const queued = client.listSessions({}, cancelled.signal);
    const last = client.listSessions({}, signal);
    await sixArrived;
    cancelled.abort(new Error("enough"));
    await assert.rejects(queued, /enough/);
    assert.equal(waiting.length, 6);
    const seventhArrived = once(arrivals, "arrived 7");
    for (const release of waiting) {
      release();
    }
    await Promise.all(running);
    await seventhArrived;
    waiting[6]?.();
    assert.deepEqual((await last).items, []);
  });

  it("walks pages over the wire and stops between them when cancelled", async () => {
    const asked: string[] = [];
    const url = await serve((request, response) => {
      asked.push(request.url ?? "");
      const number = Number(new URL(request.url ?? "", "http://x").searchParams.get("page"));
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ items: [{ id: `s${number}` }], hasMorePages: true }));
    });
    const { client } = startClient(url);
    const cancelled = new AbortController();
    const ids: string[] = [];
    await assert.rejects(async () => {
      for await (const { items } of client.pages({ countPerPage: 1, page: 3 }, cancelled.signal)) {
        ids.push(...items.map(({ id }) => id));
        if (ids.length === 3) {
          cancelled.abort(new Error("enough"));
        }
      }
    }, /enough/);
    assert.deepEqual(ids, ["s3", "s4", "s5"]);
    assert.equal(asked.length, 3);
  });
});
