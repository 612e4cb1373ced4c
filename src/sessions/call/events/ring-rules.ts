/** Phones that ring, are answered, or stop ringing. */
import type { EntryEvent } from "../../entry/events.ts";
import type { SegmentEnding } from "../call.ts";
import type { CallState, EntryTime } from "./call-state.ts";
import { mentionedParty, only, partyOf } from "./event-parties.ts";
import type { EventInMessage } from "./event-parties.ts";
import type { PartyDraft } from "../parties/party-draft.ts";
import { namedPart } from "../parties/party-names.ts";

const endingOf: Partial<Record<EntryEvent["kind"], SegmentEnding>> = {
  declined: "declined",
  "not answered": "no answer",
  busy: "busy",
  failed: "failed",
  cancelled: "cancelled",
  "ring stopped": "cancelled",
};

/** No party is named: the called party, or the only one that can ring. */
function loneCallee(state: CallState): PartyDraft | undefined {
  return state.parties.callee ?? only(state.parties.all.filter((party) => party !== state.caller));
}

export function rings(state: CallState, event: EventInMessage, time: EntryTime): void {
  const lone = (): PartyDraft | undefined =>
    mentionedParty(state, event) ?? (state.beforeAnswer ? loneCallee(state) : undefined);
  const isOwnNumber = event.subject !== undefined && state.parties.isOwnNumber(event.subject);
  if (isOwnNumber || isOwnLeg(state, event, time)) {
    return;
  }
  const named = partyOf(state, event.subject, lone, "ringing");
  const party = named === state.caller ? partyOf(state, event.other, lone, "ringing") : named;
  if (party === undefined) {
    const flow = namedPart(event.subject ?? "") === "flow";
    state.unnamedRings ||= named === undefined && !flow && state.beforeAnswer;
  } else {
    for (const each of new Set([party, ...listedWith(state, event.message, party)])) {
      state.ring(each, time);
    }
  }
}

/** The parties in one list with this one: "Ringing Ida Berg and Leo Park". */
function listedWith(state: CallState, message: string, party: PartyDraft): readonly PartyDraft[] {
  const mentioned = state.parties.mentions.in(message);
  if (mentioned.length < 2) {
    return [];
  }
  const texts = mentioned
    .slice(0, 20)
    .flatMap(({ name, address }) => [name, address])
    .filter((text) => text !== undefined)
    .map((text) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
  const one = `(?:${texts.join("|")})`;
  const list = new RegExp(
    `${one}(?:,? (?:and|&|\\+) |, )${one}(?:(?:,? (?:and|&|\\+) |, )${one}){0,20}`,
    "i",
  );
  const found = list.exec(message.slice(0, 1000))?.[0];
  const listed = found === undefined ? [] : state.parties.mentions.in(found);
  return listed.includes(party) ? listed.filter((each) => each !== state.caller) : [];
}

/** The incoming call itself rings at the service or is accepted there: no party's phone rings. */
function isOwnLeg(state: CallState, event: EventInMessage, { at }: EntryTime): boolean {
  return (
    event.subject === undefined &&
    state.parties.callee === undefined &&
    state.beforeAnswer &&
    mentionedParty(state, event) === undefined &&
    (inboundWords.test(event.message) ||
      (state.ringing.size === 0 && at - (state.startAt ?? -Infinity) < ownLegMs))
  );
}

const inboundWords = /\bdirection["']?\s*[=:]\s*["']?inbound/i;
const ownLegMs = 1000;

export function answers(state: CallState, event: EventInMessage, time: EntryTime): void {
  const lone = (): PartyDraft | undefined => mentionedParty(state, event) ?? only(state.ringing.keys());
  const named = partyOf(state, event.subject, lone);
  const party = named === state.caller ? partyOf(state, event.other, lone) : named;
  if (event.subject === undefined && inboundWords.test(event.message) && state.parties.callee === undefined) {
    return;
  }
  if (party !== undefined && party !== state.caller) {
    const mayBeHeld = event.kind === "answered" && state.answersBeside(party);
    state.talk(party, time);
    state.unsure = mayBeHeld;
  } else if (event.subject === undefined && !ringsAtAll(state)) {
    // No phone rings and no party is named: the flow may have answered. On an outgoing call, the called party did.
    if (state.parties.callee !== undefined && state.beforeAnswer) {
      state.talk(state.parties.callee, time);
    }
  } else if (
    event.kind === "answered" &&
    named === undefined &&
    ringsAtAll(state) &&
    namedPart(event.subject ?? "") !== "flow"
  ) {
    state.talk(undefined, time);
  }
}

function ringsAtAll(state: CallState): boolean {
  return state.ringing.size > 0 || state.unnamedRings;
}

/** Busy or declined concerns one phone; a timeout or a cancellation ends the ring for all phones. */
function isOfOne({ kind, everybody }: EventInMessage): boolean {
  return everybody !== true && (kind === "declined" || kind === "busy" || kind === "failed");
}

/** The network rejected the call: no person declined it. */
const refusingStatus = /\b(?:40[0-57]|410|48[48]|5\d\d)\s+\p{Lu}\p{Ll}/u;

export function ringFails(state: CallState, event: EventInMessage, time: EntryTime): void {
  const ending =
    event.kind === "declined" && refusingStatus.test(event.message) ? "failed" : endingOf[event.kind];
  const lone = (): PartyDraft | undefined =>
    mentionedParty(state, event) ??
    (state.ringing.size === 0 && state.beforeAnswer ? state.parties.callee : only(state.ringing.keys()));
  const party = partyOf(state, event.subject, lone);
  if (ending === "failed" || ending === "busy") {
    state.failure ??= { text: event.message, evidence: time.evidence };
  }
  if (party !== undefined && party !== state.caller) {
    state.answersBeside(party, true);
    state.ringEnds(party, ending, time);
  } else if (event.subject === undefined && state.ringing.size > 1 && isOfOne(event)) {
    state.oneRingEnds(time);
  } else if (event.subject === undefined || party === state.caller) {
    const unseen = state.ringing.size === 0 && !state.unnamedRings && event.everybody !== true;
    if (unseen && ending !== "failed") {
      state.unseenRing(time);
    }
    state.ringsEnd(ending, time);
  }
  if (state.ringing.size === 0) {
    state.unnamedRings = false;
  }
  if (event.kind === "ring stopped" && state.beforeAnswer) {
    // It stopped because someone else answered.
    state.unnamedTalks = true;
    state.answered = { party: undefined, ...time };
    state.queue = undefined;
    state.inFlow = false;
  }
}
