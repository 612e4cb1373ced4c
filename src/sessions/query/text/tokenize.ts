/** A token of the typed text. Offsets are in the whole text; `to` is exclusive. */
export interface Token {
  readonly from: number;
  readonly to: number;
  /** In lower case, if the token starts with a word and a colon. */
  readonly key?: string;
  /** Whether it starts with a minus and has more than that. */
  readonly negative: boolean;
  readonly quoted: boolean;
  /** False if the closing quote is missing. */
  readonly closed: boolean;
  /** The text after the minus and the key, without quotes and escapes. */
  readonly value: string;
  readonly valueFrom: number;
}

const space = /\s/u;
const keyPattern = /\p{L}[\p{L}\d-]{0,29}:/uy;
/** The characters that close a quote, by the opening one. */
const closing: Readonly<Record<string, string>> = { '"': '"', "“": '”"', "„": '“”"' };

/** Splits typed text at white space, except in quotes. Never throws. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (space.test(text.charAt(at))) {
      at += 1;
    } else {
      const token = readToken(text, at);
      tokens.push(token);
      at = token.to;
    }
  }
  return tokens;
}

function readToken(text: string, from: number): Token {
  const next = text.charAt(from + 1);
  const negative = text.charAt(from) === "-" && /[\p{L}\p{N}"“„+(]/u.test(next);
  const start = negative ? from + 1 : from;
  keyPattern.lastIndex = start;
  const keyText = keyPattern.exec(text)?.[0];
  const valueFrom = start + (keyText?.length ?? 0);
  const isLink = keyText !== undefined && text.startsWith("//", valueFrom);
  const key = keyText === undefined || isLink ? undefined : keyText.slice(0, -1).toLowerCase();
  const rest = key === undefined ? start : valueFrom;
  const closers = closing[text.charAt(rest)];
  const { value, to, closed } =
    closers === undefined ? readWord(text, rest) : readQuoted(text, rest + 1, closers);
  return {
    from,
    to,
    ...(key === undefined ? {} : { key }),
    negative,
    quoted: closers !== undefined,
    closed,
    value,
    valueFrom: rest,
  };
}

interface ReadValue {
  readonly value: string;
  readonly to: number;
  readonly closed: boolean;
}

function readWord(text: string, from: number): ReadValue {
  let to = from;
  while (to < text.length && !space.test(text.charAt(to))) {
    to += 1;
  }
  return { value: text.slice(from, to), to, closed: true };
}

function readQuoted(text: string, from: number, closers: string): ReadValue {
  let value = "";
  let at = from;
  while (at < text.length) {
    const character = text.charAt(at);
    if (closers.includes(character)) {
      return { value, to: at + 1, closed: true };
    }
    const next = text.charAt(at + 1);
    const escaped = character === "\\" && (next === '"' || next === "\\");
    value += escaped ? next : character;
    at += escaped ? 2 : 1;
  }
  return { value, to: at, closed: false };
}

/** A text in quotes that `tokenize` reads back as it is. */
export function quote(text: string): string {
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
