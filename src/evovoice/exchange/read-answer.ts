import { itemTextInSlices } from "./item-text.ts";
import { NotTheServiceError } from "../errors.ts";
import { mediaType } from "../http/media-type.ts";
import type { TransportResponse } from "../transport/transport.ts";
import { parseLargeJson } from "./parse-large-json.ts";
import { runInSlices, type SlicedWork } from "../time-slices.ts";

/** A JSON answer: its value, and its text as it was sent. */
export interface JsonAnswer {
  readonly value: unknown;
  /** The text of one of the top object's `items`; see itemText. */
  itemText(index: number, signal: AbortSignal): Promise<string | undefined>;
}

const jsonType = /^(?:application|text)\/(?:[\w.-]+\+)?json$/;

/** How much is decoded in one step. */
const decodedBytes = 1024 * 1024;

/**
 * Reads a 2xx answer of a route that gives JSON; a large one in slices, so that nothing holds up the event loop. Undefined for
 * 204, which is how the service says null. A byte order mark is ignored. Throws NotTheServiceError for everything that only
 * looks like an answer: a redirect, HTML, JSONP, no body, a body where there must be none, another type, half a body.
 */
export async function readJson(
  route: string,
  response: TransportResponse,
  signal: AbortSignal,
): Promise<JsonAnswer | undefined> {
  const { status, body, isLarge = false } = response;
  const type = contentType(response);
  const fail = (reason: string): never => {
    throw new NotTheServiceError(route, status, type, reason);
  };
  if (status === 204) {
    return undefined;
  }
  // 205 never has a body, and says nothing that an answer could be read from.
  if (status < 200 || status > 299 || status === 205) {
    return fail(status >= 300 && status < 400 ? "redirect" : "status");
  }
  const start = readStart(response) ?? fail("charset");
  checkStart(type, start, fail);
  try {
    if (!isLarge) {
      const text = readText(response) ?? "";
      return largeOrSmall(JSON.parse(text), () => Promise.resolve(text));
    }
    if (!isUtf8(response)) {
      return fail("charset");
    }
    const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
    const value = await runInSlices(parseLargeJson(bytes, route), signal);
    return largeOrSmall(value, (other) => runInSlices(decodeText(bytes), other));
  } catch (error) {
    if (!(error instanceof SyntaxError)) {
      throw error;
    }
    // The parser's own message quotes the body, so it is dropped. A body that was cut off ends in the middle.
    return fail(
      /[}\]]\s*$/.test(Buffer.from(body.subarray(-100)).toString("latin1")) ? "invalid json" : "truncated",
    );
  }
}

function largeOrSmall(value: unknown, readWhole: (signal: AbortSignal) => Promise<string>): JsonAnswer {
  return {
    value,
    itemText: async (index, signal) => runInSlices(itemTextInSlices(await readWhole(signal), index), signal),
  };
}

/** Recognizes by its first characters what is no JSON. */
function checkStart(type: string, start: string, fail: (reason: string) => never): void {
  if (start === "") {
    fail("empty");
  }
  if (isHtml(type, start)) {
    fail("html");
  }
  if (type.endsWith("/javascript") || /^[\w$.]{1,100}\(/.test(start)) {
    fail("jsonp");
  }
  if (type !== "" && !jsonType.test(type)) {
    fail("content type");
  }
}

export function isHtml(type: string, start: string | undefined): boolean {
  return type === "text/html" || type === "application/xhtml+xml" || start?.startsWith("<") === true;
}

/** The media type alone, as errors and the log may name it; see mediaType. */
export function contentType(response: TransportResponse): string {
  return mediaType(response.headers["content-type"]);
}

function charsetOf({ headers }: TransportResponse): string {
  return /;\s*charset\s*=\s*"?([\w:.-]{1,40})/i.exec(headers["content-type"] ?? "")?.[1] ?? "utf-8";
}

function isUtf8(response: TransportResponse): boolean {
  return /^(?:utf-?8|us-ascii)$/i.test(charsetOf(response));
}

/** The first characters of the body that are not blank. Undefined for a charset that this Node does not know. */
export function readStart(response: TransportResponse): string | undefined {
  const { body } = response;
  // A few blanks may stand before; a long run of them is not worth reading to its end.
  for (let size = 1024; ; size *= 64) {
    const start = readText({ ...response, body: body.subarray(0, size) })?.trimStart();
    if (start !== "" || size >= body.byteLength) {
      return start?.slice(0, 200);
    }
  }
}

/** The body as text, without a byte order mark. Undefined for a charset that this Node does not know. */
function readText(response: TransportResponse): string | undefined {
  const { body } = response;
  if (isUtf8(response)) {
    // Several times faster than TextDecoder on a body of many megabytes.
    const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("utf8");
    return text.startsWith("\uFEFF") ? text.slice(1) : text;
  }
  try {
    return new TextDecoder(charsetOf(response)).decode(body);
  } catch {
    return undefined;
  }
}

function* decodeText(bytes: Buffer): SlicedWork<string> {
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += decodedBytes) {
    pieces.push(decoder.decode(bytes.subarray(at, at + decodedBytes), { stream: true }));
    yield;
  }
  pieces.push(decoder.decode());
  return pieces.join("");
}
