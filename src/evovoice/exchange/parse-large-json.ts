import { isAscii } from "node:buffer";
import { JsonScan } from "../http/json-scan.ts";
import type { JsonCut } from "../http/json-scan.ts";
import type { SlicedWork } from "../time-slices.ts";

type Container = unknown[] | Record<string, unknown>;

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const openBracket = 0x5b;
const closeBracket = 0x5d;

/**
 * How bytes are divided. A guessed piece is as large as can be parsed in one step: from about 1 MB on, Node makes a string of it
 * without a copy on the heap.
 */
const defaultSizes: PieceSizes = { guessed: 1100 * 1024, scanned: 128 * 1024 };
/** Bytes scanned in one step. */
const scannedAtOnce = 64 * 1024;
/** Places that may look like the next cut and be none. Each that is one makes up for one that was not. */
const mostWrongGuesses = 8;

/** About how many bytes are parsed in one step, where its end is guessed and where it is found by a scan. */
export interface PieceSizes {
  readonly guessed: number;
  readonly scanned: number;
}

/** Two keys that no sender can guess. */
interface Markers {
  /** Of the containers that go on in a piece. */
  readonly first: string;
  /** Of the value that is put at its end. */
  readonly last: string;
}

/**
 * Parses UTF-8 JSON piece by piece. The value is the same as that of `JSON.parse`, and so are the texts that are refused
 * (SyntaxError). Throws TooLargeError where it has to look closer and finds a limit passed.
 *
 * Each piece is completed to JSON of its own: it begins with the containers that were open at its start and ends with those
 * that are open at its end. Its values are then added to the containers that the pieces before it have made.
 *
 * Where a long list goes on, the end of a piece is guessed: two of its items meet in the same bytes as two did before. The parser
 * itself tells whether that was right, as a piece that begins right is only valid if it ends right. Only where it was not, the
 * bytes are scanned one by one, which takes longer than to parse them.
 */
export function* parseLargeJson(
  bytes: Buffer,
  route: string,
  sizes: PieceSizes = defaultSizes,
): SlicedWork<unknown> {
  const random = Math.random();
  const markers: Markers = { first: `first ${random}`, last: `last ${random}` };
  let root: unknown;
  let before: JsonCut | undefined;
  let open: Container[] = [];
  let guesses = mostWrongGuesses;
  let hasGuessed = false;
  do {
    const list = before !== undefined && guesses > 0 ? guessedItems(bytes, before, sizes.guessed) : undefined;
    if (list !== undefined) {
      guesses = Math.min(mostWrongGuesses, guesses + 1);
      hasGuessed = true;
      pushAll(open.at(-1) as unknown[], list.items);
      before = list.end;
      yield;
      continue;
    }
    guesses -= 1;
    yield;
    // What is left of a list is parsed at once, as any other part of it.
    const isRest = hasGuessed && bytes.length - (before?.offset ?? 0) <= sizes.guessed;
    const end: JsonCut | undefined = isRest
      ? undefined
      : yield* scannedCut(bytes, route, before, sizes.scanned);
    hasGuessed = false;
    const piece = parsePiece(bytes, before, end, markers);
    if (before === undefined) {
      root = piece;
    } else {
      append(open, piece as Container, markers);
    }
    before = end;
    if (before !== undefined) {
      open = openContainers(root as Container, before, bytes);
      removeLast(open.at(-1), markers);
    }
    yield;
  } while (before !== undefined);
  return root;
}

/** The bytes between two cuts as a value. Throws SyntaxError. */
function parsePiece(
  bytes: Buffer,
  before: JsonCut | undefined,
  end: JsonCut | undefined,
  markers: Markers,
): unknown {
  const start = before?.offset ?? byteOrderMark(bytes);
  const text = textOf(bytes.subarray(start, end?.offset ?? bytes.length));
  return JSON.parse(prefix(before, markers) + text + suffix(end, markers));
}

/** Finds the next cut by looking at each byte. Undefined for none before the end. */
function* scannedCut(
  bytes: Buffer,
  route: string,
  before: JsonCut | undefined,
  pieceBytes: number,
): SlicedWork<JsonCut | undefined> {
  const start = before?.offset ?? 0;
  const cutFrom = start + pieceBytes;
  const scan = new JsonScan(route, { from: before, cutFrom });
  // Somewhat further, as a cut further out is a better one.
  const enough = cutFrom + pieceBytes;
  for (let at = start; at < bytes.length && (at < enough || scan.cut === undefined); at += scannedAtOnce) {
    scan.write(bytes.subarray(at, at + scannedAtOnce));
    yield;
  }
  return scan.cut;
}

