import { TooLargeError } from "../errors.ts";
import { JsonScan } from "./json-scan.ts";

/** A whole body. */
export interface CollectedBody {
  readonly body: Uint8Array;
  /** Where it can be divided for parsing; only for a large body. */
  readonly scan?: JsonScan;
}

/** Bodies below this are parsed in a few milliseconds whatever they hold. Bytes. */
const smallBytes = 1024 * 1024;

/** Bodies from this size on are scanned as they arrive. Below it scanning would cost more than it saves. Bytes. */
const scanFromBytes = 8 * 1024 * 1024;

/** A page of sessions has a comma or bracket in about every 30 bytes. */
const denseShare = 1 / 14;

/** Collects a decompressed body, and refuses it as soon as its size or its content would cost too much. */
export class BodyCollector {
  readonly #route: string;
  readonly #limitBytes: number;
  readonly #pieces: Uint8Array[] = [];
  #size = 0;
  #scan: JsonScan | undefined;

  constructor(route: string, limitBytes: number) {
    this.#route = route;
    this.#limitBytes = limitBytes;
  }

  /** Throws TooLargeError. */
  add(piece: Uint8Array): void {
    this.#size += piece.byteLength;
    if (this.#size > this.#limitBytes) {
      throw new TooLargeError(this.#route, this.#limitBytes);
    }
    this.#pieces.push(piece);
    if (this.#scan !== undefined) {
      this.#scan.write(piece);
    } else if (this.#size >= scanFromBytes) {
      this.#scan = this.#scanAll();
    }
  }

  /** The body so far. Throws TooLargeError for one that is small but dense. */
  finish(): CollectedBody {
    if (this.#scan === undefined && this.#size >= smallBytes && isDense(this.#pieces)) {
      this.#scan = this.#scanAll();
    }
    const scan = this.#scan;
    const [only] = this.#pieces;
    const body = only !== undefined && this.#pieces.length === 1 ? only : Buffer.concat(this.#pieces);
    this.clear();
    return scan === undefined ? { body } : { body, scan };
  }

  clear(): void {
    this.#pieces.length = 0;
  }

  #scanAll(): JsonScan {
    const scan = new JsonScan(this.#route);
    for (const piece of this.#pieces) {
      scan.write(piece);
    }
    return scan;
  }
}

/**
 * Estimates from samples whether a body holds many more values than a page of sessions of its size. The places are random,
 * so that nobody can hide values between them. Commas in texts count too: that only makes the estimate careful.
 */
function isDense(pieces: readonly Uint8Array[]): boolean {
  const sampleBytes = 512;
  const stepBytes = 64 * sampleBytes;
  let sampled = 0;
  let found = 0;
  for (const piece of pieces) {
    for (let step = 0; step < piece.byteLength; step += stepBytes) {
      const start = step + Math.floor(Math.random() * Math.min(stepBytes, piece.byteLength - step));
      const end = Math.min(piece.byteLength, start + sampleBytes);
      for (let at = start; at < end; at += 1) {
        const byte = piece[at];
        // , [ {
        found += byte === 0x2c || byte === 0x5b || byte === 0x7b ? 1 : 0;
      }
      sampled += end - start;
    }
  }
  return found > sampled * denseShare;
}
