import type { ServerResponse } from "node:http";
import { once } from "node:events";
import type { Exchange, ResponseFormat } from "./exchange.ts";
import { escapeHtml, page } from "./pages.ts";

/** A response. A body that is an async iterable is streamed, without Content-Length unless `headers` has one. */
export interface ServiceResponse {
  status: number;
  headers: Record<string, string>;
  body: string | readonly string[] | AsyncIterable<string | Uint8Array>;
}

const types = {
  json: "application/json; charset=utf-8",
  html: "text/html; charset=utf-8",
  jsonp: "text/javascript; charset=utf-8",
};

/** A response with a value in the requested format. The caller must leave out nulls. */
export function valueResponse(format: ResponseFormat, value: unknown, status = 200): ServiceResponse {
  return chunkedResponse(format, [JSON.stringify(value)], status);
}

/** A response with JSON text in chunks. */
export function chunkedResponse(
  format: ResponseFormat,
  pieces: readonly string[],
  status = 200,
): ServiceResponse {
  const headers = { "content-type": types[format.kind] };
  if (format.kind === "jsonp") {
    return { status: 200, headers, body: [`${format.callback}(`, ...pieces, ")"] };
  }
  const body =
    format.kind === "html" ? [page("Evo Voice", `<pre>${escapeHtml(pieces.join(""))}</pre>`)] : pieces;
  return { status, headers, body };
}

/** A response that streams JSON text that is too large to keep in memory. */
export function streamResponse(format: ResponseFormat, pieces: AsyncIterable<string>): ServiceResponse {
  const headers = { "content-type": types[format.kind] };
  return { status: 200, headers, body: format.kind === "json" ? pieces : wrapped(format, pieces) };
}

async function* wrapped(
  format: Exclude<ResponseFormat, { kind: "json" }>,
  pieces: AsyncIterable<string>,
): AsyncIterable<string> {
  yield format.kind === "jsonp" ? `${format.callback}(` : "<!doctype html><title>Evo Voice</title><pre>";
  for await (const piece of pieces) {
    yield format.kind === "jsonp" ? piece : escapeHtml(piece);
  }
  yield format.kind === "jsonp" ? ")" : "</pre>";
}

/** 204. With JSONP, the callback is called without a value. */
export function emptyResponse(format: ResponseFormat): ServiceResponse {
  if (format.kind === "jsonp") {
    return { status: 200, headers: { "content-type": types.jsonp }, body: `${format.callback}()` };
  }
  return { status: 204, headers: {}, body: "" };
}

/** Plain text; no content type if the text is empty. */
export function textResponse(
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): ServiceResponse {
  const type: Record<string, string> = text === "" ? {} : { "content-type": "text/plain; charset=utf-8" };
  return { status, headers: { ...type, ...headers }, body: text };
}

/** A stream of bytes. `headers` must have the content length. */
export function binaryResponse(
  status: number,
  headers: Record<string, string>,
  body: AsyncIterable<Uint8Array>,
): ServiceResponse {
  return { status, headers, body };
}

/** An HTML page. */
export function htmlResponse(html: string, status = 200): ServiceResponse {
  return { status, headers: { "content-type": types.html }, body: html };
}

/** Sends a response. Stops silently when the client disconnects. */
export async function send(
  exchange: Pick<Exchange, "newCookies" | "signal">,
  answer: ServiceResponse,
  response: ServerResponse,
): Promise<void> {
  if (exchange.signal.aborted) {
    return;
  }
  response.statusCode = answer.status;
  response.setHeader("vary", "Accept");
  response.setHeader("x-powered-by", "ServiceStack/6.11 NetCore/Linux (sample)");
  for (const [name, value] of Object.entries(answer.headers)) {
    response.setHeader(name, value);
  }
  if (exchange.newCookies.length > 0) {
    response.setHeader("set-cookie", exchange.newCookies);
  }
  const { body } = answer;
  if (typeof body === "string" || Array.isArray(body)) {
    const chunks = (typeof body === "string" ? [body] : body).map((text: string) => Buffer.from(text));
    if (answer.status !== 204) {
      response.setHeader(
        "content-length",
        chunks.reduce((total, chunk) => total + chunk.length, 0),
      );
    }
    response.end(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
    return;
  }
  for await (const piece of body as AsyncIterable<string | Uint8Array>) {
    if (exchange.signal.aborted) {
      return;
    }
    if (!response.write(piece)) {
      await once(response, "drain", { signal: exchange.signal });
    }
  }
  response.end();
}
