import assert from "node:assert/strict";
import { connect } from "node:net";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { Duplex } from "node:stream";
import { startCaller, type Caller, type Reply } from "./sample-service-caller.ts";

const running: Caller[] = [];

async function start(...faults: string[]): Promise<Caller> {
  const caller = await startCaller({ sessions: 12, faults });
  running.push(caller);
  return caller;
}

interface Heard {
  head: string;
  body: Buffer;
  /** How it ended: the service closed or broke the connection, or we heard enough. */
  ending: "closed" | "reset" | "enough";
}

/** Asks for the sessions on a bare socket and listens until it has heard enough or the service ends it. */
async function listen(caller: Caller, enough: (bytes: Buffer) => boolean = () => false): Promise<Heard> {
  const { hostname, port } = new URL(caller.service.address);
  const socket = connect(Number(port), hostname);
  let bytes = Buffer.alloc(0);
  let ending: Heard["ending"] = "closed";
  socket.on("error", () => (ending = "reset"));
  socket.on("data", (piece: Buffer) => {
    bytes = Buffer.concat([bytes, piece]);
    if (ending === "closed" && enough(bytes)) {
      ending = "enough";
      socket.destroy();
    }
  });
  socket.write(
    `GET /sessions HTTP/1.1\r\nhost: x\r\nuser-agent: test\r\naccept: application/json\r\nconnection: close\r\nauthorization: ${caller.authorization}\r\n\r\n`,
  );
  await closed(socket);
  const end = bytes.indexOf("\r\n\r\n");
  return end === -1
    ? { head: bytes.toString("latin1"), body: Buffer.alloc(0), ending }
    : { head: bytes.subarray(0, end).toString("latin1"), body: bytes.subarray(end + 4), ending };
}

async function get<Body = { items: Record<string, unknown>[] }>(
  fault: string,
  path = "/sessions",
): Promise<Reply<Body>> {
  return (await start(fault)).get<Body>(path);
}

