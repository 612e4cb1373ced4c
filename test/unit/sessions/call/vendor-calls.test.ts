import type { SessionInfo, SessionMemberInfo } from "../../../../src/evovoice/types.ts";
import type { EntryEvent } from "../../../../src/sessions/entry/events.ts";
import { eventKinds } from "../../../../src/sessions/entry/events.ts";
import { readCall } from "../../../../src/sessions/call/read-call.ts";
import { aSession, without } from "../sessions.ts";
import { assertLegs, legsOf } from "./legs.ts";
import { plainCalls } from "./plain-calls.ts";
import { switchCalls } from "./switch-calls.ts";
import type { VendorCall } from "./vendor-call.ts";

const start = Date.UTC(2026, 10, 24, 15);
const at = (seconds: number): string => new Date(start + seconds * 1000).toISOString();

describe("calls in the words of other systems", () => {
  for (const call of [...switchCalls, ...plainCalls]) {
    it(call.name, () => {
      const session = sessionOf(call);
      const events = new Map([
        [session.id, call.entries.map(({ events: said, message }) => eventsOf(said, message))],
      ]);
      assertLegs(legsOf(readCall(session, { events }), start), call.legs, 0.01, call.name);
    });
  }
});

function sessionOf({ outgoing, end, members, fields, entries }: VendorCall): SessionInfo {
  const session = aSession({
    direction: outgoing ? "Outgoing" : "Incoming",
    fromAddress: outgoing ? "+18145550101" : "+18145550100",
    toAddress: outgoing ? "+18145550199" : "+18145550101",
    fromName: members[0]?.replace("*", "") ?? "",
    dateCreated: at(0),
    ended: end !== undefined,
    dateCompleted: at(end ?? 0),
    members: members.map((member) => memberOf(member, outgoing)),
    log: entries.map(({ at: seconds, message }) => ({ date: at(seconds), message })),
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

function eventsOf(said: string, message: string): EntryEvent[] {
  return said
    .split(", ")
    .filter((event) => event !== "")
    .map((event) => {
      const [, kindText = "", subject, other] = /^([^:]+)(?::([^>]*))?(?:>(.*))?$/.exec(event) ?? [];
      const kind = eventKinds.find((each) => each === kindText);
      if (kind === undefined) {
        throw new RangeError(`There is no kind of event called ${event}`);
      }
      return eventOf(kind, subject, other, message.length);
    });
}

function eventOf(
  kind: EntryEvent["kind"],
  subject: string | undefined,
  other: string | undefined,
  to: number,
): EntryEvent {
  return {
    kind,
    ...(subject === undefined ? {} : { subject }),
    ...(other === undefined ? {} : { other }),
    from: 0,
    to,
  };
}
