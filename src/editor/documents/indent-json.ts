import { joinInChunks, type Chunked } from "../../sessions/chunked.ts";

/** Characters processed before other work gets a turn. */
const chunkLength = 50_000;
/** Deeper levels are indented no further: with 5,000 levels there would be more white space than text. */
const maxDepth = 50;

/**
 * Indents JSON. Adds white space only: names, order, numbers and unknown fields stay as the service sent them. `text` must be valid
 * JSON. The time is linear in the length of the text.
 */
export function* indentJsonInChunks(text: string): Chunked<string> {
  const parts: string[] = [];
  let depth = 0;
  let next = chunkLength;
  const newLine = (): string => `\n${"  ".repeat(Math.min(depth, maxDepth))}`;
  for (let at = 0; at < text.length;) {
    if (at >= next) {
      next = at + chunkLength;
      yield;
    }
    const character = text.charAt(at);
    if (isBlank(text, at)) {
      at += 1;
    } else if (character === "{" || character === "[") {
      const close = skipBlanks(text, at + 1);
      if (text.charAt(close) === (character === "{" ? "}" : "]")) {
        parts.push(character, text.charAt(close));
        at = close + 1;
      } else {
        depth += 1;
        parts.push(character, newLine());
        at += 1;
      }
    } else if (character === "}" || character === "]") {
      depth = Math.max(0, depth - 1);
      parts.push(newLine(), character);
      at += 1;
    } else if (character === ",") {
      parts.push(",", newLine());
      at += 1;
    } else if (character === ":") {
      parts.push(": ");
      at += 1;
    } else {
      const end = character === '"' ? endOfString(text, at) : endOfWord(text, at);
      parts.push(text.slice(at, end));
      at = end;
    }
  }
  parts.push("\n");
  return yield* joinInChunks(parts, "");
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text, at)) {
    at += 1;
  }
  return at;
}

/** JSON has four white-space characters, none above the space. */
function isBlank(text: string, at: number): boolean {
  return text.charCodeAt(at) <= 0x20;
}

/** The offset after the closing quote. */
function endOfString(text: string, from: number): number {
  let at = text.indexOf('"', from + 1);
  while (at !== -1 && isEscaped(text, at)) {
    at = text.indexOf('"', at + 1);
  }
  return at === -1 ? text.length : at + 1;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charAt(at - 1 - backslashes) === "\\") {
    backslashes += 1;
  }
  return backslashes % 2 === 1;
}

/** The offset after a number, `true`, `false` or `null`. */
function endOfWord(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && !/[\s,:[\]{}"]/.test(text.charAt(at))) {
    at += 1;
  }
  return at;
}
