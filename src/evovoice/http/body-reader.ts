import type { Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import { NotTheServiceError, TooLargeError } from "../errors.ts";

/** Where the bytes come from can be told to wait. */
export interface Source {
  pause(): void;
  resume(): void;
}

/** What a body is read for. */
export interface BodyGoal {
  readonly route: string;
  readonly status: number;
  readonly contentType: string;
  /** `content-encoding`, empty for none. */
  readonly encoding: string;
  readonly limitBytes: number;
  readonly done: (body: Uint8Array) => void;
  /** TooLargeError, or NotTheServiceError for compression that is broken, cut off or unknown. */
  readonly failed: (error: TooLargeError | NotTheServiceError) => void;
}

/** What the transport says it can unpack. */
export const acceptedEncodings = "gzip, deflate, br";

/** zlib's own 16 KB would cost a trip to its thread for every piece of a large page. */
const chunkSize = 128 * 1024;

/** Takes a body piece by piece, unpacks it as it comes, and counts the unpacked bytes against the limit. */
export class BodyReader {
  readonly #goal: BodyGoal;
  readonly #source: Source;
  readonly #pieces: Uint8Array[] = [];
  #unpacker: Transform | undefined;
  #size = 0;
  #over = false;

  constructor(goal: BodyGoal, source: Source) {
    this.#goal = goal;
    this.#source = source;
  }

  write(piece: Uint8Array): void {
    if (this.#over || piece.byteLength === 0) {
      return;
    }
    if (isPlain(this.#goal.encoding)) {
      this.#collect(piece);
      return;
    }
    this.#unpacker ??= this.#openUnpacker(piece);
    if (this.#unpacker?.write(piece) === false) {
      this.#source.pause();
    }
  }

  end(): void {
    if (this.#over) {
      return;
    }
    if (this.#unpacker === undefined) {
      this.#finish();
    } else {
      this.#unpacker.end();
    }
  }

  /** Lets go of the body. Nothing is reported after this. */
  stop(): void {
    this.#over = true;
    this.#pieces.length = 0;
    this.#unpacker?.destroy();
  }

  #openUnpacker(first: Uint8Array): Transform | undefined {
    const unpacker = createUnpacker(this.#goal.encoding, first);
    if (unpacker === undefined) {
      this.#fail(this.#notTheService("encoding"));
      return undefined;
    }
    return unpacker
      .on("data", (piece: Uint8Array) => this.#collect(piece))
      .on("drain", () => this.#source.resume())
      .on("end", () => this.#finish())
      .on("error", (error: NodeJS.ErrnoException) =>
        this.#fail(
          this.#notTheService(error.code === "Z_BUF_ERROR" ? "truncated compression" : "corrupt compression"),
        ),
      );
  }

  #collect(piece: Uint8Array): void {
    this.#size += piece.byteLength;
    if (this.#size > this.#goal.limitBytes) {
      this.#fail(new TooLargeError(this.#goal.route, this.#goal.limitBytes));
    } else if (!this.#over) {
      this.#pieces.push(piece);
    }
  }

  #finish(): void {
    if (!this.#over) {
      this.#over = true;
      const [only] = this.#pieces;
      this.#goal.done(only !== undefined && this.#pieces.length === 1 ? only : Buffer.concat(this.#pieces));
    }
  }

  #fail(error: TooLargeError | NotTheServiceError): void {
    if (!this.#over) {
      this.stop();
      this.#goal.failed(error);
    }
  }

  #notTheService(reason: string): NotTheServiceError {
    return new NotTheServiceError(this.#goal.route, this.#goal.status, this.#goal.contentType, reason);
  }
}

function isPlain(encoding: string): boolean {
  return encoding === "" || encoding === "identity";
}

function createUnpacker(encoding: string, first: Uint8Array): Transform | undefined {
  switch (encoding) {
    case "gzip":
    case "x-gzip":
      return createGunzip({ chunkSize });
    case "br":
      return createBrotliDecompress({ chunkSize });
    case "deflate":
      // Some servers send bare deflate data under this name, without the zlib header whose low bits are 8.
      return ((first[0] ?? 0) & 0x0f) === 8 ? createInflate({ chunkSize }) : createInflateRaw({ chunkSize });
    default:
      return undefined;
  }
}
