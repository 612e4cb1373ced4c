/** What each event of the log changes in a call. */
import type { EntryEvent } from "../entry/events.ts";
import type { SegmentEnding } from "./call.ts";
import type { CallState, Moment } from "./call-state.ts";
import type { Lane } from "./party-list.ts";
import { namedPart } from "./party-names.ts";
import { knownParty, mentionedParty, only, partyOf } from "./event-parties.ts";
import type { SaidEvent } from "./event-parties.ts";
import { transferBegins, transferCompletes } from "./transfer-rules.ts";

const endingOf: Partial<Record<EntryEvent["kind"], SegmentEnding>> = {
  declined: "declined",
  "not answered": "no answer",
  busy: "busy",
  failed: "failed",
  cancelled: "cancelled",
  "ring stopped": "cancelled",
};

export function applyEvent(state: CallState, event: SaidEvent, moment: Moment): void {
  switch (event.kind) {
    case "ringing":
      rings(state, event, moment);
      break;
    case "answered":
    case "joined":
      answers(state, event, moment);
      break;
    case "declined":
    case "not answered":
    case "busy":
    case "failed":
    case "cancelled":
    case "ring stopped":
      ringFails(state, event, moment);
      break;
    case "held":
      isHeld(state, event, moment);
      break;
    case "resumed":
      isResumed(state, event, moment);
      break;
    case "parked":
      isParked(state, event, moment);
      break;
    case "queued":
    case "position":
      isQueued(state, event, moment);
      break;
    case "left queue":
      if (isCaller(state, event.subject)) {
        state.queue = undefined;
      }
      break;
    case "transferring":
      transferBegins(state, event, moment);
      break;
    case "transferred":
      transferCompletes(state, event, moment);
      break;
    case "abandoned":
      hangsUp(state, state.caller, moment);
      break;
    case "hung up":
      partyHangsUp(state, event, moment);
      break;
    case "left":
      leaves(state, event, moment);
      break;
    case "ended":
      ended(state, event, moment);
      break;
    case "prompt":
    case "digits":
    case "speech":
    case "flow":
    case "voicemail":
      flowActs(state, event, moment);
      break;
    default:
  }
}

function isCaller(state: CallState, text: string | undefined): boolean {
  return text === undefined || (state.parties.find(text) ?? state.caller) === state.caller;
}

/** Nobody is named: who is called, or the only one who can be. */
function loneCallee(state: CallState): Lane | undefined {
  return state.parties.callee ?? only(state.parties.lanes.filter((lane) => lane !== state.caller));
}

function rings(state: CallState, event: SaidEvent, moment: Moment): void {
  const lone = (): Lane | undefined =>
    mentionedParty(state, event) ?? (state.beforeAnswer ? loneCallee(state) : undefined);
  const named = partyOf(state, event.subject, lone);
  const lane = named === state.caller ? partyOf(state, event.other, lone) : named;
  if (lane === undefined) {
    const flow = namedPart(event.subject ?? "") === "flow";
    state.unnamedRings ||= named === undefined && !flow && state.beforeAnswer;
  } else {
    state.ring(lane, moment);
  }
}

function answers(state: CallState, event: SaidEvent, moment: Moment): void {
  const lone = (): Lane | undefined => mentionedParty(state, event) ?? only(state.ringing.keys());
  const named = partyOf(state, event.subject, lone);
  const lane = named === state.caller ? partyOf(state, event.other, lone) : named;
  if (lane !== undefined && lane !== state.caller) {
    state.talk(lane, moment);
  } else if (event.subject === undefined && !ringsAtAll(state)) {
    // Nobody rings and nobody is said to answer: the flow may have. Of an outgoing call, it is who was called.
    if (state.parties.callee !== undefined && state.beforeAnswer) {
      state.talk(state.parties.callee, moment);
    }
  } else if (
    event.kind === "answered" &&
    named === undefined &&
    ringsAtAll(state) &&
    namedPart(event.subject ?? "") !== "flow"
  ) {
    state.talk(undefined, moment);
  }
}

function ringsAtAll(state: CallState): boolean {
  return state.ringing.size > 0 || state.unnamedRings;
}

function ringFails(state: CallState, event: SaidEvent, moment: Moment): void {
  const ending = endingOf[event.kind];
  const lone = (): Lane | undefined =>
    mentionedParty(state, event) ??
    (state.ringing.size === 0 && state.beforeAnswer ? state.parties.callee : only(state.ringing.keys()));
  const lane = partyOf(state, event.subject, lone);
  if (event.kind === "failed" || event.kind === "busy") {
    state.failure ??= { text: event.message, evidence: moment.evidence };
  }
  if (lane !== undefined && lane !== state.caller) {
    state.ringEnds(lane, ending, moment);
  } else if (event.subject === undefined || lane === state.caller) {
    state.ringsEnd(ending, moment);
  }
  if (state.ringing.size === 0) {
    state.unnamedRings = false;
  }
}

const passiveHold = /\b(?:is|was|been|being|put|placed)\s+(?:on\s+hold|held)\b(?!\s+by\s+the\s+caller)/i;

