/** Finds the nouns before and after a word, which show what it is about. */
import { isKnownWord } from "../rules/known-words.ts";
import { nounClass } from "../rules/nouns.ts";
import type { NounClass } from "../rules/nouns.ts";
import type { Token } from "./token.ts";

export interface NounPhrase {
  readonly class: NounClass;
  /** UTF-16 offsets in the message of the party itself: the name in "agent Ada". */
  readonly from: number;
  readonly to: number;
}

export const noNoun: NounPhrase = { class: "none", from: 0, to: 0 };

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const auxiliaries = set(
  "was were is are be been being am has have had do does did got gets get getting will would can could may might must shall should not never no " +
    "just already successfully now also then finally still automatically again only both all currently yet since longer to-be really soon " +
    "manually immediately abruptly unexpectedly eventually normally properly ever more accidentally suddenly promptly right away quickly straight once twice thrice times",
);
const prepositions = set(
  "to from for of on in at by with via over into onto through after before within between during until as under about against " +
    "because since than due without toward towards per out off back up upon while when that which who",
);
const determiners = set(
  "the a an this that these those his her its their your our my any some each every another no none new incoming outgoing inbound outbound current original active first second other remote local",
);
const verbs = set(
  "put puts placed places place took take takes taken set sets asked asks says said marked shown made and-then let brought moved moves sent sends pulled left-a keeps kept got retrieved retrieves requested began begins started initiated waits waiting passing",
);

const parts = set("none all one some any each both neither most two");

/** Longer than any real noun phrase: a limit, so that a message that repeats one word stays cheap. */
const maxBefore = 24;
const maxAfter = 12;

/** The noun phrase that ends before `at`, not before `clauseStart`. */
export function nounBefore(tokens: readonly Token[], at: number, clauseStart: number): NounPhrase {
  const limit = Math.max(clauseStart, at - maxBefore);
  let end = at;
  // "Caller was put on hold" is about the caller.
  while (end > limit && (isWord(tokens[end - 1], auxiliaries) || isWord(tokens[end - 1], verbs))) {
    end -= 1;
  }
  let start = end;
  while (start > limit && !isWord(tokens[start - 1], verbs)) {
    start -= 1;
  }
  if (isWord(tokens[start], prepositions)) {
    let last = end;
    while (last > start && !isWord(tokens[last - 1], prepositions)) {
      last -= 1;
    }
    return classify(tokens, last, end);
  }
  if (isWord(tokens[start], parts) && tokens[start + 1]?.text === "of") {
    start += 2;
  }
  let first = start;
  while (first < end && !isWord(tokens[first], prepositions)) {
    first += 1;
  }
  return classify(tokens, start, first);
}

/** The noun phrase that starts at `at`, after articles. */
export function nounAfter(tokens: readonly Token[], at: number): NounPhrase {
  let start = at;
  if (isWord(tokens[start], parts) && tokens[start + 1]?.text === "of") {
    start += 2;
  }
  while (
    start - at < maxAfter &&
    (isWord(tokens[start], determiners) || isWord(tokens[start], auxiliaries))
  ) {
    start += 1;
  }
  let end = start;
  while (end - at < maxAfter && isNominal(tokens[end])) {
    end += 1;
  }
  return classify(tokens, start, end);
}

/** The noun phrase after the first of some words, if it is within six tokens. */
export function nounAfterWord(tokens: readonly Token[], at: number, words: ReadonlySet<string>): NounPhrase {
  for (let index = at; index < Math.min(tokens.length, at + 7); index += 1) {
    if (isWord(tokens[index], words)) {
      return nounAfter(tokens, index + 1);
    }
  }
  return noNoun;
}

function isNominal(token: Token | undefined): boolean {
  if (token === undefined) {
    return false;
  }
  if (token.type === "mark") {
    return token.text === "&" || token.text === "/";
  }
  return (
    !isAdverb(token) && !isWord(token, prepositions) && !isWord(token, auxiliaries) && !isWord(token, verbs)
  );
}

/** "abnormally", "gracefully". */
function isAdverb({ type, text }: Token): boolean {
  return (
    type === "word" &&
    text.length > 5 &&
    text.endsWith("ly") &&
    nounClass(text) === undefined &&
    text !== "family" &&
    text !== "supply"
  );
}

function isWord(token: Token | undefined, words: ReadonlySet<string>): boolean {
  return token?.type === "word" && words.has(token.text);
}

const otherSessions = set(
  "user login ssh web browser remote admin http telnet desktop training database work rtp",
);
const otherRequests = set(
  "change leave pull feature purchase service vacation support merge refund friend time-off",
);
/** Calls between programs: an "API call" is not a phone call. */
const calledSystems = set(
  "api llm tool function method http https rest rpc system lambda database service server webhook sql model gateway crm",
);
const notParties = /^(?:https?|wss?|ftp|file|s3):\/\/|^[</]|\.(?:wav|mp3|ulaw|gsm|txt|json|xml|pdf|csv)$/i;

