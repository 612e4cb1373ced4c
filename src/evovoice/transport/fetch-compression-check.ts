import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { EvoVoiceError } from "../errors.ts";
import { BodyDecoder } from "../http/body-decoder.ts";

const createChannel = "undici:request:create";
const chunkChannel = "undici:request:bodyChunkReceived";

/** The check whose fetch is being called: undici reports a request within the call that makes it. */
const current = new AsyncLocalStorage<FetchCompressionCheck>();

const nothing = new Uint8Array();

/**
 * Decompresses the bytes of one fetch a second time, strictly. fetch itself accepts a compressed body without its end, so
 * that a truncated answer would pass for a whole one. The bytes come from the diagnostics channels of undici, which is Node's
 * fetch; only the requests of this check's own call are looked at. Where a fetch does not report its bytes, nothing is checked.
 */
export class FetchCompressionCheck implements Disposable {
  readonly #route: string;
  readonly #requests = new WeakSet<object>();
  /** What arrived before the encoding was known. */
  readonly #early: Uint8Array[] = [];
  readonly #result = Promise.withResolvers<EvoVoiceError | undefined>();
  #decoder: BodyDecoder | undefined;
  #received = false;

  constructor(route: string) {
    this.#route = route;
    subscribe(createChannel, this.#onCreate);
    subscribe(chunkChannel, this.#onChunk);
  }

  /** Calls a fetch whose bytes are checked. */
  watch<Result>(fetch: () => Result): Result {
    return current.run(this, fetch);
  }

  /** Starts the check with the response's head. */
  start(status: number, contentType: string, encoding: string): void {
    this.#decoder = new BodyDecoder({
      route: this.#route,
      status,
      contentType,
      encoding,
      // Only whether it can be decompressed matters.
      collector: { add: () => undefined, finish: () => ({ body: nothing }), clear: () => undefined },
      source: { pause: () => undefined, resume: () => undefined },
      onEnd: () => this.#result.resolve(undefined),
      onError: (error) => this.#result.resolve(error),
    });
    for (const chunk of this.#early.splice(0)) {
      this.#decoder.write(chunk);
    }
  }

  /** The error of the compression, once fetch has given the whole body; undefined for none. */
  async finish(): Promise<EvoVoiceError | undefined> {
    if (!this.#received) {
      return undefined;
    }
    this.#decoder?.end();
    return this.#result.promise;
  }

  [Symbol.dispose](): void {
    unsubscribe(createChannel, this.#onCreate);
    unsubscribe(chunkChannel, this.#onChunk);
    this.#decoder?.stop();
  }

  readonly #onCreate = (message: unknown): void => {
    if (current.getStore() === this) {
      this.#requests.add((message as { request: object }).request);
    }
  };

  readonly #onChunk = (message: unknown): void => {
    const { request, chunk } = message as { request: object; chunk: Uint8Array };
    if (!this.#requests.has(request)) {
      return;
    }
    this.#received = true;
    if (this.#decoder === undefined) {
      this.#early.push(chunk);
    } else {
      this.#decoder.write(chunk);
    }
  };
}
