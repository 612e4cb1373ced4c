import { NetworkError, NotTheServiceError, TimedOutError } from "../errors.ts";
import { BodyCollector, type CollectedBody } from "../http/body-collector.ts";
import { mediaType } from "../http/media-type.ts";
import { abortable } from "../network/abortable.ts";
import { FetchCompressionCheck } from "./fetch-compression-check.ts";
import { readFetchError } from "./fetch-error.ts";
import { RequestLimit } from "./request-limit.ts";
import type { Transport, TransportLimits, TransportRequest, TransportResponse } from "./transport.ts";

/** How the transport over a given fetch is set up. */
export interface FetchTransportOptions {
  /** Called for each request, so that a fetch which the editor installs later is used. */
  readonly fetch: () => typeof globalThis.fetch;
  readonly requestLimit?: RequestLimit;
  readonly name?: string;
}

/** What every fetch of Node decodes by itself. It passes on any other encoding as it is. */
const decodedByFetch = new Set(["", "identity", "gzip", "x-gzip", "deflate", "br"]);

/**
 * The transport over somebody else's fetch: the editor's own, which applies the editor's proxy, PAC and certificate settings.
 * Fetch tells less apart than undici: connecting and waiting for the answer share one deadline here.
 */
export function createFetchTransport(options: FetchTransportOptions): Transport {
  const requestLimit = options.requestLimit ?? new RequestLimit();
  const closed = new AbortController();
  return {
    name: options.name ?? "the editor’s fetch",
    async send(request, limits, caller) {
      caller.throwIfAborted();
      const { route, url } = request;
      const failure = new AbortController();
      const signal = AbortSignal.any([caller, closed.signal, failure.signal]);
      // A timer, because the reason of `AbortSignal.timeout` can't say which deadline passed.
      const wholeDeadline = setTimeout(
        () => failure.abort(new TimedOutError(route, "whole")),
        limits.wholeMs,
      );
      try {
        return await requestLimit.run(
          url,
          () => exchange(options.fetch(), request, limits, { signal, failure }),
          signal,
        );
      } catch (error) {
        if (signal.aborted) {
          throw closed.signal.aborted ? new NetworkError(route, "ECONNRESET") : (signal.reason as Error);
        }
        throw readFetchError(route, error);
      } finally {
        clearTimeout(wholeDeadline);
      }
    },
    close() {
      closed.abort();
      return Promise.resolve();
    },
  };
}

async function exchange(
  fetch: typeof globalThis.fetch,
  request: TransportRequest,
  limits: TransportLimits,
  { signal, failure }: { readonly signal: AbortSignal; readonly failure: AbortController },
): Promise<TransportResponse> {
  const { url, method, headers, body, route } = request;
  const answerDeadline = setTimeout(
    () => failure.abort(new TimedOutError(route, "answer")),
    limits.connectMs + limits.answerMs,
  );
  const compression = new FetchCompressionCheck(route);
  try {
    const fetching = compression.watch(() =>
      fetch(url.href, {
        method,
        headers: { ...headers },
        redirect: "manual",
        credentials: "omit",
        signal,
        ...(body === undefined ? undefined : { body }),
      }),
    );
    // A fetch that ignores its signal must not keep anybody waiting.
    const response = await abortable(fetching, signal);
    clearTimeout(answerDeadline);
    const { status } = response;
    const encoding = (response.headers.get("content-encoding") ?? "").trim().toLowerCase();
    const contentType = mediaType(response.headers.get("content-type") ?? "");
    if (!decodedByFetch.has(encoding)) {
      throw new NotTheServiceError(route, status, contentType, "encoding");
    }
    compression.start(status, contentType, encoding);
    const received = await abortable(readBody(response, route, limits.bodyBytes), signal);
    const broken = await abortable(compression.finish(), signal);
    if (broken !== undefined) {
      throw broken;
    }
    const { "set-cookie": _setCookie, ...others } = Object.fromEntries(response.headers);
    return { status, headers: others, setCookies: response.headers.getSetCookie(), ...received };
  } catch (error) {
    // Fetch still holds the connection of a response that is refused here.
    if (!signal.aborted) {
      failure.abort(readFetchError(route, error));
    }
    throw error;
  } finally {
    clearTimeout(answerDeadline);
    compression[Symbol.dispose]();
  }
}

/** The body as fetch decodes it. */
async function readBody(response: Response, route: string, limitBytes: number): Promise<CollectedBody> {
  const collector = new BodyCollector(route, limitBytes);
  for await (const piece of response.body ?? []) {
    collector.add(piece as Uint8Array);
  }
  return collector.finish();
}