/** The class of the tokens from `start` up to `end`: that of the last noun, or of the noun before a name. */
export function classify(tokens: readonly Token[], start: number, end: number): NounPhrase {
  let first = start;
  while (first < end && (isWord(tokens[first], determiners) || isWord(tokens[first], auxiliaries))) {
    first += 1;
  }
  const head = tokens[end - 1];
  const begin = tokens[first];
  if (head === undefined || begin === undefined || first >= end || head.possessive === true) {
    return noNoun;
  }
  const whole = { from: begin.from, to: head.to };
  if (
    (head.text === "session" || head.text === "sessions") &&
    otherSessions.has(tokens[end - 2]?.text ?? "")
  ) {
    return { class: "thing", ...whole };
  }
  const own = head.type === "word" ? nounClass(head.text) : undefined;
  const owner = tokens[end - 2]?.text ?? "";
  if ((head.text === "call" || head.text === "calls") && end - 2 >= first && calledSystems.has(owner)) {
    return { class: "service", ...whole };
  }
  if (head.text === "request" && end - 2 >= first && otherRequests.has(owner)) {
    return { class: "thing", ...whole };
  }
  if (head.text === "item" && owner === "work") {
    return { class: "call", ...whole };
  }
  if (head.text === "job" && end - 2 >= first && nounClass(owner) === "message") {
    return { class: "message", ...whole };
  }
  if (own !== undefined && own !== "person") {
    return { class: own, ...whole };
  }
  const nameFrom = nameStart(tokens, first, end);
  const before = nounOf(tokens, first, nameFrom);
  if (own === "person" && nameFrom === end) {
    return { class: "person", ...whole };
  }
  if (nameFrom === end) {
    const kind = nounOf(tokens, first, end);
    if (isNickname(tokens, first, end)) {
      return { class: "name", from: head.from, to: head.to };
    }
    return { class: kind === "service" || kind === "machine" ? kind : "thing", ...whole };
  }
  if (head.type === "name" && notParties.test(head.text)) {
    return { class: "thing", ...whole };
  }
  const name = { from: tokens[nameFrom]?.from ?? whole.from, to: head.to };
  if (before === undefined) {
    return { class: head.type === "number" ? "number" : "name", ...name };
  }
  if (before === "person") {
    return head.type === "number" ? { class: "person", ...whole } : { class: "name", ...name };
  }
  return { class: before, ...name };
}

/** "agent jdoe", "user kim": an unknown word right after the noun it names. */
function isNickname(tokens: readonly Token[], first: number, end: number): boolean {
  const [owner, head] = [tokens[end - 2], tokens[end - 1]];
  return (
    end - 2 >= first &&
    head?.type === "word" &&
    owner?.type === "word" &&
    nounClass(owner.text) === "person" &&
    !attributes.has(head.text) &&
    !isKnownWord(head.text)
  );
}

/** Nouns that make a party a modifier: "caller id". */
const attributes = set(
  "id ids status state list name names satisfaction count counts data info information details mode experience feedback level script " +
    "dashboard view profile profiles settings limit limits license search login logout training numbers side busy legs",
);

/** Where the name at the end of a phrase starts; `end` if there is none. */
function nameStart(tokens: readonly Token[], first: number, end: number): number {
  const head = tokens[end - 1];
  if (head === undefined) {
    return end;
  }
  if (head.type === "name" || head.type === "number") {
    let start = end - 1;
    while (start > first && tokens[start - 1]?.type === head.type && head.type === "number") {
      start -= 1;
    }
    return start;
  }
  let start = end;
  let unknown = end;
  while (start > first && isNamePart(tokens[start - 1])) {
    start -= 1;
    if (
      tokens[start]?.type === "word" &&
      nounClass(tokens[start]?.text ?? "") === undefined &&
      tokens[start]?.capital === "first"
    ) {
      unknown = start;
    }
  }
  return unknown;
}

function isNamePart(token: Token | undefined): boolean {
  return token?.type === "mark" ? token.text === "&" : token?.type === "word" && token.capital === "first";
}

function nounOf(tokens: readonly Token[], first: number, end: number): NounClass | undefined {
  for (let at = end - 1; at >= first; at -= 1) {
    const token = tokens[at];
    const found = token?.type === "word" ? nounClass(token.text) : undefined;
    if (found !== undefined) {
      const owner = tokens[at - 1];
      // "Fax job 88" is a fax.
      return token?.text === "job" && owner?.type === "word" && nounClass(owner.text) === "message"
        ? "message"
        : found;
    }
  }
  return undefined;
}
