import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import type { IncomingMessage } from "node:http";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { EvoVoiceError } from "../../src/evovoice/errors.ts";
import { createFetchTransport } from "../../src/evovoice/transport/fetch-transport.ts";
import { readJson } from "../../src/evovoice/exchange/read-answer.ts";
import type { Transport, TransportLimits, TransportRequest } from "../../src/evovoice/transport/transport.ts";
import { createUndiciTransport } from "../../src/evovoice/transport/undici-transport.ts";
import { answer, closeAll, serve, serveSockets } from "./client-fixture.ts";

const patient = new AbortController().signal;
const limits: TransportLimits = { connectMs: 5000, answerMs: 5000, wholeMs: 10_000, bodyBytes: 1_000_000 };
const json = { "content-type": "application/json" };
const page = JSON.stringify({ items: Array.from({ length: 300 }, (_, index) => ({ id: `s${index}` })) });

function get(url: URL, more: Partial<TransportRequest> = {}): TransportRequest {
  return { method: "GET", url, route: "/sessions", headers: { accept: "application/json" }, ...more };
}

/** Reads an answer with all checks of the transport and of the reader of answers. */
async function read(transport: Transport, url: URL, own: Partial<TransportLimits> = {}): Promise<unknown> {
  const response = await transport.send(get(url), { ...limits, ...own }, patient);
  return (await readJson("/sessions", response, patient))?.value;
}

const isOf = (...kinds: readonly string[]) => {
  return (error: unknown): boolean => error instanceof EvoVoiceError && kinds.includes(error.kind);
};

