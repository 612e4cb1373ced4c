import { readAddress } from "./address.ts";
import type { Address } from "./address.ts";
import { fold } from "./fold-text.ts";
import { readPhoneNumber, samePhoneNumber, shortestPhoneNumber } from "./phone-number.ts";
import type { PhoneNumber } from "./phone-number.ts";
import { isWithheld } from "./withheld.ts";

/** An address or a name, prepared for comparing. */
export interface ReadAddress extends Address {
  readonly folded: string;
  readonly number?: PhoneNumber;
  readonly withheld: boolean;
}

/** Parses an address or a name once, to compare it with many. */
export function toReadAddress(text: string): ReadAddress {
  const folded = fold(text).trim().replaceAll(/\s+/g, " ");
  const address = readAddress(folded);
  const number = readPhoneNumber(parameterExtension(address.user));
  return {
    ...address,
    folded,
    ...(number === undefined ? {} : { number }),
    withheld: isWithheld(text),
  };
}

/** "ext. 5" alone is the extension 5. Other `tel:` parameters are not part of the number. */
function parameterExtension(user: string): string {
  const alone = /^(?:ext(?:ension|n)?\b[.:]?\s*|x(?=\d\d))(\d{1,8})$/.exec(user)?.[1];
  return alone ?? user.replace(/;(?!\s*ext\s*=).*$/s, "").replace(/(;\s*ext\s*=\s*\d+);.*$/s, "$1");
}

/**
 * Whether two addresses belong to one party: a number in any notation (`tel:`, `sip:`, WhatsApp, national and international forms,
 * separators, digits of any script), a SIP or client address, a device such as `SIP/1001-00000003`, or a name. False if
 * uncertain, and for withheld and empty addresses. Never throws.
 */
export function sameAddress(one: string, other: string): boolean {
  return sameReadAddress(toReadAddress(one), toReadAddress(other));
}

/** The same for addresses that are already parsed. */
export function sameReadAddress(one: ReadAddress, other: ReadAddress): boolean {
  if (one.withheld || other.withheld) {
    return false;
  }
  if (one.folded === other.folded) {
    return true;
  }
  if (one.number !== undefined && other.number !== undefined) {
    return samePhoneNumber(one.number, other.number) && (isLong(one.number) || sameHost(one, other, true));
  }
  return one.user === other.user && one.user !== "" && sameHost(one, other, false);
}

function isLong({ digits }: PhoneNumber): boolean {
  return digits.length >= shortestPhoneNumber;
}

/** A user without a host matches any host if the other address is marked as an account and is not an e-mail address. */
function sameHost(one: Address, other: Address, extension: boolean): boolean {
  if (one.host !== undefined && other.host !== undefined) {
    return one.host === other.host;
  }
  if (one.host === undefined && other.host === undefined) {
    return true;
  }
  const [hosted, bare] = one.host === undefined ? [other, one] : [one, other];
  return bare.kind !== "client" && (extension || hosted.kind === "sip");
}

/** A key that is the same for all notations of a number with a country code; the folded text for anything else. */
export function addressKey(text: string): string {
  const { number, folded } = toReadAddress(text);
  return number?.international ?? number?.digits ?? folded;
}
