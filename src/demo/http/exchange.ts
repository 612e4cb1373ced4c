import type { IncomingMessage } from "node:http";
import { PlainError } from "./errors.ts";

/** The format of a response. `jsonp` calls `callback`. */
export type ResponseFormat = { kind: "json" } | { kind: "html" } | { kind: "jsonp"; callback: string };

/** A parsed request, and what its response needs. */
export interface Exchange {
  request: IncomingMessage;
  method: string;
  /** The decoded segments of the path, without the extension `.json` or `.html` (case-sensitive). */
  segments: readonly string[];
  query: URLSearchParams;
  format: ResponseFormat;
  cookies: ReadonlyMap<string, string>;
  /** Set-Cookie headers of the response. */
  newCookies: string[];
  /** Aborts when the client disconnects. */
  signal: AbortSignal;
}

/** Parses the request line and the headers. */
export function readExchange(request: IncomingMessage, signal: AbortSignal): Exchange {
  const target = request.url ?? "/";
  const mark = target.indexOf("?");
  const path = mark === -1 ? target : target.slice(0, mark);
  const query = new URLSearchParams(mark === -1 ? "" : target.slice(mark + 1));
  const ending = /\.(json|html)$/.exec(path);
  const withoutEnding = ending ? path.slice(0, ending.index) : path;
  return {
    request,
    method: request.method ?? "GET",
    segments: withoutEnding.split("/").filter(Boolean).map(decode),
    query,
    format: readFormat(request, query, ending?.[1]),
    cookies: readCookies(request.headers.cookie ?? ""),
    newCookies: [],
    signal,
  };
}

function readFormat(
  { headers }: IncomingMessage,
  query: URLSearchParams,
  ending: string | undefined,
): ResponseFormat {
  const callback = valueOf(query, "callback");
  if (callback) {
    return { kind: "jsonp", callback: callback.replaceAll(/[^\w$.]/g, "_") };
  }
  const format = ending ?? valueOf(query, "format")?.toLowerCase();
  if (format === "json" || format === "html") {
    return { kind: format };
  }
  return { kind: acceptedKind(headers.accept ?? "*/*", headers["content-type"] ?? "") };
}

/**
 * The first type listed wins, whatever its `q`. HTML where no listed type is known; where any type is welcome, the type of the
 * request's own body comes before it. The service's XML, CSV and JSV are not part of the sample.
 */
function acceptedKind(accept: string, ownType: string): "json" | "html" {
  const types = accept.split(",").map(mediaType);
  const named = types.find((type) => type === "application/json" || type === "text/html");
  if (named !== undefined) {
    return named === "text/html" ? "html" : "json";
  }
  return types.includes("*/*") && mediaType(ownType) === "application/json" ? "json" : "html";
}

function mediaType(text: string): string {
  return (text.split(";")[0] ?? "").trim().toLowerCase();
}

function valueOf(query: URLSearchParams, name: string): string | undefined {
  for (const [key, value] of query) {
    if (key.toLowerCase() === name) {
      return value;
    }
  }
  return undefined;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new PlainError(400, "Bad Request");
  }
}

function readCookies(header: string): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const part of header.split(";")) {
    const equals = part.indexOf("=");
    if (equals > 0) {
      cookies.set(part.slice(0, equals).trim(), part.slice(equals + 1).trim());
    }
  }
  return cookies;
}
