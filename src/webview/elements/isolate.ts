/** Letters that are written from right to left: Hebrew, Arabic, and the other scripts of those blocks of Unicode. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * A name to be put into a sentence: one that is written from right to left must not reorder what is around it. Other names stay as
 * they are, so that a copied sentence has no characters that nobody sees.
 */
export function isolate(name: string): string {
  return rightToLeft.test(name) ? `\u2068${name}\u2069` : name;
}
