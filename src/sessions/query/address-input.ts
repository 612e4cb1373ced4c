import { fold } from "../identity/fold-text.ts";
import { storedDigits } from "../identity/phone-number.ts";
import { toReadAddress } from "../identity/same-address.ts";

/** A number after a name, as rows, hovers and documents write a party: "Ada Example · +1…", "Ada Example (+1…)". */
const afterName = /^[^\d+(<]*\p{L}[^\d+(<]*(?:[·(<,:])\s*(?=[+(\d])(.+?)[)>]?$/u;

/**
 * What to ask the service for where a person typed or pasted a number or an address: its From and To filters look for a part of
 * what it stores, so a number goes without separators, scheme, extension and trunk zero. Other text stays as typed.
 */
export function searchedAddress(typed: string): string {
  const text = typed.trim();
  const folded = fold(text);
  return searchedNumber(folded) ?? searchedNumber(afterName.exec(folded)?.[1] ?? "") ?? text;
}

/** Whether a text is a number or an address that holds one, so that it is looked for in From and To first. */
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
