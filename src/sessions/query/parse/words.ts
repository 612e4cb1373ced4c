/** The meaning of single words. */
import type { LocalFilter } from "../query.ts";
import { flags } from "./choices.ts";
import { readSessionId, readSid } from "./numbers.ts";
import type { Token } from "../text/tokenize.ts";
import { isDateWord } from "../dates/vocabulary.ts";

/** Whether a token has neither key nor quotes nor a minus. */
export function isBare(token: Token | undefined): token is Token {
  return token !== undefined && token.key === undefined && !token.quoted && !token.negative;
}

/** The filter that a word means without a key. */
export function flagOf(word: string): Partial<LocalFilter> | "archive" | undefined {
  const name = trimComma(word).toLowerCase();
  return Object.hasOwn(flags, name) ? flags[name] : undefined;
}

/** A word without a comma after it. */
export function trimComma(word: string): string {
  return word.replace(/[,;]$/, "");
}

/**
 * Whether a word is always free text: letters without another meaning. Any other text must be quoted to be
 * read as a name.
 */
export function isPlainWord(word: string): boolean {
  const name = word.toLowerCase();
  return (
    /^\p{L}+(?:['’-]\p{L}+)*$/u.test(word) &&
    !isDateWord(name) &&
    flagOf(name) === undefined &&
    readSid(word) === undefined &&
    readSessionId(word) === undefined
  );
}
