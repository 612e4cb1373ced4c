import assert from "node:assert/strict";
import { readParties } from "../../../../src/sessions/call/parties/parties.ts";
import type { SessionHead } from "../../../../src/sessions/call/session-head.ts";
import { sessionTitle } from "../../../../src/sessions/labels/labels.ts";

const leg: SessionHead = {
  id: "s1",
  direction: "Outgoing",
  fromName: "Front Desk",
  fromAddress: "+18145550118",
  toAddress: "client:aiko.mori",
  customerBreadcrumb: [],
  members: [],
};

describe("the sides of a call to an agent's client", () => {
  const cases: readonly (readonly [
    words: string,
    session: Partial<SessionHead>,
    from: string,
    to: string,
  ])[] = [
    ["the endpoint's, by its name", { endpointName: "Aiko Mori" }, "Front Desk", "Aiko Mori"],
    [
      "the endpoint's, by its ID",
      {
        endpointName: "Desk phone 4",
        endpointId: "e4",
        members: [{ identity: "aiko.mori", endpointId: "e4" }],
      },
      "Front Desk",
      "Desk phone 4",
    ],
    [
      "a member's, called by the endpoint",
      { endpointName: "Main line", members: [{ identity: "aiko.mori", displayName: "Aiko Mori" }] },
      "Main line",
      "Aiko Mori",
    ],
    [
      "a SIP account's",
      { endpointName: "AIKO MORI", toAddress: "sip:aiko_mori@pbx.example" },
      "Front Desk",
      "AIKO MORI",
    ],
  ];
  for (const [words, session, from, to] of cases) {
    it(`are told apart where it is ${words}`, () => {
      const parties = readParties({ ...leg, ...session });
      assert.deepEqual([parties.from.name, parties.to.name], [from, to]);
      assert.equal(sessionTitle({ ...leg, ...session }), to);
    });
  }

  it("stay addresses if no owner is known, and for numbers, which could be anyone's", () => {
    assert.equal(readParties({ ...leg, endpointName: "Main line" }).to.name, undefined);
    const number = { toAddress: "+18145550177", members: [{ identity: "+18145550177", displayName: "Ada" }] };
    assert.equal(readParties({ ...leg, ...number }).to.name, undefined);
  });
});
