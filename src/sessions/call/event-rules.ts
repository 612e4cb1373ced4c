/** What each event of the log changes in a call. */
import type { CallState, Moment } from "./call-state.ts";
import type { Lane } from "./party-list.ts";
import { namedPart } from "./party-names.ts";
import { knownParty, only } from "./event-parties.ts";
import type { SaidEvent } from "./event-parties.ts";
import { isHeld, isParked, isResumed } from "./hold-rules.ts";
import { answers, ringFails, rings } from "./ring-rules.ts";
import { transferBegins, transferCompletes } from "./transfer-rules.ts";

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
  const lane = knownParty(state, event.subject, () =>
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
  const lane = knownParty(state, event.subject, () =>
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
