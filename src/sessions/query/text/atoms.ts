/** Splits typed words into atoms, the smallest parts of dates and times. */
import type { Token } from "./tokenize.ts";

export type AtomType = "iso" | "date" | "time" | "number" | "word" | "range" | "dash" | "comma" | "other";

export interface Atom {
  readonly type: AtomType;
  /** In lower case. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The index in the run of the token it is part of. */
  readonly token: number;
  /** Whether it is the last one of its token. */
  readonly endsToken: boolean;
}

const patterns: readonly (readonly [AtomType, RegExp])[] = [
  [
    "iso",
    /\d{4}-\d{1,2}(?!\d)(?:-\d{1,2}(?!\d)(?:t\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:z|[+-]\d{2}:?\d{2})?)?)?/y,
  ],
  [
    "date",
    /\d{1,4}([./-])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)|\d{1,2}\/\d{1,2}(?![\d/])|\d{1,2}\.\d{1,2}(?![\d])(?:\.(?![.\d]))?/y,
  ],
  ["time", /\d{1,2}:\d{2}(?![\d:])|\d{1,2}:\d{2}:\d{2}(?:\.\d{1,3})?(?![\d:])/y],
  ["number", /\d{1,9}(?!\d)/y],
  ["word", /[ap]\.m\.?/y],
  ["word", /\p{L}+(?:['’]\p{L}+)*(?:\.(?!\.))?/uy],
  ["range", /\.{2,3}/y],
  ["dash", /[-–—]/y],
  ["comma", /[,;]/y],
  ["other", /~|./suy],
];

/** No date has more atoms than this. */
const maxTokenLength = 80;

/** The atoms of a run of tokens without keys and quotes. */
export function atomsOf(tokens: readonly Token[]): Atom[] {
  return tokens.flatMap((token, index) => tokenAtoms(token, index));
}

function tokenAtoms({ value, valueFrom, to }: Token, token: number): Atom[] {
  const text = value.toLowerCase();
  if (text.length > maxTokenLength || text.length !== value.length) {
    return [{ type: "other", text: "", from: valueFrom, to, token, endsToken: true }];
  }
  const atoms: Atom[] = [];
  let at = 0;
  while (at < text.length) {
    const [type, found] = matchAt(text, at);
    const end = at + found.length;
    atoms.push({
      type,
      text: type === "word" ? tidyWord(found) : found,
      from: valueFrom + at,
      to: valueFrom + end,
      token,
      endsToken: end === text.length,
    });
    at = end;
  }
  return atoms;
}

function matchAt(text: string, at: number): readonly [AtomType, string] {
  for (const [type, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) {
      return [type, found];
    }
  }
  return ["other", text.charAt(at)];
}

function tidyWord(word: string): string {
  return word.replaceAll(".", "").replaceAll("’", "'");
}

/** The position in a run. Readers advance it, and restore it if they find nothing. */
export interface Cursor {
  readonly atoms: readonly Atom[];
  at: number;
}

export function peek(cursor: Cursor, ahead = 0): Atom | undefined {
  return cursor.atoms[cursor.at + ahead];
}

/** Takes the next atom if it is one of these words. */
export function takeWord(cursor: Cursor, ...words: readonly string[]): string | undefined {
  const atom = peek(cursor);
  if (atom?.type !== "word" || !words.includes(atom.text)) {
    return undefined;
  }
  cursor.at += 1;
  return atom.text;
}

/** Takes the next atom if it has this type. */
export function takeType(cursor: Cursor, ...types: readonly AtomType[]): Atom | undefined {
  const atom = peek(cursor);
  if (atom === undefined || !types.includes(atom.type)) {
    return undefined;
  }
  cursor.at += 1;
  return atom;
}

/** Runs a reader, and restores the cursor if it finds nothing. */
export function attempt<Found>(cursor: Cursor, reader: () => Found | undefined): Found | undefined {
  const before = cursor.at;
  const found = reader();
  if (found === undefined) {
    cursor.at = before;
  }
  return found;
}
