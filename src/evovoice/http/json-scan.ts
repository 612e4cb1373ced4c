import { TooLargeError, type TooLargeReason } from "../errors.ts";

/** How much JSON an answer may hold. */
export interface JsonLimits {
  /** Commas and opening brackets outside strings: about one for each value. */
  readonly values: number;
  readonly depth: number;
  /** Members of any one object. */
  readonly members: number;
  /** Bytes of any one string, as sent. */
  readonly stringBytes: number;
}

/** Well above any honest answer: a log of 400,000 entries has 1.2 million values. */
const defaultLimits: JsonLimits = {
  values: 2_000_000,
  depth: 256,
  members: 10_000,
  stringBytes: 4 * 1024 * 1024,
};

/** A comma between two values, where the text can be divided. */
export interface JsonCut {
  /** Offset of the comma in bytes. */
  readonly offset: number;
  /** The containers that are open there, outermost first: true for an object. */
  readonly objects: readonly boolean[];
  /** For each of them the offset of its last colon, which tells the key of the open value; unused for arrays. */
  readonly colons: readonly number[];
}

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** About how many bytes are parsed in one step. */
const defaultPieceBytes = 256 * 1024;

/**
 * Counts what a JSON text holds while its bytes arrive, so that an answer whose values would exhaust the memory is refused
 * before it is parsed. Notes where the text can be divided for parsing. Does not check the syntax: that is the parser's task.
 */
export class JsonScan {
  readonly cuts: JsonCut[] = [];
  readonly #route: string;
  readonly #limits: JsonLimits;
  readonly #pieceBytes: number;
  readonly #isObject: boolean[] = [];
  readonly #colons: number[] = [];
  /** Commas so far in each open container. */
  readonly #commas: number[] = [];
  #values = 0;
  #offset = 0;
  #lastCut = 0;
  #inString = false;
  #stringStart = 0;
  /** The last byte was a backslash in a string. */
  #escaped = false;

  constructor(route: string, limits: Partial<JsonLimits> = {}, pieceBytes = defaultPieceBytes) {
    this.#route = route;
    this.#limits = { ...defaultLimits, ...limits };
    this.#pieceBytes = pieceBytes;
  }

  /** Takes the next bytes. Throws TooLargeError as soon as a limit is passed. */
  write(bytes: Uint8Array): void {
    const { length } = bytes;
    let at = 0;
    if (this.#escaped && length > 0) {
      this.#escaped = false;
      at = 1;
    }
    while (at < length) {
      if (this.#inString) {
        at = this.#skipString(bytes, at);
        continue;
      }
      const byte = bytes[at];
      if (byte === quote) {
        this.#inString = true;
        this.#stringStart = this.#offset + at + 1;
      } else if (byte === comma) {
        this.#onComma(this.#offset + at);
      } else if (byte === colon) {
        this.#colons[this.#colons.length - 1] = this.#offset + at;
      } else if (byte === openBrace || byte === openBracket) {
        this.#open(byte === openBrace);
      } else if (byte === closeBrace || byte === closeBracket) {
        this.#isObject.pop();
        this.#colons.pop();
        this.#commas.pop();
      }
      at += 1;
    }
    this.#offset += length;
    if (this.#inString) {
      this.#checkString(this.#offset);
    }
  }

  /** Goes to just past the end of the string, or to the end of the bytes. */
  #skipString(bytes: Uint8Array, start: number): number {
    const { length } = bytes;
    let at = start;
    while (at < length) {
      const byte = bytes[at];
      if (byte === quote) {
        this.#inString = false;
        this.#checkString(this.#offset + at);
        return at + 1;
      }
      at += byte === backslash ? 2 : 1;
    }
    this.#escaped = at > length;
    return length;
  }

  #checkString(end: number): void {
    if (end - this.#stringStart > this.#limits.stringBytes) {
      this.#refuse("text", this.#limits.stringBytes);
    }
  }

  #open(isObject: boolean): void {
    this.#count();
    if (this.#isObject.length >= this.#limits.depth) {
      this.#refuse("nesting", this.#limits.depth);
    }
    this.#isObject.push(isObject);
    this.#colons.push(0);
    this.#commas.push(0);
  }

  #onComma(offset: number): void {
    this.#count();
    const depth = this.#isObject.length;
    if (depth === 0) {
      return;
    }
    const members = (this.#commas[depth - 1] ?? 0) + 1;
    this.#commas[depth - 1] = members;
    if (members >= this.#limits.members && this.#isObject[depth - 1] === true) {
      this.#refuse("members", this.#limits.members);
    }
    if (offset - this.#lastCut >= this.#pieceBytes) {
      this.#lastCut = offset;
      this.cuts.push({ offset, objects: [...this.#isObject], colons: [...this.#colons] });
    }
  }

  #count(): void {
    this.#values += 1;
    if (this.#values > this.#limits.values) {
      this.#refuse("values", this.#limits.values);
    }
  }

  #refuse(reason: TooLargeReason, limit: number): never {
    throw new TooLargeError(this.#route, limit, reason);
  }
}
