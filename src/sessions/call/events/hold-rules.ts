/** Hold and park. */
import type { CallState, EntryTime } from "./call-state.ts";
import { knownParty, mentionedParty, only } from "./event-parties.ts";
import type { EventInMessage } from "./event-parties.ts";

export function isHeld(state: CallState, event: EventInMessage, time: EntryTime): void {
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
  const saysHeld = farIsHeld || other === state.caller || event.subject?.includes("/") === false;
  if (held !== undefined && held !== state.caller && saysHeld) {
    const holder = other ?? (farIsHeld ? state.caller : undefined);
    held.segments.start("hold", time.at, time.evidence, holder === undefined ? {} : { heldBy: holder.index });
    return;
  }
  state.held = true;
  state.heldBy = other ?? (subject === state.caller ? undefined : subject) ?? mentionedParty(state, event);
}

export function isResumed(state: CallState, event: EventInMessage, time: EntryTime): void {
  const parties = [event.subject, event.other].map((text) => knownParty(state, text, () => undefined));
  const retriever =
    parties.find((party) => party !== undefined && party !== state.caller) ?? mentionedParty(state, event);
  if (state.parked) {
    state.parked = false;
    if (retriever !== undefined) {
      state.talk(retriever, time);
    }
  }
  if (!state.held && state.unreadSince !== undefined && state.caller.segments.state === "talking") {
    // The log doesn't say when the hold started.
    state.caller.segments.unknownSince(state.unreadSince);
  }
  state.held = false;
  state.unsure = false;
  state.heldBy = undefined;
  state.consultSince = undefined;
  for (const each of state.talking) {
    if (each.segments.state === "hold") {
      each.segments.start("talking", time.at, time.evidence);
    }
  }
}

export function isParked(state: CallState, event: EventInMessage, time: EntryTime): void {
  const parker = only(state.talking) ?? knownParty(state, event.other, () => undefined);
  if (parker !== undefined && parker !== state.caller) {
    state.leaves(parker, undefined, time);
  }
  state.unnamedTalks = false;
  state.parked = true;
}
