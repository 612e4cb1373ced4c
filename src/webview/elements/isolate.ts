/** Letters that are written from right to left: Hebrew, Arabic, and the other scripts of those blocks of Unicode. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * A name to be put into a sentence: one that is written from right to left must not reorder what is around it. Other names stay as
 * they are, so that a copied sentence has no characters that nobody sees.
 */
export function isolate(name: string): string {
  return rightToLeft.test(name) ? `\u2068${name}\u2069` : name;
}

/** As much of a text says which way it is written. Characters. */
const sampleLength = 500;

/** Whether most letters of a text are written from right to left: an English sentence may begin with a Hebrew name. */
export function isRightToLeft(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  if (!rightToLeft.test(sample)) {
    return false;
  }
  const letters = sample.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => rightToLeft.test(letter)).length * 2 > letters.length;
}
