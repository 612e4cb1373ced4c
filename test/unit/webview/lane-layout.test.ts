import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { Call, Party, Segment } from "../../../src/sessions/call/call.ts";
import { buildTimeline } from "../../../src/sessions/log/timeline.ts";
import { layOutLane, shownLanes } from "../../../src/webview/timeline/lanes/lane-layout.ts";
import type { DrawnSegment } from "../../../src/webview/timeline/lanes/lane-layout.ts";
import { callScale, fractionAt, xOfFraction, xOfTime } from "../../../src/webview/timeline/scale.ts";
import type { Scale } from "../../../src/webview/timeline/scale.ts";
import { wholeAxis } from "../../../src/webview/state/time-axis/axis.ts";

const start = Date.parse("2026-11-21T15:00:00Z");
const second = (after: number): number => start + after * 1000;

function aCall(parties: readonly Party[], change: Partial<Call> = {}): Call {
  return {
    sessionId: "s1",
    state: "ended",
    live: false,
    missed: false,
    startAt: start,
    parties,
    transfers: [],
    figures: {},
    contradictions: [],
    logRead: true,
    ...change,
  };
}

function aParty(...segments: (Partial<Segment> & Pick<Segment, "state">)[]): Party {
  return {
    role: "agent",
    segments: segments.map((segment) =>
      Object.assign({ source: "inferred", evidence: [] } as const, segment),
    ),
  };
}

/** A log of 100 seconds in a timeline of 690 pixels: six per second. */
function scaleOf(call: Call, now = second(100), view = wholeAxis): Scale {
  const log = [0, 100].map((after) => ({ date: new Date(second(after)).toISOString(), message: "x" }));
  return callScale(buildTimeline({ log }).summary, call, { view, width: 690, now });
}

function layOut(call: Call, party = call.parties[0] ?? aParty(), now = second(100)): DrawnSegment[] {
  return layOutLane(party, call, scaleOf(call, now), { now, endingWords: ({ ending = "" }) => ending });
}

describe("the scale of the call timeline", () => {
  it("places times of the call and reads them back", () => {
    const scale = scaleOf(aCall([]));
    assert.equal(xOfTime(scale, second(0)), 6);
    assert.equal(xOfTime(scale, second(50)), 306);
    assert.equal(fractionAt(scale, 306), 0.5);
    assert.equal(fractionAt(scale, -50), 0);
    assert.equal(fractionAt(scale, 690), 1);
  });

  it("extends to now for a live call, and to the end of a child", () => {
    const live = aCall([], { live: true, state: "connected" });
    assert.equal(xOfTime(scaleOf(live, second(200)), second(200)), 606);
    const child = aCall([aParty({ state: "talking", startAt: second(50), endAt: second(400) })]);
    assert.equal(xOfTime(scaleOf(child), second(400)), 606);
  });

  it("never leads outside of the log", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.nat(400), (x, after) => {
        const fraction = fractionAt(scaleOf(aCall([], { live: true }), second(100 + after)), x);
        return fraction >= 0 && fraction <= 1;
      }),
    );
  });

  it("starts a call whose zone is not that of its log at the log's start", () => {
    const log = [0, 100].map((after) => ({ date: new Date(second(after)).toISOString(), message: "x" }));
    const { summary } = buildTimeline({ log, dateCreated: "2026-11-21T10:00:00" });
    const call = aCall([], { startAt: Date.parse("2026-11-21T10:00:00Z") });
    const scale = callScale(summary, call, { view: wholeAxis, width: 690, now: second(100) });
    assert.equal(summary.related, false);
    assert.equal(xOfTime(scale, call.startAt ?? 0), 6);
  });
});

