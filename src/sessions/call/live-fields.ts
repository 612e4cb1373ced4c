/** What the fields of a session that is still going say of this moment. */
import type { SessionInfo } from "../../evovoice/types.ts";
import type { SegmentState } from "./call.ts";
import type { CallState } from "./call-state.ts";
import type { Lane } from "./party-list.ts";

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
  for (const lane of state.parties.lanes) {
    if (lane !== state.caller && lane.members.length > 0) {
      agrees(lane, agentState(lane));
    }
  }
  const caller = callerState(state, session);
  if (caller !== undefined) {
    agrees(state.caller, caller);
  }
}

/** One device that rings or talks is enough. `None` is what the service writes of one that has left, or never rang. */
function agentState(lane: Lane): SegmentState | "absent" | undefined {
  // Who listens in without a part in the call does not talk.
  const states = lane.members
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
  const others = new Set(state.parties.lanes.filter((lane) => lane !== state.caller).map(agentState));
  if (others.has("talking")) {
    return "talking";
  }
  if (queueState === "Ringing" || others.has("ringing")) {
    return "waiting";
  }
  return queueState === "Queued" ? "queue" : undefined;
}

function agrees(lane: Lane, said: SegmentState | "absent" | undefined): void {
  const { segments } = lane;
  const now = segments.state;
  const fields = lane.role === "caller" ? ["callState", "queueState"] : ["members.callState"];
  if (said === undefined || said === now || (said === "absent" && now === undefined)) {
    return;
  }
  const onHold = said === "talking" && now === "hold" && lane.role !== "caller";
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
