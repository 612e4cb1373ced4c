/** Finds names in a text. */
import { commonWords, genericNames } from "./common-words.ts";
import type { FoldedText } from "./fold-text.ts";
import type { Range } from "./number-in-text.ts";

const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30FC\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const hangul = String.raw`\p{Script=Hangul}`;
const isUnspaced = new RegExp(`[${unspaced}]`, "u");
const isHangul = new RegExp(`[${hangul}]`, "u");
const isKana = /^[\p{Script=Katakana}\u30FC・]+$/u;

/** Short words next to names in Chinese and Japanese logs. */
const besideBefore =
  "接通叫给給由与與和向到为為被电電打系知自转轉是让讓请請对對跟找拨撥铃鈴、，。：:；「『（(—-";
const besideAfter =
  "的已接挂掛正说說在未没沒不拒应應加离離回和与與转轉响響振忙是了请請等进進退也将將へにがをはのとでさく様氏、，。：:；」』）)！？-";
/** Particles and titles that follow a Korean name without a space. */
const particles =
  "(?:님|씨|팀장|대리|과장|부장|상담원|선생님)?(?:이가|이|가|은|는|을|를|의|에|에게|에게서|께|께서|한테|와|과|도|로|으로|이랑|랑|만|부터|까지)?";

/**
 * Finds a folded name as a whole. A name that is also a common word ("Will", "Mark") is only found where it can't be the word.
 * Undefined for a name that is generic or too short.
 */
export function nameFinder(name: string): ((text: FoldedText) => Range[]) | undefined {
  if (!/\p{L}/u.test(name) || genericNames.has(name)) {
    return undefined;
  }
  const source = name
    .split(/\s+/)
    .map(escaped)
    .join(String.raw`\s+`);
  if (isUnspaced.test(name)) {
    return unspacedFinder(name, source);
  }
  if (isHangul.test(name)) {
    return koreanFinder(name, source);
  }
  if (Array.from(name).filter((character) => /\p{L}|\p{N}/u.test(character)).length < 2) {
    return undefined;
  }
  const find = commonWords.has(name) ? commonNameFinder(source) : wholeWordFinder(source);
  const words = name.split(/\s+/);
  // A quick check, since most texts don't contain the name.
  return (text) => (words.every((word) => text.text.includes(word)) ? find(text) : []);
}

function commonNameFinder(source: string): (text: FoldedText) => Range[] {
  const expression = new RegExp(commonSource(source), "gu");
  return (text) => rangesOf(expression, text).filter((range) => isCapital(text, range));
}

function unspacedFinder(name: string, source: string): ((text: FoldedText) => Range[]) | undefined {
  const { length } = Array.from(name.replaceAll(/[\s\p{M}]/gu, ""));
  const letter = String.raw`[\p{L}\p{M}\p{N}_]`;
  const other = String.raw`[${unspaced}]`;
  // Only Latin letters bound a name in Latin letters.
  const [first = "", last = ""] = [Array.from(name)[0], Array.from(name).at(-1)];
  const before = isUnspaced.test(first) ? "" : `(?<!${letter})`;
  const after = isUnspaced.test(last) ? "" : `(?!${letter})`;
  if (isKana.test(name)) {
    return finder(String.raw`(?<![\p{Script=Katakana}\u30FC])${source}(?![\p{Script=Katakana}\u30FC])`);
  }
  if (length >= 3) {
    return finder(before + source + after);
  }
  return length === 2
    ? finder(
        `(?:(?<!${other})|(?<=[${escaped(besideBefore)}]))${source}(?:(?!${other})|(?=[${escaped(besideAfter)}]))`,
      )
    : finder(`(?<!${letter})${source}(?!${letter})`);
}

function koreanFinder(name: string, source: string): ((text: FoldedText) => Range[]) | undefined {
  return Array.from(name.normalize("NFC").replaceAll(/\s/g, "")).length < 2
    ? undefined
    : finder(
        String.raw`(?<![\p{L}\p{M}\p{N}_])${source}(?=${particles.normalize("NFKD")}(?![\p{L}\p{M}\p{N}_]))`,
      );
}

function finder(source: string): (text: FoldedText) => Range[] {
  const expression = new RegExp(source, "gu");
  return (text) => rangesOf(expression, text);
}

/** A letter or digit that continues a word; not in scripts without spaces. */
const sameWord = String.raw`[\p{L}\p{M}\p{N}_](?<![${unspaced}${hangul}])`;
const notBefore = String.raw`(?<!${sameWord}|[\p{L}\p{N}][-.@])`;
/** The number that a switch gives a channel, as in `SIP/ada-00000003`, ends a name. */
const notAfter = String.raw`(?!${sameWord}|[.@][\p{L}\p{N}]|-(?![0-9a-f]{8}(?![0-9a-z]))\p{L})`;

const beginsWord = new RegExp(notBefore, "uy");
const endsWord = new RegExp(notAfter, "uy");

/**
 * Finds a name or a user, given as the source of a regular expression, as a whole word of any script. Word boundaries are checked with
 * expressions that all names share: compiling their classes of letters for each name takes a millisecond.
 */
export function wholeWordFinder(source: string): (text: Pick<FoldedText, "text">) => Range[] {
  const expression = new RegExp(source, "gu");
  return ({ text }) => {
    const found: Range[] = [];
    expression.lastIndex = 0;
    for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
      const from = match.index;
      const to = from + match[0].length;
      if (holdsAt(beginsWord, text, from) && holdsAt(endsWord, text, to)) {
        found.push({ from, to });
      } else {
        expression.lastIndex = from + 1;
      }
    }
    return found;
  };
}

function holdsAt(expression: RegExp, text: string, index: number): boolean {
  expression.lastIndex = index;
  return expression.test(text);
}

const leading =
  "ringing|rang|ring|calling|called|dialing|dialling|dialed|alerting|agent|operator|user|member|caller|colleague|to|by|with|from";
const trailing =
  "answered|answers|joined|joins|declined|hung up|hangs up|left|rejected|picked up|accepted|is (?:ringing|busy|away|connected|unavailable|offline|on)|was (?:busy|away|offline|unavailable|connected|transferred)|did not|didn't|has (?:joined|left|answered|declined)|rang|transferred|resumed|held|muted|disconnected";

/** Next to a word that only occurs with parties. What follows "to", "from", "by" and "with" must end there. */
function commonSource(source: string): string {
  const end = String.raw`(?=\s*(?:$|[.,;:!()"'”>]|\b(?:for|in|on|at|after|again|and)\b)|\s+(?:${trailing})\b)(?!\s*[.,]?\s*\d)`;
  return [
    String.raw`(?<=(?<![\p{L}\p{N}_])(?:${leading})\s+["'“]?)${source}${notAfter}${end}`,
    String.raw`(?<=["“'=])${source}(?=["”'])`,
    String.raw`${notBefore}${source}(?=\s+(?:${trailing})\b)`,
  ].join("|");
}

/** Whether the original is capitalized like a name: in lower case it is the word. */
function isCapital({ original, originalOffset }: FoldedText, { from }: Range): boolean {
  const first = String.fromCodePoint(original.codePointAt(originalOffset(from)) ?? 0x20);
  return first !== first.toLowerCase();
}

function rangesOf(expression: RegExp, { text }: FoldedText): Range[] {
  return [...text.matchAll(expression)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
  }));
}

/** The same for text inside a regular expression. */
export function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, (sign) => (sign === "-" ? String.raw`\x2d` : `\\${sign}`));
}
