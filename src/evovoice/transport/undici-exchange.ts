import { addAbortListener } from "node:events";
import type { IncomingHttpHeaders } from "node:http";
import type { Dispatcher } from "undici";
import { TimedOutError } from "../errors.ts";
import { BodyCollector } from "../http/body-collector.ts";
import { acceptedEncodings, BodyDecoder } from "../http/body-decoder.ts";
import { mediaType } from "../http/media-type.ts";
import { abortable } from "../network/abortable.ts";
import { readTransportError } from "./transport-error.ts";
import type { TransportLimits, TransportRequest, TransportResponse } from "./transport.ts";

/** One request on undici and its response, under the caller's signal and three deadlines. Run once, then dispose of it. */
export class UndiciExchange implements Dispatcher.DispatchHandler, Disposable {
  /** Aborts as soon as the exchange can no longer succeed. */
  readonly signal: AbortSignal;
  readonly #request: TransportRequest;
  readonly #limits: TransportLimits;
  /** A deadline, or an error of the connection or the body. */
  readonly #failure = new AbortController();
  readonly #response = Promise.withResolvers<TransportResponse>();
  readonly #wholeDeadline: NodeJS.Timeout;
  readonly #listener: Disposable;
  #phaseDeadline: NodeJS.Timeout | undefined;
  #controller: Dispatcher.DispatchController | undefined;
  #body: BodyDecoder | undefined;

  constructor(request: TransportRequest, limits: TransportLimits, caller: AbortSignal) {
    this.#request = request;
    this.#limits = limits;
    this.signal = AbortSignal.any([caller, this.#failure.signal]);
    this.#wholeDeadline = this.#deadline("whole", limits.wholeMs);
    this.#listener = addAbortListener(this.signal, () => {
      this.#body?.stop();
      this.#controller?.abort(this.signal.reason as Error);
    });
  }

  run(dispatcher: Dispatcher): Promise<TransportResponse> {
    const { url, method, headers, body } = this.#request;
    this.#phaseDeadline = this.#deadline("connect", this.#limits.connectMs);
    dispatcher.dispatch(
      {
        origin: url.origin,
        path: url.pathname + url.search,
        method,
        headers: { ...headers, "accept-encoding": acceptedEncodings },
        ...(body === undefined ? undefined : { body }),
      },
      this,
    );
    return abortable(this.#response.promise, this.signal);
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#wholeDeadline);
    clearTimeout(this.#phaseDeadline);
    this.#listener[Symbol.dispose]();
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    clearTimeout(this.#phaseDeadline);
    if (this.signal.aborted) {
      controller.abort(this.signal.reason as Error);
    } else {
      this.#phaseDeadline = this.#deadline("answer", this.#limits.answerMs);
    }
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    rawHeaders: IncomingHttpHeaders,
  ): void {
    if (status < 200 || this.signal.aborted) {
      return;
    }
    clearTimeout(this.#phaseDeadline);
    const { "set-cookie": setCookies = [], ...others } = rawHeaders;
    const headers = Object.fromEntries(
      Object.entries(others).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(", ") : (value ?? ""),
      ]),
    );
    const { route } = this.#request;
    this.#body = new BodyDecoder({
      route,
      status,
      contentType: mediaType(headers["content-type"]),
      encoding: (headers["content-encoding"] ?? "").trim().toLowerCase(),
      collector: new BodyCollector(route, this.#limits.bodyBytes),
      source: controller,
      onEnd: (body) => this.#response.resolve({ status, headers, setCookies: [setCookies].flat(), ...body }),
      onError: (error) => this.#failure.abort(error),
    });
  }

  onResponseData(_controller: Dispatcher.DispatchController, piece: Uint8Array): void {
    this.#body?.write(piece);
  }

  onResponseEnd(): void {
    this.#body?.end();
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#failure.abort(readTransportError(this.#request.route, error, this.#controller === undefined));
  }

  /** A timer, because `AbortSignal.timeout` can neither be cleared nor say which phase took too long. */
  #deadline(phase: TimedOutError["phase"], milliseconds: number): NodeJS.Timeout {
    return setTimeout(() => this.#failure.abort(new TimedOutError(this.#request.route, phase)), milliseconds);
  }
}
