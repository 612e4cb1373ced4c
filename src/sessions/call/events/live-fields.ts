/** Applies what the fields of a live session say about the present. */
import type { SessionInfo } from "../../../evovoice/types.ts";
import type { SegmentState } from "../call.ts";
import type { CallState } from "./call-state.ts";
import type { PartyDraft } from "../parties/party-draft.ts";

const stateOfMember: Readonly<Record<string, SegmentState>> = {
  Ringing: "ringing",
  Connected: "talking",
  Hold: "hold",
};

/**
 * The fields are newer than the log. If they agree, the segment continues. If not, the segment in the log ended at an unknown
 * time, and the start of the present one is unknown.
 */
export function applyLiveFields(state: CallState, session: SessionInfo): void {
  for (const party of state.parties.all) {
    if (party !== state.caller && party.members.length > 0) {
      agrees(party, agentState(party));
    }
  }
  const caller = callerState(state, session);
  if (caller !== undefined) {
    agrees(state.caller, caller);
  }
}

/** One ringing or talking device is enough. The service writes `None` for one that has left or never rang. */
function agentState(party: PartyDraft): SegmentState | "absent" | undefined {
  // A party that only listens in does not talk.
  const states = party.members
    .filter(({ role, muted }) => role !== "None" || muted !== true)
    .map(({ callState }) => callState);
  const present = ["Connected", "Hold", "Ringing"].find((each) => states.includes(each));
  if (present !== undefined) {
    return stateOfMember[present];
  }
  return states.length > 0 && states.every((each) => each === "None") ? "absent" : undefined;
}

function callerState(state: CallState, { callState, queueState }: SessionInfo): SegmentState | undefined {
  const ownState = state.caller.members[0]?.callState;
  if (callState === "Hold" || queueState === "Hold" || ownState === "Hold") {
    return "hold";
  }
  const others = new Set(state.parties.all.filter((party) => party !== state.caller).map(agentState));
  if (others.has("talking")) {
    return "talking";
  }
  if (queueState === "Ringing" || others.has("ringing")) {
    return "waiting";
  }
  return queueState === "Queued" ? "queue" : undefined;
}

function agrees(party: PartyDraft, said: SegmentState | "absent" | undefined): void {
  const { segments } = party;
  const now = segments.state;
  const fields = party.role === "caller" ? ["callState", "queueState"] : ["members.callState"];
  if (said === undefined || said === now || (said === "absent" && now === undefined)) {
    return;
  }
  const onHold = said === "talking" && now === "hold" && party.role !== "caller";
  if (onHold) {
    return;
  }
  const last = segments.last?.evidence.length === 0 ? segments.startAt : undefined;
  if (segments.startAt !== undefined) {
    segments.stop(last ?? segments.startAt, { endOpen: true });
  }
  if (said !== "absent") {
    segments.start(said, undefined, undefined, { source: "known", fields });
  }
}
