import assert from "node:assert/strict";
import * as fc from "fast-check";
import * as durations from "../../../../src/sessions/time/durations.ts";
import { isTimeZone } from "../../../../src/sessions/time/options.ts";
import * as time from "../../../../src/sessions/time/format.ts";

const at = Date.parse("2026-11-21T20:15:08.042Z");
const newYork = { locale: "en-US", timeZone: "America/New_York" };

describe("lengths of time", () => {
  it("writes durations in whole seconds", () => {
    const written = [0, 999, 42_000, 61_000, 3_722_000, 93_784_000, -42_000, Number.NaN].map(
      durations.formatDuration,
    );
    assert.deepEqual(written, ["0:00", "0:00", "0:42", "1:01", "1:02:02", "26:03:04", "−0:42", ""]);
  });

  it("writes elapsed time to the millisecond, with its sign", () => {
    const written = [0, 3120, -400, -0.2, 3_600_001].map(durations.formatElapsed);
    assert.deepEqual(written, ["+0:00.000", "+0:03.120", "−0:00.400", "+0:00.000", "+1:00:00.001"]);
  });

  it("writes gaps in the unit they have, rounding before choosing it", () => {
    const gaps: [number, string][] = [
      [0, "+0 ms"],
      [40, "+40 ms"],
      [999.6, "+1.0 s"],
      [1200, "+1.2 s"],
      [59_940, "+59.9 s"],
      [59_960, "+1 min 0 s"],
      [184_000, "+3 min 4 s"],
      [3_599_700, "+1 h 0 min"],
      [7_500_000, "+2 h 5 min"],
      [86_399_000, "+1 d 0 h"],
      [97_200_000, "+1 d 3 h"],
      [-1200, "−1.2 s"],
    ];
    for (const [ms, written] of gaps) {
      assert.equal(durations.formatGap(ms), written);
    }
  });
});

describe("times", () => {
  it("are written in the given zone", () => {
    assert.equal(time.formatClock(at, newYork), "15:15:08");
    assert.equal(time.formatClock(at, { ...newYork, precision: "minute" }), "15:15");
    assert.equal(
      time.formatClock(at, { locale: "en", timeZone: "UTC", precision: "millisecond" }),
      "20:15:08.042",
    );
    assert.equal(time.formatDay(at, newYork), "Sat, Nov 21, 2026");
    assert.match(time.formatFull(at, newYork), /Nov 21, 2026.*15:15:08 EST/);
  });

  it("are written as short as they can be from now", () => {
    const when = (now: string): string => time.formatWhen(at, Date.parse(now), newYork);
    assert.equal(when("2026-11-22T04:59:00Z"), "15:15");
    assert.equal(when("2026-11-22T05:00:00Z"), "Yesterday 15:15");
    assert.equal(when("2026-11-24T05:00:00Z"), "Nov 21 15:15");
    assert.equal(when("2027-01-02T05:00:00Z"), "Nov 21, 2026 15:15");
    assert.equal(time.formatDay(at, { ...newYork, now: at }), "Today");
    assert.equal(time.formatDay(at, { ...newYork, now: at + 86_400_000 }), "Yesterday");
  });

  it("that no Date can hold are written as nothing", () => {
    for (const ms of [Number.NaN, Infinity, 9e15]) {
      assert.equal(time.formatClock(ms), "");
      assert.equal(time.formatDay(ms), "");
      assert.equal(time.formatWhen(ms, at), "");
      assert.equal(time.dayKey(ms), "");
    }
  });

  it("fall on the day the runtime says, in any zone, on days of change too", () => {
    const zone = fc.constantFrom(
      "UTC",
      "America/New_York",
      "Asia/Kathmandu",
      "Australia/Lord_Howe",
      "Pacific/Apia",
      "Pacific/Kiritimati",
      "Africa/Casablanca",
      "America/St_Johns",
    );
    const anyTime = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2060, 0, 1) });
    const nearChange = fc.integer({ min: Date.UTC(2026, 10, 1), max: Date.UTC(2026, 10, 2) });
    fc.assert(
      fc.property(fc.oneof(anyTime, nearChange), zone, (ms, timeZone) => {
        const day = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(ms);
        assert.equal(time.dayKey(ms, timeZone), day);
      }),
      { numRuns: 2000 },
    );
  });

  it("know real zones from others", () => {
    assert.equal(isTimeZone("Europe/Berlin"), true);
    assert.equal(isTimeZone("Europe/Nowhere"), false);
    assert.equal(isTimeZone(""), false);
  });
});
