import { setTimeout as delay } from "node:timers/promises";
import type { ServiceResponse } from "../http/response.ts";
import { rewriteText, textOf, untilGone, type FaultKinds } from "./fault.ts";

/** Milliseconds between two signs of life of a line that drips. */
const dripMs = 250;
const megabyte = 1024 * 1024;
/** Larger than any client should take. */
const hugeMegabytes = 300;
const floodHeaders = 2000;

/** What a bad line, a broken server or a hostile one does with the bytes. */
export const wireFaults: FaultKinds = {
  reset: {
    words: "the connection is reset instead of an answer",
    async apply({ request, signal }) {
      request.socket.resetAndDestroy();
      return untilGone(signal);
    },
  },
  hang: {
    words: "no answer, ever",
    apply: ({ signal }) => untilGone(signal),
  },
  "slow-headers": {
    words: `one header every ${dripMs} ms, and never the last`,
    async apply({ request: { socket }, signal }) {
      socket.write("HTTP/1.1 200 OK\r\n");
      for (let count = 1; ; count += 1) {
        socket.write(`x-slow-${count}: ${count}\r\n`);
        await delay(dripMs, undefined, { signal });
      }
    },
  },
  "header-flood": {
    words: `${floodHeaders} headers of 100 bytes before the answer`,
    async apply(_exchange, original) {
      const answer = await original();
      const flood = Array.from({ length: floodHeaders }, (_, step) => [`x-flood-${step}`, "x".repeat(100)]);
      return { ...answer, headers: { ...answer.headers, ...(Object.fromEntries(flood) as object) } };
    },
  },
  truncated: rewriteText("the connection breaks in the middle of the answer", (text, answer) => {
    const bytes = Buffer.from(text);
    return {
      ...answer,
      headers: { ...answer.headers, "content-length": String(bytes.length) },
      body: brokenOff(bytes.subarray(0, bytes.length >> 1)),
    };
  }),
  "wrong-length": rewriteText("Content-Length says half of what comes", (text, answer) => ({
    ...answer,
    headers: { ...answer.headers, "content-length": String(Buffer.byteLength(text) >> 1) },
    body: inTime(text),
  })),
  dripping: {
    words: `the answer byte by byte, one every ${dripMs} ms`,
    apply: async ({ signal }, original) => streamed(await original(), (text) => drips(text, signal)),
  },
  endless: {
    words: "a list that never ends: its sessions again and again",
    apply: async (_exchange, original) => streamed(await original(), again),
  },
  huge: {
    words: `an answer of over ${hugeMegabytes} MB: a field that nobody knows holds most of it`,
    apply: async (_exchange, original) => streamed(await original(), padded),
  },
};

async function streamed(
  answer: ServiceResponse,
  pour: (text: string) => AsyncIterable<string | Uint8Array>,
): Promise<ServiceResponse> {
  return answer.status === 200 ? { ...answer, body: pour(await textOf(answer)) } : answer;
}

/** As it comes, so that nobody counts it. */
async function* inTime(text: string): AsyncIterable<string> {
  yield text;
}

/** What is thrown ends the connection, once the bytes are out. */
async function* brokenOff(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
  await delay(1);
  throw new Error("Broken off on purpose");
}

async function* drips(text: string, signal: AbortSignal): AsyncIterable<Uint8Array> {
  for (const byte of Buffer.from(text)) {
    yield Uint8Array.of(byte);
    await delay(dripMs, undefined, { signal });
  }
}

async function* again(text: string): AsyncIterable<string> {
  const inner = /^\{"items":\[(.*)\]/s.exec(text)?.[1] ?? "";
  const piece = inner === "" ? " ".repeat(1000) : `${inner},`;
  yield '{"items":[';
  for (;;) {
    yield piece;
    // The waits between pieces, on the line or here, are where others have their turn.
    await delay(1);
  }
}

async function* padded(text: string): AsyncIterable<string> {
  yield text.slice(0, text.lastIndexOf("}"));
  yield ',"padding":"';
  const piece = "x".repeat(megabyte);
  for (let count = 0; count < hugeMegabytes; count += 1) {
    yield piece;
  }
  yield '"}';
}
