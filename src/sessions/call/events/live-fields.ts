/** What the fields of a session that is still going say of this moment. */
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
 * The fields are newer than the log. Where they say the same, the segment goes on; where not, the one that the log knows ended at
 * some time, and of the present one it is not known when it began.
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

/** One device that rings or talks is enough. `None` is what the service writes of one that has left, or never rang. */
function agentState(party: PartyDraft): SegmentState | "absent" | undefined {
  // Who listens in without a part in the call does not talk.
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
