/** The state of a session according to its fields. */
import { timestampMs } from "../time/read-timestamp.ts";
import type { SessionHead } from "./session-head.ts";

/** The state of a session. "active": not ended, and nothing more is known. "unknown": not even that is known. */
export const sessionStates = [
  "ringing",
  "queued",
  "connected",
  "hold",
  "active",
  "ended",
  "unknown",
] as const;
export type SessionState = (typeof sessionStates)[number];

/**
 * The state of a session. The queue state says more than the call state (a caller in a queue is connected to it);
 * Disconnected means nothing by itself: as the first value of its enum, it is what the service writes by default.
 */
export function sessionState(session: SessionHead): SessionState {
  const { ended, callState, queueState, dialState } = session;
  if (ended === true || (ended === undefined && timestampMs(session.dateCompleted) !== undefined)) {
    return "ended";
  }
  if (callState === "Hold" || queueState === "Hold") {
    return "hold";
  }
  if (queueState === "Queued") {
    return "queued";
  }
  if (queueState === "Ringing" || (callState === "Ringing" && queueState !== "Connected")) {
    return "ringing";
  }
  if (callState === "Connected" || queueState === "Connected") {
    return "connected";
  }
  return ended === false || dialState === "Active" ? "active" : "unknown";
}