for (const [name, create] of [
  ["undici", () => createUndiciTransport()],
  ["the editor's fetch", () => createFetchTransport({ fetch: () => globalThis.fetch })],
] as const) {
  describe(`the transport over ${name}`, () => {
    let transport: Transport;
    beforeEach(() => {
      transport = create();
    });
    afterEach(async () => {
      await transport.close();
      await closeAll();
    });

    it("sends method, path, query, headers, cookies and body as they are", async () => {
      const seen = new EventEmitter();
      const url = await serve((request, response) => {
        const pieces: Buffer[] = [];
        request.on("data", (piece: Buffer) => pieces.push(piece));
        request.on("end", () => {
          response.writeHead(200, json).end("{}");
          seen.emit("request", request, Buffer.concat(pieces).toString());
        });
      });
      const asked = once(seen, "request") as Promise<[IncomingMessage, string]>;
      const target = new URL("/auth/credentials?from=%2B1555&x=a%20b", url);
      const headers = {
        accept: "application/json",
        "user-agent": "EvoVoiceSessions/test",
        cookie: "ss-id=one; ss-pid=two",
        "content-type": "application/json",
      };
      const body = '{"userName":"ü"}';
      const request: TransportRequest = { method: "POST", url: target, route: "/auth", headers, body };
      assert.equal((await transport.send(request, limits, patient)).status, 200);
      const [request1, body1] = await asked;
      assert.equal(request1.method, "POST");
      assert.equal(request1.url, "/auth/credentials?from=%2B1555&x=a%20b");
      assert.equal(body1, body);
      for (const [header, value] of Object.entries(headers)) {
        assert.equal(request1.headers[header], value, header);
      }
    });

    it("gives each Set-Cookie by itself, its dates with their commas", async () => {
      const cookies = ["ss-id=a; Path=/; Expires=Wed, 21 Oct 2099 07:28:00 GMT", "ss-pid=b; HttpOnly"];
      const url = await answer(200, { ...json, "set-cookie": cookies }, "{}");
      assert.deepEqual((await transport.send(get(url), limits, patient)).setCookies, cookies);
    });

    it("gives any status and its headers, and follows no redirect", async () => {
      let visits = 0;
      const url = await serve((_request, response) => {
        visits += 1;
        response.writeHead(302, { location: "/login", "x-more": "yes" }).end("moved");
      });
      const { status, headers } = await transport.send(get(url), limits, patient);
      assert.deepEqual([status, headers["location"], headers["x-more"], visits], [302, "/login", "yes", 1]);
      for (const refused of [401, 404, 429, 503]) {
        const there = await answer(refused, { "retry-after": "7" }, "");
        const { status: told, headers: named } = await transport.send(get(there), limits, patient);
        assert.deepEqual([told, named["retry-after"]], [refused, "7"]);
      }
    });

    for (const [form, encoding, pack] of [
      ["gzip", "gzip", gzipSync],
      ["deflate", "deflate", deflateSync],
      ["deflate without its header", "deflate", deflateRawSync],
      ["br", "br", brotliCompressSync],
    ] as const) {
      it(`unpacks ${form}, bounds what it unpacks, and knows half of it from the whole`, async () => {
        const packed = (body: Buffer): Promise<URL> => {
          return answer(200, { ...json, "content-encoding": encoding }, body);
        };
        assert.deepEqual(await read(transport, await packed(pack(page))), JSON.parse(page));
        const bomb = await packed(pack(Buffer.alloc(8 * 1024 * 1024)));
        await assert.rejects(read(transport, bomb), { kind: "tooLarge", limitBytes: limits.bodyBytes });
        const half = await packed(pack(page).subarray(0, 100));
        await assert.rejects(read(transport, half), isOf("notTheService"));
        if (form !== "deflate without its header") {
          // The content is whole, but nothing confirms it.
          for (const missing of [1, 4, 8]) {
            const tailless = await packed(pack(page).subarray(0, -missing));
            await assert.rejects(read(transport, tailless), isOf("notTheService"), `${missing} bytes`);
          }
        }
      });
    }

    it("takes corrupt and unknown compression for no answer of the service", async () => {
      const corrupt = gzipSync(page);
      corrupt.fill(0xff, 20, 60);
      for (const [encoding, body] of [
        ["gzip", corrupt],
        ["gzip", Buffer.from("not packed at all")],
        ["zstd", Buffer.from(page)],
        ["gzip, br", Buffer.from(page)],
      ] as const) {
        const url = await answer(200, { ...json, "content-encoding": encoding }, body);
        await assert.rejects(read(transport, url), isOf("notTheService"));
      }
    });

    it("takes a body of exactly the limit and nothing above it", async () => {
      for (const [size, taken] of [
        [limits.bodyBytes, true],
        [limits.bodyBytes + 1, false],
      ] as const) {
        const url = await answer(200, json, `"${"x".repeat(size - 2)}"`);
        const reading = transport.send(get(url), limits, patient);
        if (taken) {
          assert.equal((await reading).body.byteLength, size);
        } else {
          await assert.rejects(reading, { kind: "tooLarge", limitBytes: limits.bodyBytes });
        }
      }
    });

    it("stops an endless body at the limit", async () => {
      const url = await serve((_request, response) => {
        response.writeHead(200, json);
        const more = (): void => {
          while (response.writable && response.write(" ".repeat(65_536))) {
            // Until the socket is full.
          }
        };
        response.on("drain", more);
        more();
      });
      await assert.rejects(read(transport, url), { kind: "tooLarge" });
    });

    it("stops one huge body that tells its length", async () => {
      const url = await answer(200, json, " ".repeat(3_000_000));
      await assert.rejects(read(transport, url), { kind: "tooLarge" });
    });

    it("gives up on silence before the answer", async () => {
      const url = await serveSockets(() => undefined);
      const own = { connectMs: 20, answerMs: 30 };
      await assert.rejects(read(transport, url, own), { kind: "timedOut", phase: "answer" });
    });

    it("gives up on a body that drips, however steadily", async () => {
      const url = await serve((_request, response) => {
        response.writeHead(200, json);
        const drip = setInterval(() => response.write(" "), 5);
        response.on("close", () => clearInterval(drip));
      });
      await assert.rejects(read(transport, url, { wholeMs: 80 }), { kind: "timedOut", phase: "whole" });
    });

    it("gives up on headers that drip", async () => {
      const url = await serveSockets((socket) => {
        socket.write("HTTP/1.1 200 OK\r\n");
        const drip = setInterval(() => socket.write("x-drip: 1\r\n"), 5);
        socket.on("close", () => clearInterval(drip));
      });
      const own = { connectMs: 30, answerMs: 40 };
      await assert.rejects(read(transport, url, own), { kind: "timedOut", phase: "answer" });
    });

    it("gives up on a handshake that never ends", async () => {
      const url = await serveSockets(() => undefined);
      url.protocol = "https:";
      await assert.rejects(read(transport, url, { connectMs: 40, answerMs: 40 }), { kind: "timedOut" });
    });

    it("tells that nobody listens, and that nothing was sent", async () => {
      const url = await serveSockets(() => undefined);
      await closeAll();
      await assert.rejects(read(transport, url), { kind: "network", code: "ECONNREFUSED", connecting: true });
    });

    for (const [what, bytes, ...kinds] of [
      ["a connection that breaks before the answer", "", "network"],
      ["one that breaks within the body", "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{", "network"],
      ["chunks without an end", 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"a":', "network"],
      ["a chunk of no size", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nXX\r\n", "notTheService"],
      ["something that is not HTTP", "SSH-2.0-OpenSSH_9.6\r\n", "notTheService"],
      [
        "a flood of headers",
        `HTTP/1.1 200 OK\r\n${"x-flood: 1234567890\r\n".repeat(5000)}\r\n`,
        "notTheService",
      ],
      ["more than the length it told", "HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\n{}", "notTheService"],
      ["two lengths", "HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}", "notTheService"],
    ] as const) {
      it(`takes ${what} for ${kinds.join(" or ")}`, async () => {
        const url = await serveSockets((socket) => socket.once("data", () => socket.end(bytes)));
        await assert.rejects(read(transport, url), isOf(...kinds));
      });
    }

    it("tells a connection that is reset, and not that nothing was sent", async () => {
      const url = await serveSockets((socket) => socket.once("data", () => socket.resetAndDestroy()));
      await assert.rejects(read(transport, url), { kind: "network", connecting: false });
    });

    it("stops with the caller's own reason before, during and within an answer", async () => {
      const reason = new Error("changed my mind");
      const early = AbortSignal.abort(reason);
      await assert.rejects(transport.send(get(new URL("http://127.0.0.1:9")), limits, early), reason);
      for (const start of ["", 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"items":[']) {
        const during = new AbortController();
        const url = await serveSockets((socket) =>
          socket.once("data", () => socket.write(start, () => setImmediate(() => during.abort(reason)))),
        );
        await assert.rejects(transport.send(get(url), limits, during.signal), reason);
      }
    });

    it("closes the socket of what was cancelled", async () => {
      const closed = new EventEmitter();
      const during = new AbortController();
      const url = await serveSockets((socket) => {
        socket.once("data", () => during.abort(new Error("enough")));
        socket.once("close", () => closed.emit("closed"));
      });
      const gone = once(closed, "closed");
      await assert.rejects(transport.send(get(url), limits, during.signal), /enough/);
      await gone;
    });

    it("asks a service at most six things at once, and counts no waiting for a place as connecting", async () => {
      const arrivals = new EventEmitter();
      let arrived = 0;
      const url = await serve((_request, response) => {
        arrived += 1;
        arrivals.emit(`arrived ${arrived}`);
        if (arrived > 6) {
          response.writeHead(200, json).end("{}");
        }
      });
      const sixth = once(arrivals, "arrived 6");
      const slow = { ...limits, wholeMs: 900 };
      const held = Array.from({ length: 6 }, () =>
        assert.rejects(transport.send(get(url), slow, patient), { kind: "timedOut", phase: "whole" }),
      );
      await sixth;
      // Has its place only after longer than it may take to connect and be answered.
      const own = { ...limits, connectMs: 400, answerMs: 400 };
      const { status } = await transport.send(get(url), own, patient);
      await Promise.all(held);
      assert.deepEqual([status, arrived], [200, 7]);
    });

    it("ends what is under way when it is closed", async () => {
      const arrivals = new EventEmitter();
      const url = await serve(() => void arrivals.emit("arrived"));
      const arrived = once(arrivals, "arrived");
      const sent = assert.rejects(transport.send(get(url), limits, patient), { kind: "network" });
      await arrived;
      await transport.close();
      await sent;
    });
  });
}
