/** Transfers: blind, or after the two have talked. */
import type { CallState, Moment } from "./call-state.ts";
import { only, partyOf } from "./event-parties.ts";
import type { SaidEvent } from "./event-parties.ts";
import type { Lane } from "./party-list.ts";
import { namedPart } from "./party-names.ts";

const blindWords = /\b(?:blind|cold|unattended|unannounced|refer|direct)/i;

interface Sides {
  readonly from: Lane | undefined;
  readonly to: Lane | undefined;
  readonly toFlow: boolean;
}

export function transferBegins(state: CallState, event: SaidEvent, moment: Moment): void {
  const { from, to, toFlow } = sidesOf(state, event);
  if (!state.hasTalkers) {
    if (to !== undefined && !toFlow) {
      state.ring(to, moment);
    }
    return;
  }
  if (
    state.transfer === undefined ||
    (to !== undefined && state.transfer.to !== undefined && to !== state.transfer.to)
  ) {
    record(state, from, to, moment);
  }
  state.transfer = { from: from ?? state.transfer?.from, to: to ?? state.transfer?.to };
  if (toFlow || blindWords.test(event.message)) {
    handOver(state, from, moment);
    state.inFlow = toFlow;
  } else {
    state.held = true;
    state.heldBy ??= from;
  }
}

export function transferCompletes(state: CallState, event: SaidEvent, moment: Moment): void {
  const sides = sidesOf(state, event);
  const from = state.transfer?.from ?? sides.from;
  const to = sides.to ?? state.transfer?.to;
  if (!state.hasTalkers) {
    return;
  }
  if (state.transfer === undefined) {
    record(state, from, to, moment);
  }
  handOver(state, from === to ? undefined : from, moment);
  state.held = false;
  state.consultSince = undefined;
  state.inFlow = sides.toFlow;
}

function handOver(state: CallState, from: Lane | undefined, moment: Moment): void {
  if (from !== undefined && state.talking.has(from)) {
    state.leaves(from, "transferred", moment);
  }
}

function record(
  state: CallState,
  from: Lane | undefined,
  to: Lane | undefined,
  { at, evidence }: Moment,
): void {
  state.transfers.push({
    at,
    evidence: [evidence],
    ...(from === undefined ? {} : { from: from.index }),
    ...(to === undefined ? {} : { to: to.index }),
  });
}

/** Who transfers is in the call; to whom is somebody else. Which of the two a message names first differs. */
function sidesOf(state: CallState, event: SaidEvent): Sides {
  const texts = [event.subject, event.other].filter((text) => text !== undefined);
  const toFlow = texts.some((text) => namedPart(text) === "flow" && state.parties.find(text) === undefined);
  const lanes = texts
    .map((text) => partyOf(state, text, () => only(state.talking)))
    .filter((lane) => lane !== undefined && lane !== state.caller);
  const from = lanes.find(
    (lane) => lane !== undefined && state.talking.has(lane) && lane !== state.transfer?.to,
  );
  const to = lanes.find((lane) => lane !== from);
  return { from: from ?? loneTalker(state, to), to, toFlow };
}

function loneTalker(state: CallState, target: Lane | undefined): Lane | undefined {
  return only([...state.talking].filter((lane) => lane !== target && lane !== state.transfer?.to));
}
