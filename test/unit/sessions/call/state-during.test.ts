import assert from "node:assert/strict";
import type { Segment } from "../../../../src/sessions/call/call.ts";
import { stateDuring } from "../../../../src/sessions/call/segments/state-during.ts";

function during(from: number, to: number, ...segments: Omit<Segment, "source" | "evidence">[]): unknown {
  const known = segments.map((segment): Segment =>
    Object.assign({ source: "inferred", evidence: [] } as const, segment),
  );
  return stateDuring({ parties: known.map((each) => ({ role: "agent", segments: [each] })) }, from, to);
}

describe("what goes on during a time", () => {
  it("is what lasts from its beginning to its end, the most telling first", () => {
    const waiting = { state: "waiting", startAt: 0, endAt: 60_000 } as const;
    const ringing = { state: "ringing", startAt: 9_000, endAt: 40_000 } as const;
    assert.equal(during(10_000, 40_000, waiting, ringing), "ringing");
    assert.equal(during(10_000, 50_000, waiting, ringing), "waiting");
    assert.equal(during(10_000, 90_000, waiting, ringing), undefined);
    assert.equal(during(10_000, 90_000, { state: "talking", startAt: 0 }), "talking");
  });

  it("is nothing where that is not known, and in the flow, which logs what it does", () => {
    assert.equal(during(10_000, 20_000, { state: "unknown", startAt: 0, endAt: 60_000 }), undefined);
    assert.equal(during(10_000, 20_000, { state: "flow", startAt: 0, endAt: 60_000 }), undefined);
    assert.equal(
      during(10_000, 20_000, { state: "hold", startAt: 0, endAt: 20_000, endOpen: true }),
      undefined,
    );
    assert.equal(during(10_000, 20_000, { state: "hold", endAt: 30_000 }), undefined);
  });
});
