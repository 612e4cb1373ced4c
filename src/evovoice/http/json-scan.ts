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
export const defaultLimits: JsonLimits = {
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
  /** For each of them the commas before this one. */
  readonly commas: readonly number[];
}

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** How a scan begins. */
export interface JsonScanOptions {
  readonly limits?: Partial<JsonLimits>;
  /** A comma that a scan of the same bytes has found: this one goes on from there. Else it begins at the first byte. */
  readonly from?: JsonCut | undefined;
  /** A cut is looked for from this offset on. Bytes. */
  readonly cutFrom?: number;
}

/**
 * Counts what a JSON text holds, so that values which would exhaust the memory are refused before they are parsed, and finds a
 * place where the text can be divided. Does not check the syntax: that is the parser's task.
 */
export class JsonScan {
  readonly #route: string;
  readonly #limits: JsonLimits;
  readonly #cutFrom: number;
  readonly #isObject: boolean[];
  readonly #colons: number[];
  /** Commas so far in each open container. */
  readonly #commas: number[];
  #cut: JsonCut | undefined;
  #values = 0;
  #offset: number;
  #inString = false;
  #stringStart = 0;
  /** The last byte was a backslash in a string. */
  #escaped = false;

  constructor(route: string, { limits, from, cutFrom = Infinity }: JsonScanOptions = {}) {
    this.#route = route;
    this.#limits = { ...defaultLimits, ...limits };
    this.#cutFrom = cutFrom;
    this.#isObject = [...(from?.objects ?? [])];
    this.#colons = [...(from?.colons ?? [])];
    this.#commas = [...(from?.commas ?? [])];
    this.#offset = from?.offset ?? 0;
  }

  /** Offset of the next byte that `write` expects. */
  get offset(): number {
    return this.#offset;
  }

  /** The outermost comma so far from `cutFrom` on, the first of its level. */
  get cut(): JsonCut | undefined {
    return this.#cut;
  }

  /** Takes the next bytes. Throws TooLargeError as soon as a limit is passed. */
  write(bytes: Uint8Array): void {
    const { length } = bytes;
    // What changes with every byte is kept in locals: that is several times faster than in fields.
    const start = this.#offset;
    let inString = this.#inString;
    let at = 0;
    if (this.#escaped && length > 0) {
      this.#escaped = false;
      at = 1;
    }
    while (at < length) {
      if (inString) {
        let byte = 0;
        while (at < length && (byte = bytes[at] as number) !== quote) {
          at += byte === backslash ? 2 : 1;
        }
        if (at >= length) {
          this.#escaped = at > length;
          break;
        }
        inString = false;
        if (start + at - this.#stringStart > this.#limits.stringBytes) {
          this.#refuse("text", this.#limits.stringBytes);
        }
        at += 1;
        continue;
      }
      const byte = bytes[at] as number;
      if (byte === quote) {
        inString = true;
        this.#stringStart = start + at + 1;
      } else if (byte === comma) {
        this.#onComma(start + at);
      } else if (byte === colon) {
        this.#colons[this.#colons.length - 1] = start + at;
      } else if (byte === openBrace || byte === openBracket) {
        this.#open(byte === openBrace);
      } else if (byte === closeBrace || byte === closeBracket) {
        this.#isObject.pop();
        this.#colons.pop();
        this.#commas.pop();
      }
      at += 1;
    }
    this.#inString = inString;
    this.#offset = start + length;
    if (inString && this.#offset - this.#stringStart > this.#limits.stringBytes) {
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
    const commas = this.#commas[depth - 1] as number;
    if (offset >= this.#cutFrom && (this.#cut === undefined || depth < this.#cut.objects.length)) {
      this.#cut = {
        offset,
        objects: [...this.#isObject],
        colons: [...this.#colons],
        commas: [...this.#commas],
      };
    }
    this.#commas[depth - 1] = commas + 1;
    if (commas + 1 >= this.#limits.members && this.#isObject[depth - 1] === true) {
      this.#refuse("members", this.#limits.members);
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
