/** Which party an event of the log is about. */
import type { EntryEvent } from "../../entry/events.ts";
import type { CallState } from "./call-state.ts";
import type { PartyDraft } from "../parties/party-list.ts";
import { namedPart } from "../parties/party-names.ts";

/** An event with the words of its entry. */
export interface EventInMessage extends EntryEvent {
  readonly message: string;
}

/** The party that a text stands for, if it is known; `lone` where it names a part only, or nothing. */
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

/** The same; somebody whom only the log names becomes a party. */
export function partyOf(
  state: CallState,
  text: string | undefined,
  lone: () => PartyDraft | undefined,
): PartyDraft | undefined {
  const known = knownParty(state, text, lone);
  if (known !== undefined || text === undefined || namedPart(text) !== undefined) {
    return known;
  }
  const role = state.answered === undefined ? (isOutsideAddress(text) ? "external" : "agent") : "transfer";
  return state.parties.findOrAdd(text, role);
}

/** The only party besides the caller that the words of the entry mention. */
export function mentionedParty(state: CallState, { message }: EventInMessage): PartyDraft | undefined {
  return only(state.parties.mentions.in(message).filter((party) => party !== state.caller));
}

/** The only one of them, if there is exactly one. */
export function only(parties: Iterable<PartyDraft>): PartyDraft | undefined {
  const [first, second] = parties;
  return second === undefined ? first : undefined;
}

function isOutsideAddress(text: string): boolean {
  return /^(?:[+(]?\d[\d\s().-]{6,}|(?:sips?|tel):.*)$/.test(text.trim());
}
