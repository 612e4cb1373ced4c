import assert from "node:assert/strict";
import type { SessionInfo } from "../../../../src/evovoice/types.ts";
import { relatedSessions } from "../../../../src/sessions/list/related.ts";
import { aSession } from "../sessions.ts";

function reasons(session: SessionInfo, ...others: SessionInfo[]): Record<string, readonly string[]> {
  return Object.fromEntries(relatedSessions(session, others).map((each) => [each.session.id, each.reasons]));
}

const elsewhere = { fromAddress: "+18145550199", dateCreated: "2026-11-21T15:00:00Z" };

describe("related sessions", () => {
  it("share a call, in any of the fields", () => {
    const session = aSession({
      id: "a",
      callSid: "CA1",
      members: [{ callSid: "CA2" }],
      mostRecentParticipantCallSid: "CA3",
    });
    const found = reasons(
      session,
      aSession({ ...elsewhere, id: "same", callSid: "CA1" }),
      aSession({ ...elsewhere, id: "child", callSid: "CA3" }),
      aSession({ ...elsewhere, id: "parent", callSid: "CA9", members: [{ callSid: "CA1" }] }),
      aSession({ ...elsewhere, id: "leg", members: [{ callSid: "CA2" }] }),
      aSession({ ...elsewhere, id: "other", callSid: "CA8", members: [{ callSid: "" }] }),
    );
    assert.deepEqual(found, {
      same: ["Same Call SID"],
      child: ["Its call is one of this session’s members"],
      parent: ["This call is one of that session’s members"],
      leg: ["The same call is a member of both"],
    });
  });

  it("are in the same conference", () => {
    const session = aSession({ id: "a", conferenceSid: "CF1" });
    assert.deepEqual(reasons(session, aSession({ ...elsewhere, id: "b", conferenceSid: "CF1" })), {
      b: ["Same conference"],
    });
  });

  it("have the same outside party within half an hour, in either direction", () => {
    const callback = aSession({
      id: "callback",
      direction: "Outgoing",
      fromAddress: "+18145550101",
      toAddress: "(1) 814-555-0100",
      dateCreated: "2026-11-21T15:12:00Z",
    });
    const late = aSession({ id: "late", dateCreated: "2026-11-21T15:30:01Z" });
    const before = aSession({ id: "before", dateCreated: "2026-11-21T14:30:00Z" });
    assert.deepEqual(reasons(aSession({ id: "a" }), callback, late, before), {
      callback: ["Same party, 12 min 0 s later"],
      before: ["Same party, 30 min 0 s earlier"],
    });
  });

  it("come surest first, then nearest in time, and never with the session itself", () => {
    const session = aSession({ id: "a", callSid: "CA1" });
    const far = aSession({ ...elsewhere, id: "far", callSid: "CA1", dateCreated: "2026-11-22T15:00:00Z" });
    const five = aSession({ id: "five", dateCreated: "2026-11-21T15:05:00Z" });
    const one = aSession({ id: "one", dateCreated: "2026-11-21T14:59:00Z" });
    const order = relatedSessions(session, [session, five, one, far]).map(({ session: { id } }) => id);
    assert.deepEqual(order, ["far", "one", "five"]);
  });

  it("are none where nothing is known to be the same", () => {
    const bare: SessionInfo = { id: "a", customerBreadcrumb: [], log: [], members: [] };
    assert.deepEqual(relatedSessions(bare, [{ ...bare, id: "b" }, aSession({ id: "c" })]), []);
  });
});
