/** Splits a message into tokens: words, numbers, names, punctuation, keys with their values. Linear in its length. */
import { chunkTokens } from "./chunks.ts";
import { isSpeechKey } from "./keys.ts";
import { readValue } from "./values.ts";
import type { Token } from "../text/token.ts";

const space = /[^\S\n]+/y;
/** A run without spaces and separators; `:` and `.` inside it are handled later. */
const chunk = /[^\s"“”„«»'‘<>()[\]{},;|=!?&\n]+(?:['’][^\s"“”„«»'‘<>()[\]{},;|=!?&\n]+)*/y;
const closing: Readonly<Record<string, string>> = {
  '"': '"',
  "“": "”",
  "„": "“",
  "«": "»",
  "'": "'",
  "‘": "’",
};
/** The value of a key that contains further keys. */
export const opened = "{";
/** Longer than any real quotation in a log line. UTF-16 units. */
const maxQuoted = 2000;
const tag = /<\/?[A-Za-z!?][^<>]{0,300}>/y;
const arrow = /[-=]+>/y;
const bracketKey = /\[([\w-]{1,60})\]=\[([^\]]{0,200})\]/y;

/** The tokens of a message from `from` on. `names` are ranges known to be names, ascending. */
export function scan(text: string, from: number, names: readonly (readonly [number, number])[]): Token[] {
  const tokens: Token[] = [];
  let at = from;
  let nextName = 0;
  while (at < text.length) {
    const name = names[nextName];
    if (name !== undefined && at >= name[0]) {
      nextName += 1;
      if (at === name[0]) {
        tokens.push({ type: "name", text: text.slice(name[0], name[1]), from: name[0], to: name[1] });
        at = name[1];
      }
      continue;
    }
    at = step(text, at, tokens);
  }
  return tokens;
}

function step(text: string, at: number, tokens: Token[]): number {
  const blanks = endOf(space, text, at);
  if (blanks !== undefined) {
    return blanks;
  }
  const character = text[at] ?? "";
  if (character in closing && !isApostrophe(text, at)) {
    return quotation(text, at, closing[character] ?? "", tokens);
  }
  if (character === "<") {
    const end = endOf(tag, text, at);
    if (end !== undefined) {
      tokens.push({ type: "name", text: text.slice(at, end), from: at, to: end });
      return end;
    }
  }
  if (character === "[") {
    bracketKey.lastIndex = at;
    const [whole, key = "", value = ""] = bracketKey.exec(text) ?? [];
    if (whole !== undefined) {
      tokens.push({ type: "field", text: key, value, from: at, to: at + whole.length });
      return at + whole.length;
    }
  }
  const pointer = character === "-" || character === "=" ? endOf(arrow, text, at) : undefined;
  if (pointer !== undefined || character === "→") {
    const to = pointer ?? at + 1;
    tokens.push({ type: "mark", text: "→", from: at, to });
    return to;
  }
  const end = endOfRun(text, at);
  if (end === undefined) {
    tokens.push({ type: "mark", text: character, from: at, to: at + 1 });
    return at + 1;
  }
  if (text[end] === "=" && text[end + 1] !== "=" && text[end + 1] !== "~" && text[end + 1] !== ">") {
    return field(text, at, { key: text.slice(at, end), from: end + 1 }, tokens);
  }
  chunkTokens(text, at, end, tokens);
  return end;
}

/** An address may contain characters that are separators elsewhere. */
function endOfRun(text: string, at: number): number | undefined {
  const end = endOf(chunk, text, at);
  if (end === undefined || end === text.length) {
    return end;
  }
  const run = text.slice(at, end);
  return isAddressStart.test(run) ? (endOf(addressRest, text, at) ?? end) : end;
}

const isAddressStart = /^(?:[a-z][a-z0-9+.-]{1,15}:\/\/|sips?:|\/[\w.-]|www\.)/i;
const addressRest = /[^\s"'<>|)\]}]+?(?=[.,;:]?(?:[\s"'<>|)\]}]|$))/y;

function quotation(text: string, at: number, close: string, tokens: Token[]): number {
  const found = text.slice(at + 1, at + 1 + maxQuoted).indexOf(close);
  const lineEnd = text.indexOf("\n", at);
  const end = found === -1 ? (lineEnd === -1 ? text.length : lineEnd) : at + 1 + found;
  const to = found === -1 ? end : end + 1;
  const inner = text.slice(at + 1, end);
  const before = tokens.at(-1)?.text;
  if (
    close === '"' &&
    inner.length <= 60 &&
    (before === undefined ||
      before === "{" ||
      before === "," ||
      before === "\n" ||
      tokens.at(-1)?.value === opened)
  ) {
    const after = endOf(space, text, to) ?? to;
    if (text[after] === ":") {
      return field(text, at, { key: inner, from: after + 1 }, tokens);
    }
  }
  if (found === -1 && close === "'") {
    return at + 1;
  }
  tokens.push({ type: "name", text: inner, from: at + 1, to: end, quoted: true });
  return to;
}

function field(
  text: string,
  from: number,
  { key, from: valueFrom }: { readonly key: string; readonly from: number },
  tokens: Token[],
): number {
  const { value, to } = readValue(text, valueFrom, isSpeechKey(key));
  // A key with nested keys gives them their meaning: {"status":{"code":"Hold"}}.
  tokens.push({ type: "field", text: key, value: value ?? opened, from, to });
  return to;
}

/** Whether a quotation mark is an apostrophe: after a letter, or before a space. */
function isApostrophe(text: string, at: number): boolean {
  const character = text[at];
  return (
    (character === "'" || character === "‘") &&
    (/[\p{L}\p{N}]/u.test(text[at - 1] ?? "") || /^(?:\s|$)/.test(text[at + 1] ?? ""))
  );
}

function endOf(expression: RegExp, text: string, at: number): number | undefined {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : undefined;
}
