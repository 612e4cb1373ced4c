/** The meaning of a key together with its value. */
import type { EventKind } from "../events.ts";
import { spell, wordsOf } from "../words.ts";
import { proseKinds } from "../matching/prose-values.ts";
import { codeKinds, statusKinds } from "../rules/field-values.ts";
import { causeOf, httpStatus, isSipOnly, sipStatus } from "../rules/status-codes.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const statusKeys = set(
  "presence status state cause disposition outcome result event type reason subtype eventtype eventname action change changed stat results",
);
/** Things whose states are not those of a call. */
const otherThings = set(
  "agent worker recording record transcription registration reg presence peer device wrap campaign payment order ticket database gateway trunk system service account user job task import audit delivery media stream socket connection webhook http health license queue-member sync member config conference-room survey",
);
const messages = set("message sms mms fax email stat");
const errorKeys = set("error errors err exception exceptions fault errormessage failure failures problem");
/** Keys whose value "false" means that something failed. */
const successes = set("success successful succeeded ok");
/** Keys for the severity of an entry. */
const levels = set("level severity loglevel");
const nothing =
  /^(?:|0+(?:\.0+)?|null|nil|none|no|false|undefined|n\/?a|ok|-+|success|\(null\)|<null>|\[\]|\{\})$/i;
const flags: ReadonlyMap<string, EventKind> = new Map<string, EventKind>(
  Object.entries({
    answered: "answered",
    missed: "not answered",
    abandoned: "abandoned",
    transferred: "transferred",
    failed: "failed",
    declined: "declined",
    rejected: "declined",
    cancelled: "cancelled",
    held: "held",
    hold: "held",
    timedout: "problem",
  } as const),
);
/** Words that name a thing as well as an event. */
const nounsOnly = set(
  "join leave transfer hold park answer answered queue error timeout ring refer bridge cancel connect reject fail failure abandon closed left lost completed",
);
/** Can be about a call, or about anything else. */
const ambiguous = set(
  "completed ended closed active connected accepted released finished left established terminated joined cancelled rejected offered",
);

/** Whether a key's value is an outcome. */
export function isStatusKey(words: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  return (
    statusKeys.has(last) ||
    (last === "name" && words.includes("event")) ||
    (last === "position" && words.includes("queue")) ||
    errorKeys.has(last) ||
    (last === "message" && words.includes("error")) ||
    flagOf(words) !== undefined ||
    (last === "code" && words.some((word) => codeWords.has(word))) ||
    words.some((word) => word === "status" || word === "state")
  );
}

/** `missedCall`, `timed_out`, `isOnHold`. */
function flagOf(words: readonly string[]): EventKind | undefined {
  return flags.get(words.filter((word) => !aroundFlags.has(word)).join(""));
}

const aroundFlags = set("is was has call caller agent been on participant leg");

const codeWords = set("sip http status response error result cause return");

