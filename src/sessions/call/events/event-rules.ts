/** How each log event changes the state of a call. */
import type { CallState, EntryTime } from "./call-state.ts";
import type { PartyDraft } from "../parties/party-draft.ts";
import { isChannel, namedPart } from "../parties/party-names.ts";
import { knownParty, only, senderOf } from "./event-parties.ts";
import type { EventInMessage } from "./event-parties.ts";
import type { SegmentEnding } from "../call.ts";
import { isHeld, isParked, isResumed } from "./hold-rules.ts";
import { answers, ringFails, rings } from "./ring-rules.ts";
import { transferBegins, transferCompletes } from "./transfer-rules.ts";

export function applyEvent(state: CallState, event: EventInMessage, time: EntryTime): void {
  switch (event.kind) {
    case "ringing":
      rings(state, event, time);
      break;
    case "answered":
    case "joined":
      answers(state, event, time);
      break;
    case "declined":
    case "not answered":
    case "busy":
    case "failed":
    case "cancelled":
    case "ring stopped":
      ringFails(state, event, time);
      break;
    case "held":
      isHeld(state, event, time);
      break;
    case "resumed":
      isResumed(state, event, time);
      break;
    case "parked":
      isParked(state, event, time);
      break;
    case "queued":
    case "position":
      isQueued(state, event, time);
      break;
    case "left queue":
      if (isCaller(state, event.subject)) {
        state.queue = undefined;
      }
      break;
    case "transferring":
      transferBegins(state, event, time);
      break;
    case "transferred":
      transferCompletes(state, event, time);
      break;
    case "abandoned":
      hangsUp(state, state.caller, time);
      break;
    case "hung up":
      partyHangsUp(state, event, time);
      break;
    case "left":
      leaves(state, event, time);
      break;
    case "ended":
      ended(state, event, time);
      break;
    case "prompt":
    case "digits":
    case "speech":
    case "flow":
    case "voicemail":
      flowActs(state, event, time);
      break;
    default:
  }
}

function isCaller(state: CallState, text: string | undefined): boolean {
  return text === undefined || (state.parties.find(text) ?? state.caller) === state.caller;
}

function isQueued(state: CallState, event: EventInMessage, time: EntryTime): void {
  const names = [event.other, event.subject].filter(
    (text) => text !== undefined && namedPart(text) === undefined,
  );
  const parties = names.map((text) => state.parties.find(text ?? ""));
  if (
    parties.some((party) => party !== undefined && party !== state.caller) ||
    (event.kind === "position" && state.hasTalkers)
  ) {
    return;
  }
  for (const party of state.talking) {
    state.leaves(party, state.transfer === undefined ? undefined : "transferred", time);
  }
  state.unnamedTalks = false;
  state.transfer = undefined;
  state.waitUnsure = false;
  const name = names.find((_, index) => parties[index] === undefined) ?? state.queue?.name;
  state.queue = name === undefined ? {} : { name };
}

function hangsUp(state: CallState, party: PartyDraft, time: EntryTime): void {
  state.hungUp ??= { party, evidence: time.evidence };
  if (party === state.caller) {
    state.ringsEnd("cancelled", time);
    state.ends(time);
    party.segments.stop(time.at, { ending: "hung up", evidence: time.evidence });
  } else {
    state.leaves(party, "hung up", time);
    if (state.talking.size === 0 && party === state.parties.callee) {
      state.over = true;
    }
  }
}

/** Asterisk tears down the called channel first, no matter who hung up. */
export function saysWhoHungUp({ message }: Pick<EventInMessage, "message">): boolean {
  return !/\bhungup '/i.test(message);
}