/** The next items of the innermost list, if its items still meet as they did before about so many bytes further on. */
function guessedItems(
  bytes: Buffer,
  before: JsonCut,
  pieceBytes: number,
): { readonly items: readonly unknown[]; readonly end: JsonCut } | undefined {
  const from = before.offset + pieceBytes;
  const between = bytesBetween(bytes, before);
  const found = between === undefined ? -1 : bytes.subarray(from, from + pieceBytes).indexOf(between);
  const offset = from + found + 1;
  const items = found < 0 ? undefined : listBetween(bytes, before.offset, offset);
  return items === undefined ? undefined : { items, end: { ...before, offset } };
}

/** What stands between two commas, as a list. Undefined unless it is whole items of a list and nothing else. */
function listBetween(bytes: Buffer, start: number, end: number): unknown[] | undefined {
  // In the place of the commas, as putting brackets around a text copies it.
  bytes[start] = openBracket;
  bytes[end] = closeBracket;
  try {
    return JSON.parse(textOf(bytes.subarray(start, end + 1))) as unknown[];
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  } finally {
    bytes[start] = comma;
    bytes[end] = comma;
  }
}

/** UTF-8 as text. ASCII, as most pieces are, is several times faster as Latin-1. */
function textOf(bytes: Buffer): string {
  return bytes.toString(isAscii(bytes) ? "latin1" : "utf8");
}

function pushAll(list: unknown[], items: readonly unknown[]): void {
  for (const item of items) {
    list.push(item);
  }
}

/** What stands between two objects of a list, with the key that each begins with: `},{"id":`. Undefined where it is another. */
function bytesBetween(bytes: Buffer, { objects, offset }: JsonCut): Buffer | undefined {
  if (objects.at(-1) !== false) {
    return undefined;
  }
  const text = bytes.toString("latin1", Math.max(0, offset - 1), offset + 80);
  const [found] = /^\},\s{0,20}\{\s{0,20}"[^"\\]{1,40}"/.exec(text) ?? [];
  return found === undefined ? undefined : Buffer.from(found, "latin1");
}

/** Opens the containers of a cut. The comma after it needs a value before it, so the innermost gets one. */
function prefix(cut: JsonCut | undefined, { first }: Markers): string {
  const objects = cut?.objects ?? [];
  const opened = objects.map((isObject) => (isObject ? `{"${first}":` : "["));
  return cut === undefined ? "" : `${opened.join("")}0`;
}

/** Closes the containers of a cut. A last value in the innermost makes sure that one stands before the cut's comma. */
function suffix(cut: JsonCut | undefined, { last }: Markers): string {
  if (cut === undefined) {
    return "";
  }
  const closed = cut.objects.map((isObject) => (isObject ? "}" : "]")).toReversed();
  return (cut.objects.at(-1) === true ? `,"${last}":0` : ",0") + closed.join("");
}

/** Adds what a piece holds, level by level, to the containers that were open at its start. */
function append(open: readonly Container[], piece: Container, { first }: Markers): void {
  let part: unknown = piece;
  for (const container of open) {
    let inner: unknown;
    if (Array.isArray(container)) {
      const list = part as unknown[];
      inner = list[0];
      for (let index = 1; index < list.length; index += 1) {
        container.push(list[index]);
      }
    } else {
      const object = part as Record<string, unknown>;
      inner = object[first];
      for (const key of Object.keys(object)) {
        if (key !== first) {
          setMember(container, key, object[key]);
        }
      }
    }
    part = inner;
  }
}

/** `__proto__` is a key like any other in JSON, and must not become the prototype. */
function setMember(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key === "__proto__") {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    object[key] = value;
  }
}

/** The containers that are open at a cut, found from the outermost: the last item of an array, the last key of an object. */
function openContainers(root: Container, { objects, colons }: JsonCut, bytes: Buffer): Container[] {
  const found: Container[] = [root];
  let container = root;
  for (let level = 0; level < objects.length - 1; level += 1) {
    container = (
      Array.isArray(container) ? container.at(-1) : container[keyBefore(bytes, colons[level] ?? 0)]
    ) as Container;
    found.push(container);
  }
  return found;
}

/** The key whose colon is at this offset. */
function keyBefore(bytes: Buffer, colonOffset: number): string {
  const end = bytes.lastIndexOf(quote, colonOffset);
  let start = bytes.lastIndexOf(quote, end - 1);
  while (isEscaped(bytes, start)) {
    start = bytes.lastIndexOf(quote, start - 1);
  }
  return JSON.parse(bytes.toString("utf8", start, end + 1)) as string;
}

function isEscaped(bytes: Buffer, at: number): boolean {
  let first = at;
  while (bytes[first - 1] === backslash) {
    first -= 1;
  }
  return (at - first) % 2 === 1;
}

function removeLast(container: Container | undefined, { last }: Markers): void {
  if (Array.isArray(container)) {
    container.pop();
  } else if (container !== undefined) {
    delete container[last];
  }
}

function byteOrderMark(bytes: Buffer): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}
