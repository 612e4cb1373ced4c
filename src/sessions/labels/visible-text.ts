/** Makes untrusted text safe to show. */

/** How to handle a tab or a line break: keep it, replace it with a space, or make it visible like any control character. */
export type Whitespace = "keep" | "space" | "mark";

export interface VisibleTextOptions {
  /** Default "space", as for a label. */
  readonly lineBreaks?: Whitespace;
  /** Default "space". */
  readonly tabs?: Whitespace;
}

/**
 * C0 and C1, unpaired surrogates, zero-width characters, characters that change the direction of text, and
 * the invisible tag characters. Joiners stay where a script needs them: see `joiner`.
 */
const hiddenRanges = [
  String.raw`\p{Cc}\p{Cs}\u{AD}\u{34F}\u{61C}\u{115F}\u{1160}\u{17B4}\u{17B5}\u{180E}\u{200B}`,
  String.raw`\u{200E}\u{200F}\u{2028}-\u{202E}\u{2060}-\u{206F}\u{3164}\u{FEFF}\u{FFA0}\u{FFF9}-\u{FFFB}`,
  String.raw`\u{E0000}-\u{E007F}`,
].join("");
/**
 * The scripts that need joiners: Persian and other languages in Arabic script, Syriac, Mongolian, N’Ko, and
 * those of South Asia.
 */
const joiningScripts =
  "Arab Syrc Mong Nkoo Adlm Rohg Mand Beng Deva Gujr Guru Knda Mlym Orya Sinh Taml Telu Khmr Mymr Tibt Lana Newa Sidd Takr Tirh Cakm Java Bali Gran Modi Brah"
    .split(" ")
    .map((script) => String.raw`\p{Script_Extensions=${script}}`)
    .join("");
/** A letter of these scripts, or a combining mark. */
const joined = String.raw`(?=[\p{L}\p{M}])[${joiningScripts}]`;
/** After such a letter a joiner affects how it is drawn: within a word, and at its end. */
const afterJoined = (code: string): string =>
  String.raw`\u{${code}}(?<!(?:${joined})\u{${code}}(?=${joined}|(?![\p{L}\p{M}\p{N}\u{200C}\u{200D}])))`;
const emojiBefore = String.raw`[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}]`;
/** A joiner that no script needs: between letters of other scripts, alone, or one of several. */
const joiner = [
  String.raw`(?<!${emojiBefore})${afterJoined("200D")}`,
  String.raw`(?<=${emojiBefore})\u{200D}(?!\p{Extended_Pictographic})`,
  afterJoined("200C"),
].join("|");
/** Nearly all log text, which a much faster check recognizes. */
const printable = /^[ -~]*$/;
/** Compiled on first use: that takes longer than loading the rest of the module. */
let hidden: RegExp | undefined;

/**
 * Makes untrusted text safe to show: characters that are invisible or reorder others are replaced, as by `⟨U+202E⟩`,
 * so that a name or a message can't pass for something it is not.
 */
export function visibleText(text: string, options: VisibleTextOptions = {}): string {
  if (printable.test(text)) {
    return text;
  }
  const { lineBreaks = "space", tabs = "space" } = options;
  hidden ??= new RegExp(String.raw`\r\n|[${hiddenRanges}]|${joiner}`, "gu");
  return text.replace(hidden, (found) => {
    const whitespace = found === "\t" ? tabs : isLineBreak(found) ? lineBreaks : "mark";
    if (whitespace === "mark") {
      return Array.from(found, mark).join("");
    }
    return whitespace === "keep" ? found : " ";
  });
}

function isLineBreak(found: string): boolean {
  return found === "\n" || found === "\r\n" || found === "\r";
}

function mark(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `⟨U+${hex}⟩`;
}
