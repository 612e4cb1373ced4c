import { NetworkError, NotTheServiceError, TimedOutError, TooLargeError } from "../errors.ts";
import { mediaType } from "../http/media-type.ts";
import { ServiceSlots } from "./request-limit.ts";
import type { Transport, WireLimits, WireRequest, WireResponse } from "./transport.ts";
import { readWireError } from "./transport-error.ts";

/** How the transport over a given fetch is set up. */
export interface FetchTransportOptions {
  /** Asked for at each request, so that one which the editor puts in place later is taken. */
  readonly fetch: () => typeof globalThis.fetch;
  readonly slots?: ServiceSlots;
  readonly name?: string;
}

/** What every fetch of Node unpacks by itself. An answer that is packed otherwise would come to us as it is. */
const unpacked = new Set(["", "identity", "gzip", "x-gzip", "deflate", "br"]);

/**
 * The wire over somebody else's fetch: the editor's own, which goes through proxies, PAC files and certificates as the
 * editor does. What fetch does not tell apart is less sharp here: connecting and waiting for the answer share one deadline.
 */
export function createFetchTransport(options: FetchTransportOptions): Transport {
  const slots = options.slots ?? new ServiceSlots();
  const ended = new AbortController();
  return {
    name: options.name ?? "the editor’s fetch",
    async send(request, limits, caller) {
      caller.throwIfAborted();
      const { route } = request;
      const stop = new AbortController();
      const end = (reason: Error): void => stop.abort(reason);
      const whole = setTimeout(() => end(new TimedOutError(route, "whole")), limits.wholeMs);
      const onCaller = (): void => end(caller.reason as Error);
      const onEnded = (): void => end(new NetworkError(route, "ECONNRESET"));
      caller.addEventListener("abort", onCaller, { once: true });
      ended.signal.addEventListener("abort", onEnded, { once: true });
      try {
        const giveBack = await slots.of(request.url).take(stop.signal);
        try {
          return await exchange(options.fetch(), request, limits, stop);
        } finally {
          giveBack();
        }
      } catch (error) {
        throw stop.signal.aborted ? (stop.signal.reason as Error) : wireError(route, error);
      } finally {
        clearTimeout(whole);
        caller.removeEventListener("abort", onCaller);
        ended.signal.removeEventListener("abort", onEnded);
      }
    },
    close() {
      ended.abort();
      return Promise.resolve();
    },
  };
}

async function exchange(
  fetch: typeof globalThis.fetch,
  request: WireRequest,
  limits: WireLimits,
  stop: AbortController,
): Promise<WireResponse> {
  const { url, method, headers, body, route } = request;
  const answerMs = limits.connectMs + limits.answerMs;
  const timer = setTimeout(() => stop.abort(new TimedOutError(route, "answer")), answerMs);
  // A fetch that does not listen to its signal at once must not keep us waiting.
  const stopped = rejectionOf(stop.signal);
  try {
    const response = await Promise.race([
      stopped.promise,
      fetch(url.href, {
        method,
        headers: { ...headers },
        redirect: "manual",
        credentials: "omit",
        signal: stop.signal,
        ...(body === undefined ? undefined : { body }),
      }),
    ]);
    clearTimeout(timer);
    const { status } = response;
    const contentType = mediaType(response.headers.get("content-type") ?? "");
    const encoding = (response.headers.get("content-encoding") ?? "").trim().toLowerCase();
    if (!unpacked.has(encoding)) {
      throw new NotTheServiceError(route, status, contentType, "encoding");
    }
    const received = await Promise.race([stopped.promise, readBody(response, route, limits.bodyBytes)]);
    const { "set-cookie": _left, ...others } = Object.fromEntries(response.headers);
    return { status, headers: others, setCookies: response.headers.getSetCookie(), body: received };
  } catch (error) {
    if (!stop.signal.aborted) {
      const reason = wireError(route, error);
      stop.abort(reason);
    }
    throw error;
  } finally {
    clearTimeout(timer);
    stopped.forget();
  }
}

/** The body, counted as it comes, after fetch has unpacked it. */
async function readBody(response: Response, route: string, limitBytes: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += (piece as Uint8Array).byteLength;
    if (size > limitBytes) {
      throw new TooLargeError(route, limitBytes);
    }
    pieces.push(piece as Uint8Array);
  }
  return Buffer.concat(pieces);
}

function rejectionOf(signal: AbortSignal): { promise: Promise<never>; forget: () => void } {
  const { promise, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => reject(signal.reason as Error);
  signal.addEventListener("abort", onAbort, { once: true });
  // Once forgotten nobody waits for it.
  promise.catch(() => undefined);
  return { promise, forget: () => signal.removeEventListener("abort", onAbort) };
}

/** fetch says "fetch failed" or "terminated" and keeps what happened in its cause, or in the cause of that. */
function wireError(route: string, error: unknown): Error {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 4; cause = cause.cause, depth += 1) {
    const refused = /^Proxy response \((\d{3})\)|\((407)\)$/.exec(cause.message);
    if (refused !== null) {
      const code = `PROXY_${refused[1] ?? refused[2] ?? ""}`;
      return new NetworkError(route, code, { cause, connecting: true });
    }
    if (
      "code" in cause &&
      typeof cause.code === "string" &&
      /^Z_|^ERR_.*BROTLI|^ERR__ERROR/.test(cause.code)
    ) {
      const reason = cause.code === "Z_BUF_ERROR" ? "truncated compression" : "corrupt compression";
      return new NotTheServiceError(route, 0, "", reason);
    }
    if (cause.name === "HTTPParserError" || ("code" in cause && typeof cause.code === "string")) {
      return readWireError(route, cause);
    }
  }
  // fetch fails with a bare TypeError for whatever else the network does.
  return error instanceof TypeError && /fetch failed|terminated|network/i.test(error.message)
    ? new NetworkError(route, "ECONNRESET")
    : (error as Error);
}