describe("faults of the sample service on the wire", () => {
  afterEach(async () => {
    await Promise.all(running.splice(0).map(async ({ service }) => service.close()));
  });

  for (const status of [401, 403, 404, 408, 425, 429, 500, 502, 503, 504, 204]) {
    it(`${status} is the status of every answer but those of the sign-in`, async () => {
      const caller = await start(String(status));
      assert.equal((await caller.get("/sessions")).status, status);
      assert.equal((await caller.get("/auth/status")).status, 200);
    });
  }

  it("401 is empty with WWW-Authenticate, 403 plain text, 500 in JSON, 502 a page", async () => {
    const unauthorized = await get("401");
    assert.equal(unauthorized.text, "");
    assert.ok(unauthorized.headers.has("www-authenticate"));
    assert.equal((await get("403")).headers.get("content-type"), "text/plain; charset=utf-8");
    assert.ok((await get<{ responseStatus: object }>("500")).body.responseStatus);
    assert.match((await get("502")).text, /^<!doctype html>/i);
  });

  it("429 says when to come back: in seconds, as a date, and far off", async () => {
    assert.equal((await get("429")).headers.get("retry-after"), "2");
    const { headers } = await get("429-date");
    const date = Date.parse(headers.get("retry-after") ?? "");
    assert.ok(date > Date.parse(headers.get("date") ?? ""));
    assert.equal((await get("429-long")).headers.get("retry-after"), "3600");
  });

  it("empty, html, jsonp and a redirect to itself look like answers", async () => {
    const empty = await get("empty");
    assert.deepEqual([empty.status, empty.text], [200, ""]);
    const html = await get("html");
    assert.deepEqual([html.status, html.headers.get("content-type")], [200, "text/html; charset=utf-8"]);
    assert.match((await get("jsonp")).text, /^callback\(\{"items".*\)$/s);
    const redirect = await get("redirect-loop", "/sessions?page=1");
    assert.deepEqual([redirect.status, redirect.headers.get("location")], [302, "/sessions?page=1"]);
  });

  it("reset breaks the connection without a byte", async () => {
    assert.deepEqual(await listen(await start("reset")), {
      head: "",
      body: Buffer.alloc(0),
      ending: "reset",
    });
  });

  it("hang says nothing until the service ends", async () => {
    const caller = await start("hang");
    const heard = listen(caller);
    // Another request gets through and has its answer: the first is not merely slow.
    assert.equal((await caller.get("/auth/status")).status, 200);
    await caller.service.close();
    assert.equal((await heard).head, "");
  });

  it("slow-headers come one by one, and the last never", async () => {
    const { head } = await listen(await start("slow-headers"), (bytes) => bytes.includes("x-slow-2"));
    assert.match(head, /^HTTP\/1\.1 200 OK\r\nx-slow-1: 1\r\nx-slow-2/);
  });

  it("header-flood puts 200 KB of headers before a good answer", async () => {
    const { head, body, ending } = await listen(await start("header-flood"));
    assert.ok(head.length > 200_000);
    assert.deepEqual([ending, body.toString().startsWith('{"items":[')], ["closed", true]);
  });

  it("truncated breaks off before what Content-Length said", async () => {
    const { head, body } = await listen(await start("truncated"));
    const said = Number(/content-length: (\d+)/i.exec(head)?.[1]);
    assert.equal(body.length, said >> 1);
  });

  it("wrong-length says half of what comes", async () => {
    const { head, body } = await listen(await start("wrong-length"));
    const said = Number(/content-length: (\d+)/i.exec(head)?.[1]);
    assert.equal(said, body.length >> 1);
    assert.doesNotThrow(() => JSON.parse(body.toString()) as unknown);
  });

  it("dripping gives byte after byte", async () => {
    const { body } = await listen(await start("dripping"), (bytes) => bytes.includes('\r\n{\r\n1\r\n"'));
    assert.equal(body.toString(), '1\r\n{\r\n1\r\n"\r\n');
  });

  it("endless goes on after every session was there", async () => {
    const { body, ending } = await listen(await start("endless"), (bytes) => bytes.length > 2_000_000);
    assert.equal(ending, "enough");
    assert.ok(body.length > 1_900_000);
  });

  it("huge goes on with a field that nobody knows", async () => {
    const { body } = await listen(await start("huge"), (bytes) => bytes.length > 2_000_000);
    assert.ok(body.includes(',"padding":"'));
  });

  it("bom, charsets: the bytes are as said", async () => {
    const { body } = await listen(await start("bom"));
    assert.deepEqual([...body.subarray(0, 4)], [0xef, 0xbb, 0xbf, 0x7b]);
    const wide = await listen(await start("wrong-charset"));
    assert.match(wide.head, /charset=utf-8/);
    assert.ok(wide.body.includes(Buffer.from('{"items"', "utf16le")));
    assert.match((await get("unknown-charset")).headers.get("content-type") ?? "", /x-unheard-of/);
  });

  it("corrupt-gzip says gzip and is broken", async () => {
    await assert.rejects(get("corrupt-gzip"), TypeError);
  });

  const unpackers = { bomb: createGunzip, "bomb-deflate": createInflate, "bomb-br": createBrotliDecompress };
  for (const [fault, createUnpacker] of Object.entries(unpackers)) {
    it(`${fault} unpacks to hundreds of times its size`, async () => {
      const { body } = await listen(await start(fault), (bytes) => bytes.length > 20_000);
      const whole = Buffer.concat(chunksOf(body));
      assert.ok((await unpackedSize(createUnpacker(), whole)) > 100 * whole.length);
    });
  }

  it("deep, duplicate-keys and proto are in the text of each session", async () => {
    assert.equal((await get("deep")).text.split(`"pit":${"[".repeat(1000)}`).length, 13);
    const doubled = await get("duplicate-keys");
    assert.equal(doubled.text.split('{"id":"wrong","').length, 13);
    assert.ok(doubled.body.items.every(({ id }) => id !== "wrong"));
    assert.equal((await get("proto")).text.split('{"__proto__":{"polluted":true},').length, 13);
  });
});

/** Resolves however it was closed, by an error too. */
async function closed(stream: Duplex): Promise<void> {
  await new Promise((resolve) => {
    stream.once("close", resolve);
  });
}

async function unpackedSize(unpacker: Duplex, bytes: Buffer): Promise<number> {
  let size = 0;
  // The bytes end in the middle, which is an error at the end of what could be unpacked.
  unpacker.on("data", (piece: Buffer) => (size += piece.length)).on("error", () => undefined);
  unpacker.end(bytes);
  await closed(unpacker);
  return size;
}

/** The pieces of a chunked body, the last one as far as it came. */
function chunksOf(body: Buffer): Buffer[] {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const line = body.indexOf("\r\n", at);
    const size = Number.parseInt(body.toString("latin1", at, line), 16);
    chunks.push(body.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
  return chunks;
}
