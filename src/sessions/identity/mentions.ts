/** Whether a text mentions a party. */
import { genericNames, commonWords } from "./common-words.ts";
import { fold, foldWithOffsets } from "./fold-text.ts";
import type { FoldedText } from "./fold-text.ts";
import { escaped, nameFinder, wholeWordFinder } from "./name-in-text.ts";
import { extensionFinder, numberFinder } from "./number-in-text.ts";
import type { Range } from "./number-in-text.ts";
import { shortestPhoneNumber } from "./phone-number.ts";
import { toReadAddress } from "./same-address.ts";
import type { ReadAddress } from "./same-address.ts";

/** The party to look for. */
export interface MentionedParty {
  readonly name?: string | undefined;
  readonly address?: string | undefined;
}

/** Finds where a folded text mentions a party, ascending; ranges of different terms may overlap. */
export type MentionFinder = (text: FoldedText) => readonly Range[];

/** The longest name that is looked for. UTF-16 units. */
const maxTermLength = 200;

/**
 * Whether a text mentions a party by its name, number or address, in any spelling. False if uncertain: for names that
 * are common words, unless the text can only mean a party, for short numbers without a word that says so, and for withheld callers.
 */
export function mentions(text: string, party: MentionedParty): boolean {
  return (mentionFinder(party)?.(foldWithOffsets(text)) ?? []).length > 0;
}

/** Prepares to look for a party in many texts; undefined for a party that can't be recognized. */
export function mentionFinder({ name, address }: MentionedParty): MentionFinder | undefined {
  const finders = [termFinders(name, true), termFinders(address, false)].flat();
  const [first, second] = finders;
  if (first === undefined || second === undefined) {
    return first;
  }
  return (text) => {
    const found = finders.flatMap((find) => find(text));
    return found.length < 2 ? found : found.sort((one, other) => one.from - other.from || other.to - one.to);
  };
}

/** Prepares to look for an ID, such as a Call SID, in any case; undefined for an empty one. */
export function idFinder(id: string): MentionFinder | undefined {
  const folded = fold(id).trim();
  return folded === "" ? undefined : literalFinder(folded);
}

function termFinders(term: string | undefined, isName: boolean): MentionFinder[] {
  if (term === undefined || term.length > maxTermLength) {
    return [];
  }
  const address = toReadAddress(term);
  if (address.withheld) {
    return [];
  }
  if (address.number !== undefined) {
    return [findNumber(address)];
  }
  if (address.kind === "plain" && address.host === undefined) {
    const find = nameFinder(address.folded);
    return find === undefined || (!isName && !isDistinctive(address.folded)) ? [] : [find];
  }
  return accountFinders(address);
}

function findNumber({ number, host, user }: ReadAddress): MentionFinder {
  const digits = number?.digits ?? user;
  if (number !== undefined && digits.length >= shortestPhoneNumber && !digits.startsWith("+")) {
    return numberFinder(number);
  }
  const find = extensionFinder(digits);
  // At another host, a number belongs to a different party.
  return ({ text }) =>
    find(text).filter(({ to }) => {
      const at = /^@([\w.-]*\w)/.exec(text.slice(to, to + 100))?.[1];
      return host === undefined || at === undefined || at === host;
    });
}

/** The whole address, and its user alone unless that is a common word. */
function accountFinders({ folded, user, host }: ReadAddress): MentionFinder[] {
  const whole = host === undefined ? folded : `${user}@${host}`;
  return [literalFinder(whole), ...(isDistinctive(user) ? [literalFinder(user)] : [])];
}

function isDistinctive(user: string): boolean {
  return (
    Array.from(user).length >= 3 && !genericNames.has(user) && !commonWords.has(user) && /\p{L}/u.test(user)
  );
}

function literalFinder(literal: string): MentionFinder {
  const find = wholeWordFinder(escaped(literal));
  return (text) => (text.text.includes(literal) ? find(text) : []);
}
