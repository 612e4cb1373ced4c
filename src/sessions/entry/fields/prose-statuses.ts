/** Status codes in a sentence, recognized by their context: "SIP 486", "returned 503", "404 Not Found". */
import type { EntryEvent, EventKind } from "../events.ts";
import type { Token } from "../text/token.ts";
import { causeOf, httpStatus, isSipOnly, sipStatus } from "../rules/status-codes.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const between = set(": / = - of with a an the status code response error final");
const replies = set("returned returns responded answered replied got rejected failed returning declined");
const codeOwners = set("status response result error sip http cause return final reason-code");
const reasons = set(
  "busy here everywhere decline declined not found service available temporarily request timeout terminated forbidden server internal error " +
    "acceptable bad gateway unauthorized proxy authentication required accepted ok trying ringing session progress gone does exist call transaction " +
    "created no content many requests too time out allowed method conflict unprocessable moved permanently redirect multiple choices authorized",
);
const phrases = new Set([
  "486 busy here",
  "480 temporarily not",
  "503 service not",
  "404 not found",
  "403 forbidden",
  "408 request timeout",
  "603 decline",
  "603 declined",
  "487 request terminated",
  "500 internal server",
  "500 server internal",
  "502 bad gateway",
  "504 gateway timeout",
  "504 server time",
  "488 not acceptable",
  "600 busy everywhere",
  "484 address incomplete",
  "410 gone",
  "180 ringing",
  "202 accepted",
  "200 ok",
  "429 too many",
  "400 bad request",
  "401 not authorized",
]);
const webWords = set(
  "webhook api http https get post put delete patch url callback request crm server lambda function endpoint",
);

/** Reads the status codes, and returns the remaining tokens for other rules. */
export function takeStatuses(tokens: readonly Token[], text: string, events: EntryEvent[]): readonly Token[] {
  if (!tokens.some((token, at) => isCode(token) || isCause(tokens, at))) {
    return tokens;
  }
  const surroundings = surroundingsOf(tokens);
  const taken = new Set<number>();
  for (const [at, token] of tokens.entries()) {
    if (!isCode(token) && !isCause(tokens, at)) {
      continue;
    }
    const scheme = schemeOf(tokens, at, surroundings);
    if (scheme === undefined) {
      continue;
    }
    taken.add(at);
    for (let next = at + 1; next < tokens.length && isReason(tokens, next, at); next += 1) {
      taken.add(next);
    }
    const kind = kindOf(scheme, Number(token.text), surroundings);
    if (kind !== undefined) {
      events.push({ kind, ...sender(tokens, at, text), from: token.from, to: token.to });
    }
  }
  return taken.size === 0 ? tokens : tokens.filter((_, at) => !taken.has(at));
}

/** "cause 17", "cause: 34". */
function isCause(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  return (
    token?.type === "number" &&
    /^\d{1,3}$/.test(token.text) &&
    (before?.text === "cause" || (before?.text === "code" && tokens[at - 2]?.text === "cause"))
  );
}

function isCode({ type, text }: Token): boolean {
  return type === "number" && /^[1-6]\d\d$/.test(text);
}

/** The rest of the message, which shows what protocol its numbers belong to. */
interface Surroundings {
  readonly isWeb: boolean;
  readonly isSip: boolean;
  readonly isRequest: boolean;
}

function surroundingsOf(tokens: readonly Token[]): Surroundings {
  const has = (words: ReadonlySet<string>): boolean =>
    tokens.some(({ type, text }) => type === "word" && words.has(text));
  return { isWeb: has(webWords), isSip: has(sipWords), isRequest: has(requestWords) };
}

const sipWords = set("sip invite call final carrier");
const requestWords = set("get post put delete patch head webhook");

type Scheme = "sip" | "http" | "any" | "cause";

function schemeOf(tokens: readonly Token[], at: number, { isRequest }: Surroundings): Scheme | undefined {
  let back = at - 1;
  let isNamed = false;
  while (back >= 0 && at - back < 6 && between.has(tokens[back]?.text ?? "")) {
    isNamed ||= tokens[back]?.text === "status" || tokens[back]?.text === "response";
    if (tokens[back]?.text === "code") {
      const owner = tokens[back - 1]?.text;
      isNamed ||= owner === undefined || codeOwners.has(owner) || tokens[back - 1]?.type === "mark";
    }
    back -= 1;
  }
  const before = tokens[back];
  const isWord = before?.type === "word";
  if (isWord && before.text === "sip") {
    return "sip";
  }
  if (isWord && (before.text === "http" || before.text === "https")) {
    return "http";
  }
  if (isWord && before.text === "cause") {
    return "cause";
  }
  const next = tokens[at + 1];
  const ends =
    next === undefined ||
    next.type !== "word" ||
    /^(?:in|after|for|from|on|with|to|reply|response|received)$/.test(next.text) ||
    isPhrase(tokens, at);
  if ((next?.text === "reply" || next?.text === "response") && isSipOnly(Number(tokens[at]?.text))) {
    return "sip";
  }
  if (isNamed && ends) {
    return "any";
  }
  if (isWord && replies.has(before.text) && ends) {
    return "any";
  }
  if (before?.type === "name" && ends && isRequest) {
    return "http";
  }
  if (before?.type === "word" && before.text === "received" && isPhrase(tokens, at)) {
    return "any";
  }
  return isPhrase(tokens, at) ? "any" : undefined;
}

function isPhrase(tokens: readonly Token[], at: number): boolean {
  const [one, two] = [tokens[at + 1]?.text ?? "", tokens[at + 2]?.text ?? ""];
  const number = tokens[at]?.text ?? "";
  return phrases.has(`${number} ${one}`) || phrases.has(`${number} ${one} ${two}`);
}

function isReason(tokens: readonly Token[], next: number, at: number): boolean {
  const token = tokens[next];
  if (token?.type === "name" && token.quoted === true && next === at + 1) {
    return true;
  }
  return token?.type === "word" && reasons.has(token.text) && next - at < 7;
}

function kindOf(scheme: Scheme, number: number, { isWeb, isSip }: Surroundings): EventKind | undefined {
  if (scheme === "cause") {
    return causeOf(number);
  }
  if (scheme === "sip" || (scheme === "any" && isSipOnly(number))) {
    return sipStatus(number);
  }
  return scheme === "any" && !isWeb && isSip ? sipStatus(number) : httpStatus(number);
}

function sender(tokens: readonly Token[], at: number, text: string): { readonly subject?: string } {
  for (let index = at + 1; index < Math.min(tokens.length - 1, at + 8); index += 1) {
    const next = tokens[index + 1];
    if (tokens[index]?.type === "word" && tokens[index]?.text === "from" && next?.type === "name") {
      return { subject: text.slice(next.from, next.to) };
    }
  }
  return {};
}
