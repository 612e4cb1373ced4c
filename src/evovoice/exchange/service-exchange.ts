import type { CookieJar } from "../http/cookies.ts";
import { EvoVoiceError } from "../errors.ts";
import type { JsonAnswer } from "./read-answer.ts";
import { readJson } from "./read-answer.ts";
import { readError } from "./read-error.ts";
import type { Transport, WireLimits, WireResponse } from "../transport/transport.ts";

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
  /** The kind of the error, "aborted", or "failed" for one that is none of ours. */
  readonly error?: string;
}

/** What to ask. */
export interface Question {
  /** Without values: goes into errors and the log. */
  readonly route: string;
  /** The path itself where it differs from the route. Values in it are encoded. */
  readonly path?: string;
  readonly query?: string;
  /** JSON to post; without it the question is a GET. */
  readonly post?: unknown;
  /** Whether a 401 speaks of the user name and password in `post`. */
  readonly signingIn?: boolean;
  /** The jar to use instead of the client's. */
  readonly cookies?: CookieJar;
}

export interface ServiceExchangeOptions {
  readonly serviceUrl: URL;
  readonly transport: Transport;
  readonly cookies: CookieJar;
  readonly userAgent: string;
  readonly limits: WireLimits;
  readonly onExchange?: ((event: ExchangeEvent) => void) | undefined;
}

/** Asks the service: headers, cookies of its own origin, errors of the family, one event for each exchange. */
export class ServiceExchange {
  readonly #options: ServiceExchangeOptions;
  readonly #base: string;
  #count = 0;

  constructor(options: ServiceExchangeOptions) {
    this.#options = options;
    const { origin, pathname } = options.serviceUrl;
    this.#base = origin + pathname.replace(/\/+$/, "");
  }

  /** Asks for JSON. Undefined for 204. Throws the family of errors.ts, or the signal's reason. */
  json(question: Question, signal: AbortSignal): Promise<JsonAnswer | undefined> {
    return this.#observed(question, signal, (response) => readJson(question.route, response));
  }

  /** Asks where the answer's body does not matter: any 2xx, and a redirect that is not followed, are well. */
  async acknowledge(question: Question, signal: AbortSignal): Promise<void> {
    await this.#observed(question, signal, () => undefined);
  }

  async #observed<Result>(
    question: Question,
    signal: AbortSignal,
    read: (response: WireResponse) => Result,
  ): Promise<Result> {
    this.#count += 1;
    const start = performance.now();
    const event = { id: this.#count, method: methodOf(question), path: question.route, bytes: 0 };
    let seen: { status?: number; bytes: number } = { bytes: 0 };
    const tell = (error?: string): void =>
      this.#options.onExchange?.({
        ...event,
        ...seen,
        ms: Math.round(performance.now() - start),
        ...(error === undefined ? undefined : { error }),
      });
    try {
      const response = await this.#send(question, signal);
      seen = { status: response.status, bytes: response.body.byteLength };
      if (response.status >= 400) {
        throw readError(question.route, response, question.signingIn ?? false);
      }
      const result = read(response);
      tell();
      return result;
    } catch (error) {
      tell(nameOf(error, signal));
      throw error;
    }
  }

  async #send(question: Question, signal: AbortSignal): Promise<WireResponse> {
    const { transport, userAgent, limits } = this.#options;
    const cookies = question.cookies ?? this.#options.cookies;
    const search = question.query === undefined || question.query === "" ? "" : `?${question.query}`;
    const url = new URL(this.#base + (question.path ?? question.route) + search);
    const cookie = cookies.header(url);
    const response = await transport.send(
      {
        method: methodOf(question),
        url,
        route: question.route,
        headers: {
          // Exactly this: with text/html anywhere in it the service answers with pages and redirects.
          accept: "application/json",
          "user-agent": userAgent,
          ...(cookie === undefined ? undefined : { cookie }),
          ...(question.post === undefined ? undefined : { "content-type": "application/json" }),
        },
        ...(question.post === undefined ? undefined : { body: JSON.stringify(question.post) }),
      },
      limits,
      signal,
    );
    cookies.store(url, response.setCookies);
    return response;
  }
}

function methodOf(question: Question): "GET" | "POST" {
  return question.post === undefined ? "GET" : "POST";
}

function nameOf(error: unknown, signal: AbortSignal): string {
  if (error instanceof EvoVoiceError) {
    return error.kind;
  }
  return signal.aborted ? "aborted" : "failed";
}
