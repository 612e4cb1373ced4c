import { NotTheServiceError } from "../errors.ts";
import { mediaType } from "../http/media-type.ts";
import type { WireResponse } from "../transport/transport.ts";

/** JSON as it came, and what it says. */
export interface JsonAnswer {
  readonly text: string;
  readonly value: unknown;
}

const jsonType = /^(?:application|text)\/(?:[\w.-]+\+)?json$/;

/**
 * Reads a 2xx answer of a route that gives JSON. Undefined for 204, which is how the service says null.
 * Throws NotTheServiceError for everything that only looks like an answer: a redirect, HTML, JSONP, nothing at all,
 * another content, half a body. A byte order mark is passed over.
 */
export function readJson(route: string, response: WireResponse): JsonAnswer | undefined {
  const { status } = response;
  if (status === 204) {
    return undefined;
  }
  const type = contentType(response);
  const fail = (reason: string): never => {
    throw new NotTheServiceError(route, status, type, reason);
  };
  if (status < 200 || status > 299) {
    return fail(status < 400 ? "redirect" : "status");
  }
  const text = readText(response) ?? fail("charset");
  const trimmed = text.trimStart();
  if (trimmed === "") {
    return fail("empty");
  }
  if (isHtml(type, trimmed)) {
    return fail("html");
  }
  if (type.endsWith("/javascript") || /^[\w$.]{1,100}\(/.test(trimmed)) {
    return fail("jsonp");
  }
  if (type !== "" && !jsonType.test(type)) {
    return fail("content type");
  }
  return parse(text, fail);
}

function parse(text: string, fail: (reason: string) => never): JsonAnswer {
  try {
    return { text, value: JSON.parse(text) as unknown };
  } catch {
    // The parser's own message quotes the body, so it goes no further. A body that was cut off ends in the middle.
    return fail(/[}\]]\s*$/.test(text.slice(-100)) ? "invalid json" : "truncated");
  }
}

export function isHtml(type: string, text: string): boolean {
  return type === "text/html" || type === "application/xhtml+xml" || text.startsWith("<");
}

/** The media type alone, as errors and the log may name it; see mediaType. */
export function contentType(response: WireResponse): string {
  return mediaType(response.headers["content-type"]);
}

/** The body as text, without a byte order mark. Undefined for a charset that this Node does not know. */
export function readText(response: WireResponse): string | undefined {
  const { body, headers } = response;
  const charset = /;\s*charset\s*=\s*"?([\w:.-]{1,40})/i.exec(headers["content-type"] ?? "")?.[1] ?? "utf-8";
  if (/^utf-?8$/i.test(charset)) {
    // Several times faster than TextDecoder on a body of many megabytes.
    const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("utf8");
    return text.startsWith("\uFEFF") ? text.slice(1) : text;
  }
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    return undefined;
  }
}
