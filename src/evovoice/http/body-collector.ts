import { TooLargeError } from "../errors.ts";
import { defaultLimits, JsonScan } from "./json-scan.ts";

/** A whole body. */
export interface CollectedBody {
  readonly body: Uint8Array;
  /** Present where it is better parsed in pieces. */
  readonly isLarge?: true;
}

/** Bodies below the first are parsed in a few milliseconds whatever they hold; below the second unless they hold many values. Bytes. */
const smallBytes = 1024 * 1024;
const largeBytes = 8 * 1024 * 1024;

/** A page of sessions has a comma or bracket in about every 30 bytes. */
const denseShare = 1 / 14;

/** Smaller ones can't hold too many values. Bytes. */
const countedFromBytes = 2 * 1024 * 1024;

/** From so many values on, as estimated, they are counted one by one. The estimate may be a few percent off. */
const countedFromValues = 0.75 * defaultLimits.values;

/** Collects a decompressed body, and refuses it as soon as its size or its content would cost too much. */
export class BodyCollector {
  readonly #route: string;
  readonly #limitBytes: number;
  readonly #pieces: Uint8Array[] = [];
  #size = 0;
  /** About how many values there are so far. */
  #values = 0;
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
      return;
    }
    this.#values += estimateValues(piece);
    if (this.#values > countedFromValues && this.#size >= countedFromBytes) {
      this.#scan = new JsonScan(this.#route);
      for (const each of this.#pieces) {
        this.#scan.write(each);
      }
    }
  }

  /** The body so far. */
  finish(): CollectedBody {
    const [only] = this.#pieces;
    const body = only !== undefined && this.#pieces.length === 1 ? only : Buffer.concat(this.#pieces);
    this.clear();
    const size = this.#size;
    const isLarge = size >= largeBytes || (size >= smallBytes && this.#values > size * denseShare);
    return isLarge ? { body, isLarge } : { body };
  }

  clear(): void {
    this.#pieces.length = 0;
  }
}

/**
 * Estimates from samples how many values a part of a body holds: commas and opening brackets. The places are random, so that
 * nobody can hide values between them. Commas in texts count too: that only makes the estimate careful.
 */
function estimateValues(piece: Uint8Array): number {
  const sampleBytes = 512;
  const stepBytes = 64 * sampleBytes;
  let values = 0;
  for (let step = 0; step < piece.byteLength; step += stepBytes) {
    const length = Math.min(stepBytes, piece.byteLength - step);
    const sampled = Math.min(sampleBytes, length);
    const start = step + Math.floor(Math.random() * (length - sampled + 1));
    let found = 0;
    for (let at = start; at < start + sampled; at += 1) {
      const byte = piece[at];
      // , [ {
      found += byte === 0x2c || byte === 0x5b || byte === 0x7b ? 1 : 0;
    }
    values += (found * length) / sampled;
  }
  return values;
}
