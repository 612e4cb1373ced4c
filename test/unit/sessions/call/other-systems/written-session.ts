import type { SessionInfo, SessionMemberInfo } from "../../../../../src/evovoice/types.ts";
import { aSession, without } from "../../sessions.ts";
import type { WrittenCall } from "./written-call.ts";

export const callStart = Date.UTC(2026, 10, 24, 15);
const at = (seconds: number): string => new Date(callStart + seconds * 1000).toISOString();

/** The session of a call that is written down as text. */
export function writtenSession({ outgoing, end, members, fields, entries }: WrittenCall): SessionInfo {
  const session = aSession({
    direction: outgoing ? "Outgoing" : "Incoming",
    fromAddress: outgoing ? "+18145550101" : "+18145550100",
    toAddress: outgoing ? "+18145550199" : "+18145550101",
    fromName: members[0]?.replace("*", "").replace(/^.*~/, "") ?? "",
    dateCreated: at(0),
    ended: end !== undefined,
    dateCompleted: at(end ?? 0),
    members: members.map((member) => memberOf(member, outgoing)),
    log: entries.map(({ at: seconds, message }) => ({
      message,
      ...(seconds === undefined ? {} : { date: at(seconds) }),
    })),
    queueState: entries.some(({ events }) => events.startsWith("queued")) ? "Disconnected" : "None",
    ...fields,
  });
  return end === undefined ? without(session, "dateCompleted") : session;
}

/** `Ana*` is the original member, `sip:1001@pbx~Bo` has an identity, `Bo:Ringing` a state. */
function memberOf(text: string, outgoing: boolean): SessionMemberInfo {
  const original = text.includes("*");
  const [identity, named = identity ?? ""] = text.replace("*", "").split("~");
  const [, displayName = named, callState = "None"] = /^([^:]+)(?::(\w+))?$/.exec(named) ?? [];
  return {
    displayName,
    callState,
    isOriginalMember: original,
    role: original && !outgoing ? "Caller" : "Agent",
    ...(text.includes("~") && identity !== undefined ? { identity } : {}),
  };
}
