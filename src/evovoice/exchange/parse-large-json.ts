import type { JsonCut } from "../http/json-scan.ts";
import type { SlicedWork } from "../time-slices.ts";

type Container = unknown[] | Record<string, unknown>;

const quote = 0x22;
const backslash = 0x5c;

/** Two keys that no sender can guess. */
interface Markers {
  /** Of the containers that go on in a piece. */
  readonly first: string;
  /** Of the value that is put at its end. */
  readonly last: string;
}

/**
 * Parses UTF-8 JSON piece by piece, divided at the cuts of a JsonScan of the same bytes. The value is the same as that of
 * `JSON.parse`, and so are the texts that are refused (SyntaxError).
 *
 * Each piece is completed to JSON of its own: it begins with the containers that were open at its start and ends with those
 * that are open at its end. Its values are then added to the containers that the pieces before it have made.
 */
export function* parseLargeJson(bytes: Buffer, cuts: readonly JsonCut[]): SlicedWork<unknown> {
  const random = Math.random();
  const markers: Markers = { first: `first ${random}`, last: `last ${random}` };
  let root: unknown;
  let start = byteOrderMark(bytes);
  let before: JsonCut | undefined;
  let open: Container[] = [];
  for (const cut of [...cuts, undefined]) {
    const end = cut?.offset ?? bytes.length;
    const text = prefix(before, markers) + bytes.toString("utf8", start, end) + suffix(cut, markers);
    const piece: unknown = JSON.parse(text);
    if (before === undefined) {
      root = piece;
    } else {
      append(open, piece as Container, markers);
    }
    if (cut !== undefined) {
      open = openContainers(root as Container, cut, bytes);
      removeLast(open.at(-1), markers);
    }
    before = cut;
    start = end;
    yield;
  }
  return root;
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
