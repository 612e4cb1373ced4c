import type { SessionInfo } from "../../../src/evovoice/types.ts";

/** An ended incoming call, with what a test cares about changed. */
export function aSession(change: Partial<SessionInfo> = {}): SessionInfo {
  return {
    id: "s1",
    direction: "Incoming",
    channel: "Voice",
    fromName: "Ada Example",
    fromAddress: "+18145550100",
    toAddress: "+18145550101",
    endpointName: "Main line",
    dateCreated: "2026-11-21T15:00:00Z",
    dateCompleted: "2026-11-21T15:01:30Z",
    ended: true,
    wasMissed: false,
    customerBreadcrumb: [],
    log: [],
    members: [],
    ...change,
  };
}

/** The same without some of its fields, as where the service left them out. */
export function without(session: SessionInfo, ...fields: readonly (keyof SessionInfo)[]): SessionInfo {
  const copy: Partial<SessionInfo> = { ...session };
  for (const field of fields) {
    delete copy[field];
  }
  return copy as SessionInfo;
}
