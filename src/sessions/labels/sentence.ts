/** Sentences whose parts link to their evidence. */
import type { Evidence, Grounds } from "../call/call.ts";

export interface SentencePart {
  readonly text: string;
  /** The log entries that the part rests on; empty if it rests on fields, or on nothing. */
  readonly evidence: readonly Evidence[];
  /** The names of the fields that the part rests on. */
  readonly fields?: readonly string[];
}

export interface Sentence {
  readonly parts: readonly SentencePart[];
}

/** A placeholder for a part in a translated sentence. Private-use characters, since no translation contains them. */
const [open, close] = ["\uE000", "\uE001"];

export function slot(index: number): string {
  return `${open}${index}${close}`;
}

/** A translated sentence with its placeholders filled. The text between them rests on `grounds`. */
export function fill(
  translated: string,
  parts: readonly (readonly SentencePart[])[],
  grounds?: Grounds,
): SentencePart[] {
  return translated
    .split(new RegExp(`${open}(\\d+)${close}`))
    .flatMap((text, index) =>
      index % 2 === 1 ? (parts[Number(text)] ?? []) : text === "" ? [] : [part(text, grounds)],
    );
}

export function part(text: string, grounds?: Grounds): SentencePart {
  return {
    text,
    evidence: grounds?.evidence ?? [],
    ...(grounds?.fields === undefined ? {} : { fields: grounds.fields }),
  };
}

/** "A, B and C" in the user's language. */
export function listed(
  items: readonly (readonly SentencePart[])[],
  locale: string | undefined,
): SentencePart[] {
  const formatted = new Intl.ListFormat(locale, { type: "conjunction" }).format(
    items.map((_, index) => slot(index)),
  );
  return fill(formatted, items);
}

export function sentenceText({ parts }: Sentence): string {
  return parts.map(({ text }) => text).join("");
}
