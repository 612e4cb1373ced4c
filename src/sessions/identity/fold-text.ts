/** The normalized form in which names and addresses are compared. */

/** A text in folded form, with its offsets in the original. */
export interface FoldedText {
  readonly original: string;
  readonly text: string;
  /** The UTF-16 offset in `original` of an offset in `text`. */
  readonly originalOffset: (offset: number) => number;
  /** Only its digits, for a quick check: most texts that are searched for a number don't have them. */
  readonly digits: () => string;
}

const ascii = /^[\0-\x7f]*$/;
/** A character with the marks that combine with it. */
const cluster = /\P{M}\p{M}*|\p{M}+/gsu;
/** Invisible characters: direction marks, joiners, variation selectors, fillers. */
const invisible = /\p{Cf}|\p{Variation_Selector}|\u034F|\u115F|\u1160|\u17B4|\u17B5|\u3164|\uFFA0/gu;
const otherDigit = /[^\P{Nd}0-9]/gu;
const decimalDigit = /\p{Nd}/u;

/**
 * Folds case, normal form (NFC and NFD, full-width and other compatibility forms), the digits of every script, dashes, spaces and
 * apostrophes, and removes invisible characters. The Turkish letters İ and ı become i.
 */
export function fold(text: string): string {
  return ascii.test(text) ? text.toLowerCase() : foldCluster(text);
}

/** As `fold`, with offsets into the original. */
export function foldWithOffsets(original: string): FoldedText {
  if (ascii.test(original)) {
    const text = original.toLowerCase();
    return { original, text, originalOffset: (offset) => offset, digits: digitsOf(text) };
  }
  const parts: string[] = [];
  const starts: number[] = [];
  for (const match of original.matchAll(cluster)) {
    const folded = foldCluster(match[0]);
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(match.index);
    }
  }
  const text = parts.join("");
  return {
    original,
    text,
    digits: digitsOf(text),
    originalOffset: (offset) => starts[offset] ?? original.length,
  };
}

/** Computed on first use. */
function digitsOf(text: string): () => string {
  let digits: string | undefined;
  return () => (digits ??= text.replaceAll(/[^0-9]+/g, ""));
}

function foldCluster(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(invisible, "")
    .replaceAll(otherDigit, digitOf)
    .replaceAll(/[\p{Pd}\u2212]/gu, "-")
    .replaceAll(/[\u2018\u2019\u02BC\u201B]/g, "'")
    .replaceAll(/\p{Zs}/gu, " ")
    .toUpperCase()
    .toLowerCase()
    .replaceAll("ς", "σ")
    .replaceAll("i\u0307", "i");
}

/** The digits of a script have consecutive code points, starting with zero. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && decimalDigit.test(String.fromCodePoint(code - value - 1))) {
    value++;
  }
  return String(value);
}
