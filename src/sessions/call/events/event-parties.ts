/** Finds the party that a log event is about. */
import type { EntryEvent, EventKind } from "../../entry/events.ts";
import type { CallState } from "./call-state.ts";
import type { PartyDraft } from "../parties/party-draft.ts";
import { isChannel, namedPart } from "../parties/party-names.ts";

/** An event with the message of its entry. */
export interface EventInMessage extends EntryEvent {
  readonly message: string;
  /** Its subject is everyone or no one, as in "all agents" or "nobody". */
  readonly everybody?: true;
}

/** The known party that a text refers to; `lone` if it names only a role, or nothing. */
export function knownParty(
  state: CallState,
  text: string | undefined,
  lone: () => PartyDraft | undefined,
): PartyDraft | undefined {
  const part = text === undefined ? undefined : namedPart(text);
  const named = text === undefined ? undefined : state.parties.find(text);
  if (named !== undefined || part === "flow") {
    return named;
  }
  if (part === "caller") {
    return state.caller;
  }
  if (part === "customer") {
    return state.parties.callee ?? state.caller;
  }
  return text === undefined || part !== undefined ? lone() : undefined;
}

/** The same, but a name that only the log has becomes a new party. */
export function partyOf(
  state: CallState,
  text: string | undefined,
  lone: () => PartyDraft | undefined,
  kind?: EventKind,
): PartyDraft | undefined {
  const known = knownParty(state, text, lone);
  if (known !== undefined || text === undefined || namedPart(text) !== undefined) {
    return known;
  }
  if (kind !== "ringing" && isChannel(text)) {
    // The caller's own channel, or one that belongs to no party: only a ringing phone has an owner.
    return undefined;
  }
  const role = state.answered === undefined ? (isOutsideAddress(text) ? "external" : "agent") : "transfer";
  return state.parties.findOrAdd(text, role);
}

/** The only party besides the caller that the message mentions, in words or in values. */
export function mentionedParty(
  state: CallState,
  { message }: Pick<EventInMessage, "message">,
): PartyDraft | undefined {
  const others = (parties: readonly (PartyDraft | undefined)[]): PartyDraft[] =>
    parties.filter((party) => party !== undefined).filter((party) => party !== state.caller);
  const mentioned = others(state.parties.mentions.in(message));
  return only(
    mentioned.length > 0
      ? mentioned
      : new Set(others(valuesIn(message).map((text) => state.parties.find(text)))),
  );
}

/** The values in `worker=Bo`, `"To":"client:bo"` and `(201)`, which are too short to be searched for in prose. */
function valuesIn(message: string): string[] {
  const pattern = /(?:["']?[=:]\s*["'<]?|\()((?:sips?:|client:|tel:)?[^\s"'=:;,&()<>]{1,80})/gi;
  return [...message.slice(0, 1000).replaceAll(/%3A/gi, ":").replaceAll(/%2B/gi, "+").matchAll(pattern)]
    .slice(0, 20)
    .map(([, value = ""]) => value)
    .filter((value) => namedPart(value) === undefined);
}

/** The sender of a request to hang up: "BYE from 201". */
export function senderOf(state: CallState, { message }: EventInMessage): PartyDraft | undefined {
  const [, request, sender = ""] =
    /\b(BYE|CANCEL|hang-?up)\b.{0,40}?\bfrom\b:?[\s"<]*([^\s>;,"]{1,100})/i.exec(message.slice(0, 500)) ?? [];
  return request === undefined ? undefined : knownParty(state, sender, () => undefined);
}

/** The only item, if there is exactly one. */
export function only(parties: Iterable<PartyDraft>): PartyDraft | undefined {
  const [first, second] = parties;
  return second === undefined ? first : undefined;
}

function isOutsideAddress(text: string): boolean {
  return /^(?:[+(]?\d[\d\s().-]{6,}|(?:sips?|tel):.*)$/.test(text.trim());
}
