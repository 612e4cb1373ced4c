/** What a message is made of, once it is read. */

/**
 * `word`: a word in its one spelling. `number`: digits. `name`: an address, an id, a name of the session or quoted text: what
 * it says is not the log's own. `mark`: punctuation. `field`: a key with its value.
 */
export type TokenType = "word" | "number" | "name" | "mark" | "field";

export interface Token {
  readonly type: TokenType;
  /** A word's spelling, a mark's character, else the text as written. */
  readonly text: string;
  /** UTF-16 offsets in the message. */
  readonly from: number;
  readonly to: number;
  /** Of a word: written with a capital first, or in capitals alone. */
  readonly capital?: "first" | "all";
  /** Of a name: whether it stood in quotes. */
  readonly quoted?: boolean;
  /** Of a word: "caller's", which belongs to what follows. */
  readonly possessive?: boolean;
  /** Of a field. */
  readonly value?: string;
}
