/** Phone numbers in any spelling, addresses, session IDs and SIDs. */
import type { Token } from "../text/tokenize.ts";

const numberPart = /^[+(\d][\d().\-/]*$/;
const laterPart = /^[(\d-][\d().\-/]*$/;
/** The number of digits: the fewest that are still useful, and the most that E.164 allows. */
const [minDigits, maxDigits] = [3, 15];
/** The maximum number of groups that a number is written in. */
const maxTokens = 12;

export interface FoundNumber {
  /** Digits, with a plus where there was one. */
  readonly number: string;
  readonly tokens: number;
}

/**
 * The phone number that starts with a token: "+1 (814) 404-3093", "814.404.3093", "3093". `endsBefore` says where
 * something else starts, such as a date. A key's value can start one: `from:+1 814`.
 */
export function readNumber(
  tokens: readonly Token[],
  at: number,
  endsBefore: (at: number) => boolean,
): FoundNumber | undefined {
  const first = tokens[at]?.value ?? "";
  if (!numberPart.test(trimComma(first)) || !/\d/.test(first)) {
    return undefined;
  }
  let text = first;
  let found = isWhole(text) ? { number: numberOf(text), tokens: 1 } : undefined;
  for (
    let next = at + 1;
    next < at + maxTokens && !text.endsWith(",") && digitsOf(text).length <= maxDigits;
    next += 1
  ) {
    const token = tokens[next];
    if (token === undefined || !isMore(token) || endsBefore(next)) {
      break;
    }
    text += ` ${token.value}`;
    if (isWhole(text)) {
      found = { number: numberOf(text), tokens: next - at + 1 };
    }
  }
  return found;
}

function isMore({ key, quoted, negative, value }: Token): boolean {
  return key === undefined && !quoted && !negative && laterPart.test(trimComma(value));
}

function trimComma(text: string): string {
  return text.replace(/[,;]$/, "");
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, "");
}

function isWhole(text: string): boolean {
  const { length } = digitsOf(text);
  // Neither "9-11" nor "3 4" is a phone number.
  const hasGroup = length >= 7 || /\d{3}/.test(text);
  return length >= minDigits && length <= maxDigits && hasGroup && /[\d)]$/.test(trimComma(text));
}

/** "+44 (0)20" has a trunk zero. */
function numberOf(text: string): string {
  const isInternational = text.startsWith("+") || /^00[1-9]/.test(digitsOf(text));
  const digits = digitsOf(isInternational ? text.replaceAll("(0)", "") : text).replace(/^00(?=[1-9])/, "");
  return isInternational ? `+${digits}` : digits;
}

/** A word as an address: email, SIP, `tel:`. A `tel:` address becomes its number. */
export function readAddress(text: string): string | undefined {
  if (
    /^(?:sips?:|mailto:|client:)?[^\s@:"]+@[^\s@"]+\.[^\s@"]+$/i.test(text) ||
    /^(?:sips?|client):[^\s"/]+$/i.test(text)
  ) {
    return text.replace(/^mailto:/i, "");
  }
  return undefined;
}

/** The ID of a session, alone or in a link. */
export function readSessionId(text: string): string | undefined {
  if (isObjectId(text)) {
    return text;
  }
  return /^https?:\/\//i.test(text) ? /(?<![0-9a-z])[0-9a-f]{24}(?![0-9a-z])/i.exec(text)?.[0] : undefined;
}

/** Whether a text has the form of the service's IDs. */
export function isObjectId(text: string): boolean {
  return /^[0-9a-f]{24}$/i.test(text);
}

/** The SID of a call or a conference: two letters and 32 hexadecimal digits. */
export function readSid(
  text: string,
): { readonly kind: "call" | "conference"; readonly sid: string } | undefined {
  const [, letters = "", digits = ""] = /^(CA|CF)([0-9a-f]{32})$/i.exec(text) ?? [];
  return digits === ""
    ? undefined
    : { kind: letters.toUpperCase() === "CA" ? "call" : "conference", sid: letters.toUpperCase() + digits };
}
