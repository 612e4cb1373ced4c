import { fold } from "../identity/fold-text.ts";
import { storedDigits } from "../identity/phone-number.ts";
import { toReadAddress } from "../identity/same-address.ts";

/** A number after a name, as rows, hovers and documents write a party: "Ada Example · +1…", "Ada Example (+1…)". */
const afterName = /^[^\d+(<]*\p{L}[^\d+(<]*(?:[·(<,:])\s*(?=[+(\d])(.+?)[)>]?$/u;

/**
 * The search text for a number or an address that was typed or pasted: the service's From and To filters look for a part of
 * what it stores, so a number is sent without separators, scheme, extension and trunk zero. Other text stays as typed.
 */
export function searchedAddress(typed: string): string {
  const text = typed.trim();
  const folded = fold(text);
  return searchedNumber(folded) ?? searchedNumber(afterName.exec(folded)?.[1] ?? "") ?? text;
}

/** Whether a text is a number or an address with one, so that it is searched for in From and To first. */
export function isTypedNumber(typed: string): boolean {
  return (
    searchedNumber(fold(typed)) !== undefined ||
    searchedNumber(afterName.exec(fold(typed))?.[1] ?? "") !== undefined
  );
}

function searchedNumber(text: string): string | undefined {
  const { number, withheld } = text === "" || text.length > 200 ? {} : toReadAddress(text);
  if (number === undefined || withheld === true) {
    return undefined;
  }
  return text.includes("+") && number.countryNamed ? `+${storedDigits(number)}` : storedDigits(number);
}
