/** Finds phone numbers and extensions in a text. */
import type { FoldedText } from "./fold-text.ts";
import { nationalForms, readPhoneNumber, samePhoneNumber, shortestPhoneNumber } from "./phone-number.ts";
import type { PhoneNumber } from "./phone-number.ts";

/** A range in a folded text, in UTF-16 units. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Digits with common separators between them. */
const numberRun = /\+?\(?\+?\d(?:[\d()./\-·•]| (?=[\d(+])){5,}/g;
const wordCharacter = /[\p{L}\p{M}\p{N}_]/u;
const withoutBlanks =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Finds a phone number of seven digits or more in any notation, but not inside other numbers, IDs and times. */
export function numberFinder(number: PhoneNumber): (text: FoldedText) => readonly Range[] {
  const forms = formsOf(number);
  const shortest = Math.min(...forms.map((form) => form.length));
  // All notations end with the same digits.
  const end = number.digits.slice(-shortestPhoneNumber);
  return ({ text: folded, digits: digitsOf }) => {
    if (!digitsOf().includes(end)) {
      return [];
    }
    const found: Range[] = [];
    for (const { 0: run, index } of folded.matchAll(numberRun)) {
      if (run.length >= shortest) {
        findInRun(folded, run, index);
      }
    }
    return found;

    function findInRun(text: string, run: string, runStart: number): void {
      const offsets: number[] = [];
      let digits = "";
      for (let index = 0; index < run.length; index++) {
        const character = run.charAt(index);
        if (character >= "0" && character <= "9") {
          offsets.push(runStart + index);
          digits += character;
        }
      }
      for (const form of forms) {
        for (let at = digits.indexOf(form); at !== -1; at = digits.indexOf(form, at + 1)) {
          const from = offsets[at] ?? runStart;
          const to = (offsets[at + form.length - 1] ?? runStart) + 1;
          const start = startOf(text, runStart, from, to, number);
          if (start !== undefined && endsAt(text, start, to)) {
            found.push({ from: start, to });
            at += form.length - 1;
          }
        }
      }
    }
  };
}

/** The digit sequences that a number may be written as, longest first. */
function formsOf({ international, digits }: PhoneNumber): string[] {
  const forms = international === undefined ? [] : [international, ...nationalForms(international)];
  const tail = digits.replace(/^0/, "");
  return [...new Set([...forms, digits, ...(tail.length >= 8 ? [tail] : [])])].sort(
    (one, other) => other.length - one.length,
  );
}

/** The start of the number whose digits start at `from`; undefined if it is part of something else. */
function startOf(
  text: string,
  runStart: number,
  from: number,
  to: number,
  number: PhoneNumber,
): number | undefined {
  const start = text.charAt(from - 1) === "(" ? from - 1 : from;
  const before = text.slice(Math.max(runStart, from - 12), start);
  const prefix = /(?:\(?\+|(?<!\d)0)[\d\s()./\-·•]{0,7}$/.exec(before)?.[0];
  if (prefix !== undefined && prefix.replaceAll(/\D/g, "").length <= 5) {
    const whole = readPhoneNumber(text.slice(start - prefix.length, to));
    return whole !== undefined && whole.international !== undefined && samePhoneNumber(whole, number)
      ? beginning(text, start - prefix.length)
      : undefined;
  }
  if (!readsAs(text.slice(start, to), number)) {
    return undefined;
  }
  if (/\d[^\d\s]*$/.test(before)) {
    return undefined;
  }
  // "25 814 555 0133": the first group may belong to it.
  const grouped = /\d[\s()./\-·•]+\d/.test(text.slice(from, to));
  return grouped && /(?<!\d)\d{1,3}[\s()./\-·•]+$/.test(before) ? undefined : beginning(text, start);
}

function readsAs(written: string, number: PhoneNumber): boolean {
  const read = readPhoneNumber(written);
  return read !== undefined && samePhoneNumber(read, withoutExtension(number));
}

function withoutExtension({ extension: _extension, ...number }: PhoneNumber): PhoneNumber {
  return number;
}

/** The same offset if a number can start there: not in a word, an ID, a time or a decimal. */
function beginning(text: string, start: number): number | undefined {
  const [last, previous] = [text.charAt(start - 1), text.charAt(start - 2)];
  if (wordCharacter.test(last)) {
    return withoutBlanks.test(last) ? start : undefined;
  }
  const joined = /[-._:]/.test(last) && /\d/.test(previous);
  return joined || (/[-._]/.test(last) && wordCharacter.test(previous)) ? undefined : start;
}

const deviceEnd = /^-[0-9a-f]{8,10}(?![\p{L}\p{N}])/u;
const extensionEnd = /^\s?x\d{1,8}(?![\p{L}\p{N}])/u;

function endsAt(text: string, start: number, to: number): boolean {
  const rest = text.slice(to, to + 24);
  const next = rest.charAt(0);
  if (wordCharacter.test(next)) {
    return withoutBlanks.test(next) || extensionEnd.test(rest);
  }
  if (/^[-./:·]\d/.test(rest) || /^[)]?-\d/.test(rest)) {
    return text.charAt(start - 1) === "/" && deviceEnd.test(rest);
  }
  if (/^[-_]\p{L}/u.test(rest)) {
    return text.charAt(start - 1) === "/" && deviceEnd.test(rest);
  }
  return !(/\d \d/.test(text.slice(start, to)) && /^ \d/.test(rest));
}

const verbsBefore =
  "ring(?:ing|s)?|rang|call(?:ing|s)?|called|dial(?:ing|ling|s)?|dialed|dialled|alerting|paging|inviting|bridging|agent|operator|user|member|extension|ext\\.?|exten|station|peer|caller|callee|party";
const movesTo =
  "(?:call(?:s|ed|ing)?|transfer\\w*|forward\\w*|connect(?:ed|ing)|bridged?|redirect\\w*|rout(?:ed|ing)|invite(?:d)?|hand\\w* over|sent|diverted|deflected|parked)(?: (?:call|it|caller|him|her|the|them|over|blind|back|leg)){0,3} (?:to|from|with|by|at|for)";
const verbsAfter =
  "answered|answers|joined|joins|declined|hung up|hangs up|left|rejected|picked up|accepted|is (?:ringing|busy|connected|unavailable|on hold|talking|not)|was (?:ringing|busy|connected|not)|did(?: not|n't)|does(?: not|n't)|has(?:n't)? |rang|rings|put|placed|transferred|called|dialed|resumed|logged (?:in|out|on|off)";

/**
 * Finds an extension or another short number, but only where the text shows that it is a party: `sip:101`, `SIP/101-00000003`,
 * "Ringing 101", "101 answered", "transferred to 101", `caller=101`.
 */
export function extensionFinder(digits: string): (folded: string) => Range[] {
  const number = digits.replaceAll(/\D/g, "");
  const source = digits.startsWith("+") ? String.raw`\+${number}` : number;
  const free = String.raw`(?![\p{L}\p{N}\p{M}_%]|[.:,/-]\d|@\d+(?![\d.:]))`;
  const unit = String.raw`(?! (?:ms|s|secs?|seconds?|min|minutes?|h|hours?|days?|times?|of|x|percent|[kmg]?b|(?!is\b|was\b|has\b|does\b|answers\b|joins\b|hangs\b|rings\b|declines\b)[a-z]+s)\b| ?%)`;
  const expression = new RegExp(
    [
      String.raw`(?<=(?<![\p{L}\p{N}_])(?:sips?|tel|client|callto|whatsapp):\+?)${source}(?![\p{L}\p{N}\p{M}_.+-]|@\d+(?![\d.:]))`,
      String.raw`(?<=(?<![\p{L}\p{N}_])(?:sip|pjsip|iax2?|sccp|local|user|sofia\/[\w.-]+)\/)${source}(?:(?=-[0-9a-f]{8})|${free})`,
      String.raw`(?<=(?<![\p{L}\p{N}_])(?:${verbsBefore}|${movesTo}) (?:extension |ext\.? |agent |user |member |x)?["'(<]?)${source}${free}${unit}`,
      String.raw`(?<=(?<![\p{L}\p{N}_])(?:from|caller|callee|called|calling|caller_?id(?:_?num(?:ber)?)?|cli|ani|dnis|exten(?:sion)?|ext|agent|member|user|src|dst|endpoint|peer)(?:\s?[=:]\s?|\s)["'<]?)${source}${free}${unit}`,
      String.raw`(?<=["”'] ?<)${source}(?=>)`,
      String.raw`(?<![\p{L}\p{N}\p{M}_.:/@#+=-]|[\p{L}\p{N}][ :-]{0,2}(?:status|code|error|cause|payload|port|id|line|room)\s)${source}(?= (?:${verbsAfter})\b)`,
      String.raw`(?<![\p{L}\p{N}\p{M}_.:+-])${source}(?=@(?:\d{1,3}\.){3}\d{1,3}(?![\d.])|@[\p{L}])`,
    ].join("|"),
    "gu",
  );
  return (folded) =>
    folded.includes(number)
      ? [...folded.matchAll(expression)].map(({ 0: found, index }) => ({
          from: index,
          to: index + found.length,
        }))
      : [];
}
