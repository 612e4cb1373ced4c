/** The tokens that a message is split into. */

/**
 * `word`: a word in its normalized spelling. `number`: digits. `name`: an address, an ID, a name of the session or quoted text, which
 * has no meaning of its own. `mark`: punctuation. `field`: a key with its value.
 */
export type TokenType = "word" | "number" | "name" | "mark" | "field";

export interface Token {
  readonly type: TokenType;
  /** A word's spelling, a mark's character, else the text as written. */
  readonly text: string;
  /** UTF-16 offsets in the message. */
  readonly from: number;
  readonly to: number;
  /** For a word: whether it is capitalized, or all in capitals. */
  readonly capital?: "first" | "all";
  /** For a name: whether it was in quotes. */
  readonly quoted?: boolean;
  /** For a word: whether it is a possessive, such as "caller's". */
  readonly possessive?: boolean;
  /** For a field: its value. */
  readonly value?: string;
}
