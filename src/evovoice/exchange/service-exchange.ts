import type { CookieJar } from "../http/cookies.ts";
import { EvoVoiceError } from "../errors.ts";
import type { JsonAnswer } from "./read-answer.ts";
import { readJson } from "./read-answer.ts";
import { readError } from "./read-error.ts";
import type { Transport, TransportLimits, TransportResponse } from "../transport/transport.ts";

/** One finished exchange, for the log: nothing personal in it. */
export interface ExchangeEvent {
  /** Counts up per client. */
  readonly id: number;
  readonly method: "GET" | "POST";
  /** The route without values, such as `/accounts/{id}`. */
  readonly path: string;
  /** Absent where no answer came. */
  readonly status?: number;
  /** Bytes of the body after decompression. */
  readonly bytes: number;
  readonly ms: number;
  /** The answer's `Date` header; absent for one that a cache had kept. */
  readonly date?: string;
  /** The kind of the error, "aborted", or "failed" for one of another kind. */
  readonly error?: string;
}

/** One request to the service. */
export interface ServiceRequest {
  /** Without values: goes into errors and the log. */
  readonly route: string;
  /** The path itself where it differs from the route. Values in it are encoded. */
  readonly path?: string;
  readonly query?: string;
  /** JSON to post; without it the request is a GET. */
  readonly post?: unknown;
  /** Whether a 401 concerns the user name and password in `post`. */
  readonly signingIn?: boolean;
  /** The jar to use instead of the client's. */
  readonly cookies?: CookieJar;
  /** The most that an answer may have, where that is less than for the client. Bytes. */
  readonly maxBytes?: number;
}

export interface ServiceExchangeOptions {
  readonly serviceUrl: URL;
  readonly transport: Transport;
  readonly cookies: CookieJar;
  readonly userAgent: string;
  readonly limits: TransportLimits;
  readonly onExchange?: ((event: ExchangeEvent) => void) | undefined;
}

/** Sends requests to the service: adds headers and the cookies of its origin, turns failures into errors, reports each exchange. */
export class ServiceExchange {
  readonly #options: ServiceExchangeOptions;
  readonly #base: string;
  #count = 0;

  constructor(options: ServiceExchangeOptions) {
    this.#options = options;
    const { origin, pathname } = options.serviceUrl;
    this.#base = origin + pathname.replace(/\/+$/, "");
  }

  /** Requests JSON. Undefined for 204. Throws the errors of errors.ts, or the signal's reason. */
  json(request: ServiceRequest, signal: AbortSignal): Promise<JsonAnswer | undefined> {
    return this.#observed(request, signal, (response) => readJson(request.route, response, signal));
  }

  /** Sends a request whose answer has no body that matters: any 2xx, and a redirect, which is not followed, are fine. */
  async acknowledge(request: ServiceRequest, signal: AbortSignal): Promise<void> {
    await this.#observed(request, signal, () => undefined);
  }

  async #observed<Result>(
    request: ServiceRequest,
    signal: AbortSignal,
    read: (response: TransportResponse) => Result | Promise<Result>,
  ): Promise<Result> {
    this.#count += 1;
    const start = performance.now();
    const event = { id: this.#count, method: methodOf(request), path: request.route, bytes: 0 };
    let received: { status?: number; bytes: number; date?: string } = { bytes: 0 };
    const report = (error?: string): void =>
      this.#options.onExchange?.({
        ...event,
        ...received,
        ms: Math.round(performance.now() - start),
        ...(error === undefined ? undefined : { error }),
      });
    try {
      const response = await this.#send(request, signal);
      received = { status: response.status, bytes: response.body.byteLength, ...dateOf(response) };
      if (response.status >= 400) {
        throw readError(request.route, response, request.signingIn ?? false);
      }
      const result = await read(response);
      report();
      return result;
    } catch (error) {
      report(nameOf(error, signal));
      throw error;
    }
  }

  async #send(request: ServiceRequest, signal: AbortSignal): Promise<TransportResponse> {
    const { transport, userAgent, limits } = this.#options;
    const cookies = request.cookies ?? this.#options.cookies;
    const search = request.query === undefined || request.query === "" ? "" : `?${request.query}`;
    const url = new URL(this.#base + (request.path ?? request.route) + search);
    const cookie = cookies.header(url);
    const response = await transport.send(
      {
        method: methodOf(request),
        url,
        route: request.route,
        headers: {
          // Exactly this: where text/html comes first the service answers with pages and redirects.
          accept: "application/json",
          "user-agent": userAgent,
          ...(cookie === undefined ? undefined : { cookie }),
          ...(request.post === undefined ? undefined : { "content-type": "application/json" }),
        },
        ...(request.post === undefined ? undefined : { body: JSON.stringify(request.post) }),
      },
      { ...limits, bodyBytes: Math.min(limits.bodyBytes, request.maxBytes ?? limits.bodyBytes) },
      signal,
    );
    cookies.store(url, response.setCookies);
    return response;
  }
}

function dateOf({ headers: { date, age } }: TransportResponse): { readonly date?: string } {
  return date === undefined || age !== undefined ? {} : { date };
}

function methodOf(request: ServiceRequest): "GET" | "POST" {
  return request.post === undefined ? "GET" : "POST";
}

function nameOf(error: unknown, signal: AbortSignal): string {
  if (error instanceof EvoVoiceError) {
    return error.kind;
  }
  return signal.aborted ? "aborted" : "failed";
}
