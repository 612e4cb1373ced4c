/** Letters of right-to-left scripts: Hebrew, Arabic, and others in the same Unicode blocks. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * Isolates a right-to-left name, so that it doesn't reorder the sentence that it is inserted into. Other names stay as they are, so
 * that copied sentences have no invisible characters.
 */
export function isolate(name: string): string {
  return rightToLeft.test(name) ? `\u2068${name}\u2069` : name;
}

/** How much of a text to check for its direction. Characters. */
const sampleLength = 500;

/** Whether most letters of a text are right-to-left: an English sentence may start with a Hebrew name. */
export function isRightToLeft(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  if (!rightToLeft.test(sample)) {
    return false;
  }
  const letters = sample.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => rightToLeft.test(letter)).length * 2 > letters.length;
}
