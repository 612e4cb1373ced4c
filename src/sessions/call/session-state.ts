/** Where a session stands, as its fields say. */
import { timestampMs } from "../time/read-timestamp.ts";
import type { SessionHead } from "./session-head.ts";

/** Where a session stands. "active": not ended, and no more is known. "unknown": not even that. */
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
 * Where a session stands. The queue's state says more than the call's (who waits in a queue is connected to it);
 * Disconnected says nothing by itself, as it is the first name of its enum and so what the service writes by default.
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
