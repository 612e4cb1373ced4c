import assert from "node:assert/strict";
import { panelCall } from "../../../src/panel-protocol/panel-call.ts";
import type { Call, Segment } from "../../../src/sessions/call/call.ts";

const evidence = Array.from({ length: 500 }, (_, entry) => ({ sessionId: "s1", entry }));
const segment: Segment = { state: "queue", queue: "q".repeat(5000), source: "inferred", evidence };

function aCall(parties: number, segments: number): Call {
  return {
    sessionId: "s1",
    state: "ended",
    live: false,
    missed: false,
    parties: Array.from({ length: parties }, () => ({
      role: "agent",
      name: "n".repeat(5000),
      segments: Array.from({ length: segments }, () => segment),
    })),
    failure: { text: "f".repeat(5000), evidence },
    transfers: [],
    figures: {},
    contradictions: [],
    logRead: true,
  };
}

describe("the call that a page gets", () => {
  it("is within limits whatever the log holds, and says how much is left out", () => {
    const { call, moreParties, moreSegments } = panelCall(1, aCall(250, 310));
    assert.deepEqual([call.parties.length, moreParties], [100, 150]);
    assert.deepEqual([call.parties[0]?.segments.length, moreSegments], [300, 1000]);
    const [party] = call.parties;
    assert.equal(party?.name?.length, 300);
    assert.equal(party.segments[0]?.evidence.length, 50);
    assert.equal(party.segments[0]?.queue?.length, 300);
    assert.equal(call.failure?.text.length, 300);
  });

  it("is the call itself where it is not large", () => {
    const small: Call = { ...aCall(0, 0), failure: { text: "no", evidence: [] } };
    assert.deepEqual(panelCall(3, small), { version: 3, call: small, moreParties: 0, moreSegments: 0 });
  });
});