/** The kinds of events in a field; `aboutCall` is whether the message is about a call at all. */
export function fieldKinds(key: string, value: string, aboutCall: boolean): readonly EventKind[] {
  const words = keyWords(key);
  const text = afterArrow(value).trim();
  if (/^false$/i.test(text) && successes.has(words.at(-1) ?? "")) {
    return ["problem"];
  }
  if (levels.has(words.at(-1) ?? "") && /^(?:error|critical|fatal|severe|emergency)$/i.test(text)) {
    return ["problem"];
  }
  if (nothing.test(text) || !isStatusKey(words)) {
    return [];
  }
  const last = words.at(-1) ?? "";
  const number = /^"?(\d{1,5})\b(?!\.\d)/.exec(text)?.[1];
  if (last === "position") {
    return number === undefined ? [] : ["position"];
  }
  if (number !== undefined && words.some((each) => ofMany.has(each))) {
    return [];
  }
  if (number !== undefined) {
    const named = statusKinds(wordsOf(text.replace(/^"?\d+/, "")));
    return named.length > 0 ? named : kindOrNone(numberKind(words, Number(number)));
  }
  const flag = flagOf(words);
  if (flag !== undefined) {
    return /^(?:true|yes)$/i.test(text) ? [flag] : [];
  }
  if (errorKeys.has(last) || (words.includes("error") && (last === "code" || last === "message"))) {
    return ["problem"];
  }
  return statusOf(words, wordsOf(text), aboutCall);
}

function statusOf(
  key: readonly string[],
  value: readonly string[],
  aboutCall: boolean,
): readonly EventKind[] {
  const last = key.at(-1) ?? "";
  const word = value.join(" ");
  const isEvent = key.includes("event") || last === "eventtype" || last === "eventname";
  if (key.some((each) => messages.has(each))) {
    return failedMessage.has(word) || statusKinds(value).includes("failed") ? ["failed"] : [];
  }
  if (key.some((each) => otherThings.has(each)) && !key.includes("call")) {
    const isBroken =
      statusKinds(value).includes("failed") && !key.includes("agent") && !key.includes("worker");
    return isBroken ? ["problem"] : [];
  }
  if (value.some((each) => ofOthers.has(each))) {
    return value.at(-1) === "failed" ? ["problem"] : [];
  }
  const isThing =
    (last === "type" || last === "reason" || last === "action") &&
    !isEvent &&
    !key.some((each) => callWords.has(each));
  if (isThing && nounsOnly.has(word)) {
    return [];
  }
  if (word === "queued" || word.endsWith(" queued")) {
    return isEvent || key.includes("contact") || key.includes("interaction") ? ["queued"] : [];
  }
  if (word === "active") {
    return key.includes("call") || key.includes("channel") ? ["answered"] : [];
  }
  if (last === "state" && word === "busy" && !key.includes("call")) {
    return [];
  }
  if (word === "up") {
    return key.includes("channel") ? ["answered"] : [];
  }
  if (ambiguous.has(word) && !aboutCall && !isEvent && !ofCallsOnly.has(last)) {
    return [];
  }
  const whole = statusKinds(value);
  const byCode = whole.length > 0 || isThing ? whole : codeKinds(value);
  const found =
    byCode.length > 0 || isThing || value.length < 2 || key.some((each) => ofSpeech.has(each))
      ? byCode
      : proseKinds(value);
  return last === "reason" || last === "cause" ? found.filter((kind) => kind !== "answered") : found;
}

/** Words in keys about calls: `DialAction`, `callEndReason`. */
const callWords = set("call dial end ended hangup hang disconnect disconnection disconnected cause");
const failedMessage = set("rejected expired undeliverable");

/** The words of a key, without generic ones such as "value". */
function keyWords(key: string): readonly string[] {
  const words = key.split(/[.\s/]+/).flatMap(spell);
  let end = words.length;
  while (end > 1 && ofValues.has(words[end - 1] ?? "")) {
    end -= 1;
  }
  return words.slice(0, end);
}

const ofMany = set("calls callers transfers agents messages chats contacts");
const ofSpeech = set("speech callback intent missed");
const ofValues = set("value description desc text string");

const ofOthers = set(
  "recording transcription webhook worker message playback stream presence registration record sms email survey file",
);

/** Keys that only calls have. */
const ofCallsOnly = set("disposition outcome cause");

function numberKind(words: readonly string[], number: number): EventKind | undefined {
  const last = words.at(-1) ?? "";
  if (errorKeys.has(last) || last === "failed" || (words.includes("error") && last === "code")) {
    return number > 0 ? "problem" : undefined;
  }
  if (last === "cause" || words.includes("cause")) {
    return words.includes("sip") || number >= 300 ? sipStatus(number) : causeOf(number);
  }
  if (words.includes("http")) {
    return httpStatus(number);
  }
  const isStatus = last === "status" || last === "code" || last === "response" || last === "result";
  if (!isStatus || number < 100 || number > 699) {
    return undefined;
  }
  return words.includes("sip") || isSipOnly(number) ? sipStatus(number) : httpStatus(number);
}

function afterArrow(value: string): string {
  const change = /^\w+ to (?=\w+$)/.exec(value);
  if (change !== null) {
    return value.slice(change[0].length);
  }
  const arrow = Math.max(value.lastIndexOf("->"), value.lastIndexOf("→"), value.lastIndexOf("=>"));
  return arrow === -1 ? value : value.slice(arrow).replace(/^(?:->|→|=>)/, "");
}

function kindOrNone(kind: EventKind | undefined): readonly EventKind[] {
  return kind === undefined ? [] : [kind];
}
