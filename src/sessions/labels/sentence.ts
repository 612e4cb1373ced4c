/** Sentences whose parts lead to what they rest on. */
import type { Evidence, Grounds } from "../call/call.ts";

export interface SentencePart {
  readonly text: string;
  /** The log entries that say so; empty where fields do, or where nothing does. */
  readonly evidence: readonly Evidence[];
  /** Names of the fields that say so. */
  readonly fields?: readonly string[];
}

export interface Sentence {
  readonly parts: readonly SentencePart[];
}

/** Stands in a translated sentence where a part goes. Private-use characters: no translation contains them. */
const [open, close] = ["\uE000", "\uE001"];

export function slot(index: number): string {
  return `${open}${index}${close}`;
}

/** A translated sentence with its slots filled. What stands between them rests on `grounds`. */
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

/** "A, B and C" in the person's language. */
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
