/** Names, numbers and ids as logs may write them. */

/** Names that logs use for anybody in that part: who is called so is not meant each time. */
const genericNames = new Set(
  (
    "agent agents anonymous call callee caller client conference customer destination endpoint flow guest main member " +
    "menu none number operator phone private queue restricted ring supervisor system team transfer unavailable unknown user voicemail"
  ).split(" "),
);

/** One way to write a term: case does not matter, and neither do the plus and the separators of a phone number. */
export function termKey(text: string): string {
  const trimmed = text.trim().slice(0, 200);
  return /^[+(]?\d[\d\s().-]{5,}$/.test(trimmed) ? trimmed.replaceAll(/\D/g, "") : trimmed.toLowerCase();
}

/** Whether a term, as `termKey` writes it, is meant wherever it stands: not too short, and no word for anybody. */
export function isTelling(term: string): boolean {
  return term.length >= 3 && !genericNames.has(term);
}

/**
 * Finds terms, as `termKey` writes them, as whole words of any script. Longer ones first, so that a name is not taken for the
 * shorter one it begins with. Undefined for no terms.
 */
export function termExpression(terms: Iterable<string>): RegExp | undefined {
  const sources = [...terms].sort((one, other) => other.length - one.length).map(sourceOf);
  return sources.length === 0
    ? undefined
    : new RegExp(`(?<![\\p{L}\\p{N}_])(?:${sources.join("|")})(?![\\p{L}\\p{N}_])`, "giu");
}

function sourceOf(term: string): string {
  return /^\d{6,}$/.test(term)
    ? String.raw`\+?` + term.split("").join(String.raw`[\s().\-]{0,2}`)
    : term.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`);
}
