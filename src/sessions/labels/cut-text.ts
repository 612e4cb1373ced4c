/** Code points that belong to the character before them: marks, variation selectors, skin tones, joiners, tags. */
const continues = /^(?:\p{M}|\p{Emoji_Modifier}|\u{200C}|\u{200D}|[\u{E0020}-\u{E007F}])/u;
const regional = /\p{Regional_Indicator}/u;
/** No real character has more code points than this. */
const maxCharacter = 32;

/** The start of a text, at most `length` UTF-16 units, never cut inside a grapheme. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) {
    return text;
  }
  let end = Math.max(0, Math.trunc(length));
  for (let steps = 0; steps < maxCharacter && end > 0 && isInside(text, end); steps++) {
    end--;
  }
  return text.slice(0, end);
}

function isInside(text: string, end: number): boolean {
  const after = text.codePointAt(end) ?? 0;
  const unitBefore = text.charCodeAt(end - 1);
  if (unitBefore >= 0xd800 && unitBefore < 0xdc00 && after >= 0xdc00 && after < 0xe000) {
    return true;
  }
  const next = String.fromCodePoint(after);
  return (
    continues.test(next) ||
    unitBefore === 0x200d ||
    (unitBefore === 0x0d && after === 0x0a) ||
    (regional.test(next) && flagsBefore(text, end) % 2 === 1)
  );
}

/** The number of regional indicators right before an offset: two make a flag. */
function flagsBefore(text: string, end: number): number {
  let count = 0;
  while (
    count < maxCharacter &&
    regional.test(text.slice(Math.max(0, end - 2 * (count + 1)), end - 2 * count))
  ) {
    count++;
  }
  return count;
}
