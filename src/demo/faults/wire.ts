import { setTimeout as delay } from "node:timers/promises";
import type { ServiceResponse } from "../http/response.ts";
import { rewriteText, textOf, untilDisconnected, type FaultKinds } from "./fault.ts";

/** Milliseconds between two bytes or headers of a slow response. */
const dripMs = 250;
const megabyte = 1024 * 1024;
/** More than any client should accept. */
const hugeMegabytes = 300;
const floodHeaders = 2000;

/** Faults of the connection, and of broken or hostile servers. */
export const wireFaults: FaultKinds = {
  reset: {
    description: "the connection is reset without a response",
    async apply({ request, signal }) {
      request.socket.resetAndDestroy();
      return untilDisconnected(signal);
    },
  },
  hang: {
    description: "no response, ever",
    apply: ({ signal }) => untilDisconnected(signal),
  },
  "slow-headers": {
    description: `one header every ${dripMs} ms, never complete`,
    async apply({ request: { socket }, signal }) {
      socket.write("HTTP/1.1 200 OK\r\n");
      for (let count = 1; ; count += 1) {
        socket.write(`x-slow-${count}: ${count}\r\n`);
        await delay(dripMs, undefined, { signal });
      }
    },
  },
  "header-flood": {
    description: `${floodHeaders} headers of 100 bytes each`,
    async apply(_exchange, original) {
      const response = await original();
      const flood = Array.from({ length: floodHeaders }, (_, step) => [`x-flood-${step}`, "x".repeat(100)]);
      return { ...response, headers: { ...response.headers, ...(Object.fromEntries(flood) as object) } };
    },
  },
  truncated: rewriteText("the connection breaks in the middle of the body", (text, response) => {
    const bytes = Buffer.from(text);
    return {
      ...response,
      headers: { ...response.headers, "content-length": String(bytes.length) },
      body: brokenOff(bytes.subarray(0, bytes.length >> 1)),
    };
  }),
  "wrong-length": rewriteText("Content-Length is half of the actual length", (text, response) => ({
    ...response,
    headers: { ...response.headers, "content-length": String(Buffer.byteLength(text) >> 1) },
    body: inTime(text),
  })),
  dripping: {
    description: `one byte every ${dripMs} ms`,
    apply: async ({ signal }, original) => streamed(await original(), (text) => drips(text, signal)),
  },
  endless: {
    description: "a list without an end, which repeats its sessions",
    apply: async (_exchange, original) => streamed(await original(), again),
  },
  huge: {
    description: `a response of over ${hugeMegabytes} MB, most of it in an unknown field`,
    apply: async (_exchange, original) => streamed(await original(), padded),
  },
};

async function streamed(
  response: ServiceResponse,
  pour: (text: string) => AsyncIterable<string | Uint8Array>,
): Promise<ServiceResponse> {
  return response.status === 200 ? { ...response, body: pour(await textOf(response)) } : response;
}

/** A stream, so that no Content-Length is calculated. */
async function* inTime(text: string): AsyncIterable<string> {
  yield text;
}

/** The error ends the connection after the bytes are sent. */
async function* brokenOff(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
  await delay(1);
  throw new Error("Closed on purpose");
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
    // The delay gives other requests a turn.
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
