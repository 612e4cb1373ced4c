import { runAtOnce, type SlicedWork } from "../time-slices.ts";

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;

/** How many structural characters are passed between two yields. */
const stepLength = 20_000;

/**
 * Finds the source text of one item of a list's JSON, so that people see exactly what the service sent: number formats,
 * key order, repeated keys, unknown fields and spaces included.
 * `text` must be JSON that JSON.parse accepts, with an object at its top; `index` counts from 0 in `items`.
 * Undefined where there is no such item. Uses no recursion.
 */
export function itemText(text: string, index: number): string | undefined {
  return runAtOnce(itemTextInSlices(text, index));
}

/** The same, interruptible. */
export function* itemTextInSlices(text: string, index: number): SlicedWork<string | undefined> {
  const items = yield* findItems(text);
  if (items === undefined || text[items] !== "[") {
    return undefined;
  }
  let at = skipSpace(text, items + 1);
  for (let count = 0; text[at] !== "]" && at < text.length; count += 1) {
    const end = yield* endOfValue(text, at);
    if (count === index) {
      return text.slice(at, end);
    }
    at = skipComma(text, end);
    if (count % 1000 === 999) {
      yield;
    }
  }
  return undefined;
}

/** Where the value of the top object's `items` starts. Of repeated keys the last counts, as it does for JSON.parse. */
function* findItems(text: string): SlicedWork<number | undefined> {
  const start = skipSpace(text, 0);
  let found: number | undefined;
  let at = skipSpace(text, start + 1);
  while (text[start] === "{" && text[at] === '"') {
    const keyEnd = endOfString(text, at);
    const key = JSON.parse(text.slice(at, keyEnd)) as string;
    const value = skipSpace(text, skipSpace(text, keyEnd) + 1);
    if (key === "items") {
      found = value;
    }
    at = skipComma(text, yield* endOfValue(text, value));
  }
  return found;
}

/** Past the comma after a value, if there is one. */
function skipComma(text: string, end: number): number {
  const at = skipSpace(text, end);
  return text[at] === "," ? skipSpace(text, at + 1) : at;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (/[ \t\r\n]/.test(text[at] ?? "")) {
    at += 1;
  }
  return at;
}

function* endOfValue(text: string, start: number): SlicedWork<number> {
  const first = text[start];
  if (first === '"') {
    return endOfString(text, start);
  }
  if (first !== "{" && first !== "[") {
    const stop = /[\s,}\]]/g;
    stop.lastIndex = start;
    return stop.exec(text)?.index ?? text.length;
  }
  let depth = 0;
  let steps = 0;
  for (let at = start; at < text.length; at += 1) {
    steps += 1;
    if (steps % stepLength === 0) {
      yield;
    }
    const code = text.charCodeAt(at);
    if (code === quote) {
      at = endOfString(text, at) - 1;
    } else if (code === openBrace || code === openBracket) {
      depth += 1;
    } else if (code === closeBrace || code === closeBracket) {
      depth -= 1;
      if (depth === 0) {
        return at + 1;
      }
    }
  }
  return text.length;
}

/** Just past the closing quote of the string whose opening quote is at `start`. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0 && isEscaped(text, end)) {
    end = text.indexOf('"', end + 1);
  }
  return end < 0 ? text.length : end + 1;
}

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === backslash) {
    first -= 1;
  }
  return (at - first) % 2 === 1;
}