function partyHangsUp(state: CallState, event: EventInMessage, time: EntryTime): void {
  const party =
    event.subject === undefined
      ? senderOf(state, event)
      : knownParty(state, event.subject, () => only(state.talking));
  // Before an answer, a switch tears down the caller's channel when the flow has ended.
  const isTakenDown = party === state.caller && isChannel(event.subject ?? "") && !state.hasTalkers;
  if (isTakenDown || !saysWhoHungUp(event)) {
    ended(state, event, time);
  } else if (party === undefined && event.subject === undefined) {
    state.ends(time);
  } else if (party === state.caller || (party !== undefined && state.talking.has(party))) {
    if (!state.over) {
      hangsUp(state, party, time);
    } else if (state.hungUp === undefined && party === state.caller) {
      state.hungUp = { party, evidence: time.evidence };
    }
  } else if (party !== undefined && state.ringing.has(party)) {
    state.ringEnds(party, undefined, time);
  } else if (state.over && party?.segments.last?.state === "talking" && state.hungUp === undefined) {
    state.hungUp = { party, evidence: time.evidence };
    party.segments.amendEnding("hung up", time.evidence);
  }
}

/** A channel leaves its bridge no matter who hung up. */
function leavingOf({ subject }: EventInMessage): SegmentEnding | undefined {
  return isChannel(subject ?? "") ? undefined : "left";
}

function leaves(state: CallState, event: EventInMessage, time: EntryTime): void {
  const party = knownParty(state, event.subject, () =>
    event.subject === undefined ? undefined : only(state.talking),
  );
  if (party === undefined) {
    return;
  }
  if (party === state.caller) {
    state.ringsEnd("cancelled", time);
    state.ends(time);
    party.segments.stop(time.at, { ending: "left", evidence: time.evidence });
  } else if (state.talking.has(party)) {
    const handsOver =
      state.transfer !== undefined &&
      (state.transfer.from ?? party) === party &&
      (state.talking.size > 1 || state.ringing.size > 0);
    state.leaves(party, handsOver ? "transferred" : leavingOf(event), time);
    if (handsOver) {
      state.held = false;
      state.consultSince = undefined;
    }
  }
}

const endedBy =
  /\b(?:ended|terminated|released|disconnected|finished|closed|cleared|dropped|hung ?up)[\s_-]?by["']?\s*[:=]?\s*["']?([^"',;()|]{1,80})/i;
const endedCall =
  /^(?:.{0,30}[:\]] )?(.{1,80}?) (?:has )?(?:ended|terminated|released|finished|closed|cleared|dropped|disconnected) (?:the|this) (?:call|conversation)\b/i;

/** "Bo ended the call", "terminated by caller", COMPLETECALLER: who ends a call hangs up. */
function enderOf(state: CallState, { message, subject }: EventInMessage): PartyDraft | undefined {
  const text = message.slice(0, 500);
  if (text.includes("|COMPLETECALLER|")) {
    return state.caller;
  }
  const name = text.includes("|COMPLETEAGENT|") ? subject : (endedBy.exec(text) ?? endedCall.exec(text))?.[1];
  return name === undefined ? undefined : knownParty(state, name.trim(), () => only(state.talking));
}

function ended(state: CallState, event: EventInMessage, time: EntryTime): void {
  const ender = enderOf(state, event);
  if (ender !== undefined && !state.over && (ender === state.caller || state.talking.has(ender))) {
    hangsUp(state, ender, time);
    state.ends(time);
    return;
  }
  const party = event.subject === undefined ? undefined : state.parties.find(event.subject);
  if (party === undefined || party === state.caller) {
    state.ends(time);
  } else if (state.talking.has(party)) {
    state.leaves(party, undefined, time);
  } else {
    state.ringEnds(party, undefined, time);
  }
}

const byMachine = /\b(?:answered|picked up|accepted) by\b/i;

function flowActs(state: CallState, event: EventInMessage, time: EntryTime): void {
  if (event.kind === "voicemail") {
    state.failure = undefined;
    state.ringsEnd(undefined, time);
    state.queue = undefined;
    for (const party of state.transfer === undefined ? [] : state.talking) {
      state.leaves(party, "transferred", time);
    }
  }
  state.waitUnsure = false;
  if (event.kind === "flow" && state.beforeAnswer && byMachine.test(event.message)) {
    state.ringsEnd(undefined, time);
  }
  if (!state.hasTalkers && !state.over && !state.parked) {
    state.inFlow = true;
  }
}
