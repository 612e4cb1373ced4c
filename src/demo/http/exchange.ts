import type { IncomingMessage } from "node:http";
import { PlainError } from "./errors.ts";

/** How an answer is written. `jsonp` calls `callback`. */
export type Form = { kind: "json" } | { kind: "html" } | { kind: "jsonp"; callback: string };

/** A request, read as far as every operation needs it. */
export interface Exchange {
  request: IncomingMessage;
  method: string;
  /** The path's parts, decoded, `.json` taken off. */
  segments: readonly string[];
  query: URLSearchParams;
  form: Form;
  cookies: ReadonlyMap<string, string>;
  /** Set-Cookie lines that the answer carries. */
  newCookies: string[];
  /** Aborts when the client has gone. */
  signal: AbortSignal;
}

/** Reads a request's first line and headers. */
export function readExchange(request: IncomingMessage, signal: AbortSignal): Exchange {
  const target = request.url ?? "/";
  const mark = target.indexOf("?");
  const path = mark === -1 ? target : target.slice(0, mark);
  const query = new URLSearchParams(mark === -1 ? "" : target.slice(mark + 1));
  const withoutSuffix = path.replace(/\.json$/i, "");
  return {
    request,
    method: request.method ?? "GET",
    segments: withoutSuffix.split("/").filter(Boolean).map(decode),
    query,
    form: readForm(query, withoutSuffix !== path, request.headers.accept ?? ""),
    cookies: readCookies(request.headers.cookie ?? ""),
    newCookies: [],
    signal,
  };
}

function readForm(query: URLSearchParams, suffix: boolean, accept: string): Form {
  const callback = valueOf(query, "callback");
  if (callback && /^[\w$.[\]]+$/.test(callback)) {
    return { kind: "jsonp", callback };
  }
  const format = valueOf(query, "format")?.toLowerCase();
  if (suffix || format === "json") {
    return { kind: "json" };
  }
  return format === "html" || accept.toLowerCase().includes("text/html")
    ? { kind: "html" }
    : { kind: "json" };
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