function isHeld(state: CallState, event: SaidEvent, moment: Moment): void {
  if (!state.hasTalkers) {
    return;
  }
  const subject = knownParty(state, event.subject, () => undefined);
  const other = knownParty(state, event.other, () => undefined);
  const farSide = state.parties.callee;
  const farIsHeld =
    farSide !== undefined &&
    state.talking.has(farSide) &&
    (subject === undefined || subject === farSide || subject === other);
  const held = farIsHeld ? farSide : subject;
  const saysHeld = farIsHeld || other === state.caller || passiveHold.test(event.message);
  if (held !== undefined && held !== state.caller && saysHeld) {
    const holder = other ?? (farIsHeld ? state.caller : undefined);
    held.segments.start(
      "hold",
      moment.at,
      moment.evidence,
      holder === undefined ? {} : { heldBy: holder.index },
    );
    return;
  }
  state.held = true;
  state.heldBy = other ?? (subject === state.caller ? undefined : subject) ?? mentionedParty(state, event);
}

function isResumed(state: CallState, event: SaidEvent, moment: Moment): void {
  const lanes = [event.subject, event.other].map((text) => knownParty(state, text, () => undefined));
  const retriever =
    lanes.find((lane) => lane !== undefined && lane !== state.caller) ?? mentionedParty(state, event);
  if (state.parked) {
    state.parked = false;
    if (retriever !== undefined) {
      state.talk(retriever, moment);
    }
  }
  state.held = false;
  state.heldBy = undefined;
  state.consultSince = undefined;
  for (const each of state.talking) {
    if (each.segments.state === "hold") {
      each.segments.start("talking", moment.at, moment.evidence);
    }
  }
}

function isParked(state: CallState, event: SaidEvent, moment: Moment): void {
  const parker = only(state.talking) ?? knownParty(state, event.other, () => undefined);
  if (parker !== undefined && parker !== state.caller) {
    state.leaves(parker, undefined, moment);
  }
  state.unnamedTalks = false;
  state.parked = true;
}

function isQueued(state: CallState, event: SaidEvent, moment: Moment): void {
  const names = [event.other, event.subject].filter(
    (text) => text !== undefined && namedPart(text) === undefined,
  );
  const lanes = names.map((text) => state.parties.find(text ?? ""));
  if (
    lanes.some((lane) => lane !== undefined && lane !== state.caller) ||
    (event.kind === "position" && state.hasTalkers)
  ) {
    return;
  }
  for (const lane of state.talking) {
    state.leaves(lane, state.transfer === undefined ? undefined : "transferred", moment);
  }
  state.unnamedTalks = false;
  state.transfer = undefined;
  const name = names.find((_, index) => lanes[index] === undefined) ?? state.queue?.name;
  state.queue = name === undefined ? {} : { name };
}

function hangsUp(state: CallState, lane: Lane, moment: Moment): void {
  state.hungUp ??= { lane, evidence: moment.evidence };
  if (lane === state.caller) {
    state.ringsEnd("cancelled", moment);
    state.ends(moment);
    lane.segments.stop(moment.at, { ending: "hung up", evidence: moment.evidence });
  } else {
    state.leaves(lane, "hung up", moment);
    if (state.talking.size === 0 && lane === state.parties.callee) {
      state.over = true;
    }
  }
}

function partyHangsUp(state: CallState, event: SaidEvent, moment: Moment): void {
  const lane = partyOf(state, event.subject, () =>
    event.subject === undefined ? undefined : only(state.talking),
  );
  if (event.subject === undefined) {
    state.ends(moment);
  } else if (lane === state.caller || (lane !== undefined && state.talking.has(lane))) {
    if (!state.over) {
      hangsUp(state, lane, moment);
    } else if (state.hungUp === undefined && lane === state.caller) {
      state.hungUp = { lane, evidence: moment.evidence };
    }
  } else if (lane !== undefined && state.ringing.has(lane)) {
    state.ringEnds(lane, undefined, moment);
  } else if (state.over && lane !== undefined && state.hungUp === undefined) {
    state.hungUp = { lane, evidence: moment.evidence };
    lane.segments.amendEnding("hung up", moment.evidence);
  }
}

function leaves(state: CallState, event: SaidEvent, moment: Moment): void {
  const lane = partyOf(state, event.subject, () =>
    event.subject === undefined ? undefined : only(state.talking),
  );
  if (lane === undefined) {
    return;
  }
  if (lane === state.caller) {
    state.ringsEnd("cancelled", moment);
    state.ends(moment);
    lane.segments.stop(moment.at, { ending: "left", evidence: moment.evidence });
  } else if (state.talking.has(lane)) {
    const handsOver =
      state.transfer !== undefined &&
      (state.transfer.from ?? lane) === lane &&
      (state.talking.size > 1 || state.ringing.size > 0);
    state.leaves(lane, handsOver ? "transferred" : "left", moment);
    if (handsOver) {
      state.held = false;
      state.consultSince = undefined;
    }
  }
}

function ended(state: CallState, event: SaidEvent, moment: Moment): void {
  const lane = event.subject === undefined ? undefined : state.parties.find(event.subject);
  if (lane === undefined || lane === state.caller) {
    state.ends(moment);
  } else if (state.talking.has(lane)) {
    state.leaves(lane, undefined, moment);
  } else {
    state.ringEnds(lane, undefined, moment);
  }
}

function flowActs(state: CallState, event: SaidEvent, moment: Moment): void {
  if (event.kind === "voicemail") {
    state.failure = undefined;
    state.ringsEnd(undefined, moment);
    state.queue = undefined;
    for (const lane of state.transfer === undefined ? [] : state.talking) {
      state.leaves(lane, "transferred", moment);
    }
  }
  if (!state.hasTalkers && !state.over && !state.parked) {
    state.inFlow = true;
  }
}
