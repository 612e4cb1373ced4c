import assert from "node:assert/strict";
import type { DrawnSegment } from "../../../src/webview/timeline/lanes/lane-layout.ts";
import { segmentAfterKey } from "../../../src/webview/timeline/lanes/segment-keys.ts";
import type { DrawnLane } from "../../../src/webview/timeline/lanes/segment-keys.ts";

function lane(party: number, ...spans: (readonly [from: number, to: number])[]): DrawnLane {
  return {
    party,
    drawn: spans.map(([from, to], index): DrawnSegment => ({
      segment: { state: "talking", source: "known", evidence: [] },
      index,
      from,
      to,
      tone: "calm",
      openStart: false,
      openEnd: false,
      ongoing: false,
      length: "",
      ending: "none",
      hidden: 0,
    })),
  };
}

describe("the keys of the lanes", () => {
  const lanes = [lane(0, [0, 50], [50, 200]), lane(1), lane(2, [10, 20], [120, 180])];

  it("start at the first segment there is", () => {
    assert.deepEqual(segmentAfterKey(lanes, undefined, "ArrowRight"), { party: 0, segment: 0 });
    assert.deepEqual(segmentAfterKey([lane(4), lane(5, [0, 1])], undefined, ""), { party: 5, segment: 0 });
    assert.equal(segmentAfterKey([lane(4)], undefined, ""), undefined);
  });

  it("go from segment to segment and no further than the last", () => {
    assert.deepEqual(segmentAfterKey(lanes, { party: 0, segment: 0 }, "ArrowRight"), {
      party: 0,
      segment: 1,
    });
    assert.equal(segmentAfterKey(lanes, { party: 0, segment: 1 }, "ArrowRight"), undefined);
    assert.deepEqual(segmentAfterKey(lanes, { party: 0, segment: 1 }, "Home"), { party: 0, segment: 0 });
    assert.deepEqual(segmentAfterKey(lanes, { party: 2, segment: 0 }, "End"), { party: 2, segment: 1 });
  });

  it("go to the same time of the next lane that has any", () => {
    assert.deepEqual(segmentAfterKey(lanes, { party: 0, segment: 1 }, "ArrowDown"), { party: 2, segment: 1 });
    assert.deepEqual(segmentAfterKey(lanes, { party: 0, segment: 0 }, "ArrowDown"), { party: 2, segment: 0 });
    assert.deepEqual(segmentAfterKey(lanes, { party: 2, segment: 1 }, "ArrowUp"), { party: 0, segment: 1 });
    assert.equal(segmentAfterKey(lanes, { party: 2, segment: 1 }, "ArrowDown"), undefined);
    assert.equal(segmentAfterKey(lanes, { party: 0, segment: 0 }, "x"), undefined);
  });
});
