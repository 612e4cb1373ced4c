import type { Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import { EvoVoiceError, NotTheServiceError } from "../errors.ts";
import type { BodyCollector, CollectedBody } from "./body-collector.ts";

/** Where the bytes come from can be made to wait. */
export interface Source {
  pause(): void;
  resume(): void;
}

/** What a body is decoded from and for. */
export interface BodyDecoderOptions {
  readonly route: string;
  readonly status: number;
  readonly contentType: string;
  /** `content-encoding`, empty for none. */
  readonly encoding: string;
  readonly collector: Pick<BodyCollector, "add" | "finish" | "clear">;
  readonly source: Source;
  readonly onEnd: (body: CollectedBody) => void;
  /** TooLargeError, or NotTheServiceError for compression that is corrupt, truncated or unknown. */
  readonly onError: (error: EvoVoiceError) => void;
}

/** The `Accept-Encoding` that matches what can be decoded here. */
export const acceptedEncodings = "gzip, deflate, br";

/** With zlib's default of 16 KB each piece of a large page would cost a trip to its thread. */
const chunkSize = 128 * 1024;

/** Takes a body piece by piece, decompresses it as it arrives, and passes it to a collector. */
export class BodyDecoder {
  readonly #options: BodyDecoderOptions;
  #decompressor: Transform | undefined;
  #ended = false;

  constructor(options: BodyDecoderOptions) {
    this.#options = options;
  }

  write(piece: Uint8Array): void {
    if (this.#ended || piece.byteLength === 0) {
      return;
    }
    if (isIdentity(this.#options.encoding)) {
      this.#collect(piece);
      return;
    }
    this.#decompressor ??= this.#openDecompressor(piece);
    if (this.#decompressor?.write(piece) === false) {
      this.#options.source.pause();
    }
  }

  end(): void {
    if (this.#ended) {
      return;
    }
    if (this.#decompressor === undefined) {
      this.#finish();
    } else {
      this.#decompressor.end();
    }
  }

  /** Discards the body. Neither callback is called after this. */
  stop(): void {
    this.#ended = true;
    this.#options.collector.clear();
    this.#decompressor?.destroy();
  }

  #openDecompressor(first: Uint8Array): Transform | undefined {
    const decompressor = createDecompressor(this.#options.encoding, first);
    if (decompressor === undefined) {
      this.#fail(this.#notTheService("encoding"));
      return undefined;
    }
    return decompressor
      .on("data", (piece: Uint8Array) => this.#collect(piece))
      .on("drain", () => this.#options.source.resume())
      .on("end", () => this.#finish())
      .on("error", (error: NodeJS.ErrnoException) =>
        this.#fail(
          this.#notTheService(error.code === "Z_BUF_ERROR" ? "truncated compression" : "corrupt compression"),
        ),
      );
  }

  #collect(piece: Uint8Array): void {
    if (!this.#ended) {
      this.#attempt(() => this.#options.collector.add(piece));
    }
  }

  #finish(): void {
    if (!this.#ended) {
      this.#attempt(() => {
        const body = this.#options.collector.finish();
        this.#ended = true;
        this.#options.onEnd(body);
      });
    }
  }

  #attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof EvoVoiceError)) {
        throw error;
      }
      this.#fail(error);
    }
  }

  #fail(error: EvoVoiceError): void {
    if (!this.#ended) {
      this.stop();
      this.#options.onError(error);
    }
  }

  #notTheService(reason: string): NotTheServiceError {
    const { route, status, contentType } = this.#options;
    return new NotTheServiceError(route, status, contentType, reason);
  }
}

function isIdentity(encoding: string): boolean {
  return encoding === "" || encoding === "identity";
}

function createDecompressor(encoding: string, first: Uint8Array): Transform | undefined {
  switch (encoding) {
    case "gzip":
    case "x-gzip":
      return createGunzip({ chunkSize });
    case "br":
      return createBrotliDecompress({ chunkSize });
    case "deflate":
      // Some servers send raw deflate data under this name. The header of zlib has 8 in its low bits.
      return ((first[0] ?? 0) & 0x0f) === 8 ? createInflate({ chunkSize }) : createInflateRaw({ chunkSize });
    default:
      return undefined;
  }
}