describe("the lane of a party", () => {
  it("shows a missed call in red, but not one that another party answered", () => {
    const rings = aParty(
      { state: "ringing", startAt: second(0), endAt: second(20), ending: "no answer" },
      { state: "ringing", startAt: second(30), endAt: second(40), ending: "cancelled" },
    );
    const tones = (call: Call): string[] => layOut(call).map(({ tone }) => tone);
    assert.deepEqual(tones(aCall([rings], { answer: { evidence: [] } })), ["bad", "calm"]);
    assert.deepEqual(tones(aCall([rings])), ["bad", "bad"]);
  });

  it("shows duration and ending if there is room", () => {
    const [ring, short, last] = layOut(
      aCall([
        aParty(
          { state: "ringing", startAt: second(0), endAt: second(20), ending: "no answer" },
          { state: "ringing", startAt: second(50), endAt: second(52), ending: "answered" },
          { state: "talking", startAt: second(52), endAt: second(99), ending: "transferred" },
        ),
      ]),
    );
    assert.deepEqual([ring?.length, ring?.ending], ["0:20", "label"]);
    assert.deepEqual([short?.length, short?.ending], ["", "none"]);
    assert.deepEqual([last?.length, last?.ending], ["0:47", "label"]);
  });

  it("fades an unknown start or end, and extends a live segment to now", () => {
    const [first, second_] = layOut(
      aCall(
        [
          aParty(
            { state: "ringing", endAt: second(10), ending: "answered" },
            { state: "talking", startAt: second(10), endAt: second(30), endOpen: true },
          ),
        ],
        { answer: { evidence: [] } },
      ),
    );
    assert.deepEqual([first?.openStart, first?.openEnd], [true, false]);
    assert.deepEqual([second_?.openEnd, second_?.ongoing], [true, false]);
    const live = aCall([aParty({ state: "talking", startAt: second(10) })], { live: true });
    const [ongoing] = layOut(live, live.parties[0], second(150));
    assert.equal(ongoing?.ongoing, true);
    assert.equal(ongoing.to, 606);
  });

  it("merges what is narrower than a pixel, and counts it", () => {
    const many = aParty(
      ...Array.from({ length: 200 }, (_, index) => ({
        state: "talking" as const,
        startAt: second(10) + index,
        endAt: second(10) + index + 1,
      })),
    );
    const drawn = layOut(aCall([many]));
    assert.ok(drawn.length < 3);
    assert.equal(drawn.length + drawn.reduce((sum, { hidden }) => sum + hidden, 0), 200);
  });

  it("keeps any segments in order, apart and within the timeline", () => {
    const time = fc.option(fc.integer({ min: -1e6, max: 1e6 }), { nil: undefined });
    const segment = fc.record({
      state: fc.constantFrom("ringing", "talking", "hold", "queue", "flow", "waiting", "unknown"),
      startAt: time,
      endAt: time,
    });
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 30 }), (segments) => {
        const given = segments.map(({ state, startAt, endAt }) => ({
          state,
          ...(startAt === undefined ? {} : { startAt: start + startAt }),
          ...(endAt === undefined ? {} : { endAt: start + endAt }),
        }));
        const call = aCall([aParty(...given)]);
        for (const { from, to } of layOut(call)) {
          assert.ok(Number.isFinite(from) && Number.isFinite(to) && to >= from, `${from} ${to}`);
          assert.ok(to <= 690 + 16, String(to));
        }
      }),
    );
  });
});

describe("the lanes that are shown", () => {
  it("are those of parties with segments first, in the order of the call", () => {
    const known = aParty({ state: "talking" });
    assert.deepEqual(shownLanes([known, aParty(), known, aParty(), known], 3), [0, 2, 4]);
    assert.deepEqual(shownLanes([known, aParty(), known, aParty(), known], 4), [0, 1, 2, 4]);
    assert.deepEqual(shownLanes([aParty(), known], 6), [0, 1]);
  });
});

describe("the axis", () => {
  it("is unchanged if nothing is known about the call", () => {
    const log = [0, 100].map((after) => ({ date: new Date(second(after)).toISOString(), message: "x" }));
    const { summary } = buildTimeline({ log });
    const scale = callScale(summary, undefined, { view: wholeAxis, width: 300, now: second(999) });
    assert.equal(xOfFraction(scale, 1), 284);
  });
});
