/** Phone numbers as people and switches write them. */

/** A parsed phone number. Digits only, without separators. */
export interface PhoneNumber {
  /** Country code and number, if the text has a country code or can be read as if it did. */
  readonly international?: string;
  /** Whether the country code is explicit: after `+` or an international prefix, or as 1 and ten digits. */
  readonly countryNamed: boolean;
  /** All digits as dialed, without an international prefix; short numbers after a `+` keep it. */
  readonly digits: string;
  /** Whether it was written without separators, as switches do. */
  readonly unformatted: boolean;
  /** The digits of `x123`, `ext. 5`, `;ext=5`. */
  readonly extension?: string;
}

const label = /^(?:tel(?:ephone)?|phone|ph|mobile|cell|fax|call|number|from|to)\b\s*[.:]?\s*(?=[+(\d])/;
const extensionPart =
  /(?:\s*(?:;\s*ext\s*=|;\s*postd\s*=|[,#]+|\bext(?:ension|n)?\b[.:]?|(?<=[\d\s)])x[.:]?)\s*)(\d{1,8})$/;
const onlyNumber = /^\(?\+?[\d\s()./\-·•_]+$/;
const ipAddress = /^(?:\d{1,3}\.){3}\d{1,3}$/;
/** Ten digits that are valid in the North American numbering plan. */
const northAmerican = /^[2-9]\d\d[2-9]\d{6}$/;

/** Shorter numbers are extensions and service numbers such as 911, which are compared digit by digit. */
export const shortestPhoneNumber = 7;

/** Parses a folded text that is a phone number as a whole; undefined for any other. */
export function readPhoneNumber(folded: string): PhoneNumber | undefined {
  if (folded.length > 100) {
    return undefined;
  }
  const text = folded.trim().replace(label, "");
  const extension = extensionPart.exec(text)?.[1];
  const base = (extension === undefined ? text : text.replace(extensionPart, "")).trim();
  const digits = base.replaceAll(/\D/g, "");
  if (
    !onlyNumber.test(base) ||
    digits === "" ||
    (ipAddress.test(base) && !/^(?:\d\d\.){3}\d\d$/.test(base))
  ) {
    return undefined;
  }
  const unformatted = /^\+?\d+$/.test(base);
  return {
    ...readCountry(digits, /^\(?\+/.test(base), /\d+/.exec(base)?.[0] ?? ""),
    unformatted,
    ...(extension === undefined ? {} : { extension }),
  };
}

type Reading = Pick<PhoneNumber, "international" | "countryNamed" | "digits">;

function readCountry(digits: string, plus: boolean, firstGroup: string): Reading {
  const dialed = withoutPrefix(digits, plus);
  if (dialed !== undefined) {
    return dialed.length < shortestPhoneNumber
      ? { countryNamed: true, digits: `+${dialed}` }
      : { international: withoutTrunkZero(dialed), countryNamed: true, digits: dialed };
  }
  if (northAmerican.test(digits)) {
    return { international: `1${digits}`, countryNamed: false, digits };
  }
  const mayNameCountry =
    digits.length > 10 &&
    !digits.startsWith("0") &&
    (!digits.startsWith("1") || /^1(?:\d{10})?$/.test(firstGroup));
  return mayNameCountry
    ? {
        international: withoutTrunkZero(digits),
        countryNamed: digits.length === 11 && northAmerican.test(digits.slice(1)) && digits.startsWith("1"),
        digits,
      }
    : { countryNamed: false, digits };
}

/** The number without its international prefix (00, 011, 0011); undefined if it has none. */
function withoutPrefix(digits: string, plus: boolean): string | undefined {
  const prefix = /^0011(?=[2-9]\d{8})|^00(?=[1-9]\d{7})|^011(?=[2-9]\d{9})/.exec(digits)?.[0];
  if (prefix !== undefined) {
    return digits.slice(prefix.length);
  }
  return plus ? digits : undefined;
}

/** Countries whose numbers keep their first zero: Italy, San Marino, Ivory Coast, Gabon, Congo, the Vatican. */
const keepsZero: ReadonlySet<string> = new Set(["39", "378", "379", "225", "241", "242"]);
/** Countries without a trunk zero. */
const noTrunkPrefix: ReadonlySet<string> = new Set(
  (
    "1 30 34 39 45 47 48 52 65 225 241 242 297 298 299 350 351 352 354 356 357 370 371 372 376 377 378 379 420 502 503 504 505 506 " +
    "507 591 592 595 597 670 673 852 853 961 962 965 968 971 973 974"
  ).split(" "),
);

/** The country code of an international number. No country code is a prefix of another. */
function countryCode(international: string): string {
  if (/^[17]/.test(international)) {
    return international.slice(0, 1);
  }
  return /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/.test(international)
    ? international.slice(0, 2)
    : international.slice(0, 3);
}

/** `+44 (0)20 …` and `+52 1 55 …` are read as they are dialed from abroad. */
function withoutTrunkZero(international: string): string {
  const country = countryCode(international);
  const rest = international.slice(country.length);
  if (country === "52" && rest.length === 11 && rest.startsWith("1")) {
    return country + rest.slice(1);
  }
  return rest.startsWith("0") && rest.length > 7 && !keepsZero.has(country)
    ? country + rest.slice(1)
    : international;
}

/** The digits that any stored form of a number contains: with its country code if it has one, else without a trunk zero. */
export function storedDigits({ international, countryNamed, digits }: PhoneNumber): string {
  if (countryNamed) {
    return international ?? digits.replace("+", "");
  }
  return digits.length > shortestPhoneNumber ? digits.replace(/^0(?=[1-9])/, "") : digits;
}

/** How an international number is dialed within its own country, with the trunk prefix. */
export function nationalForms(international: string): readonly string[] {
  const country = countryCode(international);
  const rest = international.slice(country.length);
  if (country === "7") {
    return [`8${rest}`, `0${rest}`];
  }
  if (country === "36") {
    return [`06${rest}`];
  }
  const mobileOfChina = country === "86" && /^1\d{10}$/.test(rest);
  return mobileOfChina || noTrunkPrefix.has(country) ? [rest] : [`0${rest}`];
}

/**
 * Whether two numbers are the same. If both have a country code, they are compared as a whole; one without, with the way the other is
 * dialed within its country. Extensions only matter if both have one.
 */
export function samePhoneNumber(one: PhoneNumber, other: PhoneNumber): boolean {
  if (one.extension !== undefined && other.extension !== undefined && one.extension !== other.extension) {
    return false;
  }
  return (
    one.digits === other.digits ||
    (one.international !== undefined && one.international === other.international) ||
    isDialedAs(one, other) ||
    isDialedAs(other, one)
  );
}

/** Whether the second, without a country code, is the first as dialed within its country or without its plus. */
function isDialedAs({ international }: PhoneNumber, other: PhoneNumber): boolean {
  if (international === undefined || other.countryNamed) {
    return false;
  }
  return (
    (other.unformatted && other.digits === international) ||
    (other.international === undefined &&
      other.digits.length > shortestPhoneNumber &&
      nationalForms(international).includes(other.digits))
  );
}
