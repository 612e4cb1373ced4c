import type { IncomingHttpHeaders } from "node:http";
import type { Dispatcher } from "undici";
import { acceptedEncodings, BodyReader } from "../http/body-reader.ts";
import { TimedOutError } from "../errors.ts";
import { mediaType } from "../http/media-type.ts";
import type { WireLimits, WireRequest, WireResponse } from "./transport.ts";
import { readWireError } from "./transport-error.ts";

/** One request on undici and its answer, under the caller's signal and three deadlines. Made, run once, ended. */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly #request: WireRequest;
  readonly #limits: WireLimits;
  readonly #caller: AbortSignal;
  /** Aborts with whatever ended the exchange early: the caller's reason, a deadline, an error of the wire or the body. */
  readonly #stop = new AbortController();
  readonly #whole: NodeJS.Timeout;
  #phase: NodeJS.Timeout | undefined;
  #controller: Dispatcher.DispatchController | undefined;
  #body: BodyReader | undefined;
  #resolve: (response: WireResponse) => void = () => undefined;

  constructor(request: WireRequest, limits: WireLimits, caller: AbortSignal) {
    this.#request = request;
    this.#limits = limits;
    this.#caller = caller;
    this.#whole = this.#deadline("whole", limits.wholeMs);
    caller.addEventListener("abort", this.#onCallerAbort, { once: true });
  }

  /** Aborted once the exchange can no longer succeed. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  run(dispatcher: Dispatcher): Promise<WireResponse> {
    const { url, method, headers, body } = this.#request;
    return new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.signal.addEventListener("abort", () => reject(this.signal.reason as Error), { once: true });
      this.#phase = this.#deadline("connect", this.#limits.connectMs);
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
    });
  }

  /** Gives back the timers and the listener. */
  end(): void {
    clearTimeout(this.#whole);
    clearTimeout(this.#phase);
    this.#caller.removeEventListener("abort", this.#onCallerAbort);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    clearTimeout(this.#phase);
    if (this.signal.aborted) {
      controller.abort(this.signal.reason as Error);
    } else {
      this.#phase = this.#deadline("answer", this.#limits.answerMs);
    }
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    wireHeaders: IncomingHttpHeaders,
  ): void {
    if (status < 200 || this.signal.aborted) {
      return;
    }
    clearTimeout(this.#phase);
    const { "set-cookie": setCookies = [], ...others } = wireHeaders;
    const headers = Object.fromEntries(
      Object.entries(others).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(", ") : (value ?? ""),
      ]),
    );
    const goal = {
      route: this.#request.route,
      status,
      contentType: mediaType(headers["content-type"]),
      encoding: (headers["content-encoding"] ?? "").trim().toLowerCase(),
      limitBytes: this.#limits.bodyBytes,
      done: (body: Uint8Array) => this.#resolve({ status, headers, setCookies: [setCookies].flat(), body }),
      failed: (error: Error) => this.#fail(error),
    };
    this.#body = new BodyReader(goal, controller);
  }

  onResponseData(_controller: Dispatcher.DispatchController, piece: Uint8Array): void {
    this.#body?.write(piece);
  }

  onResponseEnd(): void {
    this.#body?.end();
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#fail(readWireError(this.#request.route, error, this.#controller === undefined));
  }

  readonly #onCallerAbort = (): void => this.#fail(this.#caller.reason as Error);

  #deadline(phase: TimedOutError["phase"], milliseconds: number): NodeJS.Timeout {
    return setTimeout(() => this.#fail(new TimedOutError(this.#request.route, phase)), milliseconds);
  }

  #fail(reason: Error): void {
    if (this.signal.aborted) {
      return;
    }
    this.#stop.abort(reason);
    this.#body?.stop();
    this.#controller?.abort(reason);
  }
}
