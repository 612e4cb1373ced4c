import assert from "node:assert/strict";
import * as fc from "fast-check";
import { buildTimeline } from "../../../src/sessions/log/timeline.ts";
import {
  axisTicks,
  followAxis,
  moveAxis,
  wholeAxis,
  zoomAxis,
} from "../../../src/webview/state/time-axis/axis.ts";
import { axisGaps, rowAtFraction, fractionOfRow } from "../../../src/webview/state/time-axis/density.ts";

describe("the call timeline", () => {
  const log = [0, 1, 2, 100, 101, 400].map((seconds) => ({
    date: new Date(seconds * 1000).toISOString(),
    message: "x",
  }));
  const { summary } = buildTimeline({ log });

  it("converts each row to its position on the axis and back", () => {
    for (let row = 0; row < log.length; row++) {
      assert.equal(rowAtFraction(summary, fractionOfRow(summary, row) + 1e-9), row);
    }
  });

  it("places long gaps between the entries around them", () => {
    const [longest, ...others] = axisGaps(summary, 50_000);
    assert.equal(longest?.ms, 299_000);
    assert.ok(Math.abs((longest?.from ?? 0) - 101 / 400) < 0.01);
    assert.ok((longest?.to ?? 0) > 0.99);
    assert.equal(others.length, 1);
  });
});

describe("the axis of the call timeline", () => {
  const close = (one: number, other: number): void =>
    assert.ok(Math.abs(one - other) < 1e-9, `${one} ${other}`);

  it("zooms around a time that stays in place", () => {
    const view = zoomAxis(wholeAxis, 0.5, 0.8, 0.001);
    close((0.8 - view.from) / (view.to - view.from), 0.8);
    close(view.to - view.from, 0.5);
  });

  it("never leaves the call", () => {
    const step = fc.record({
      factor: fc.double({ min: 0.01, max: 20, noNaN: true }),
      fraction: fc.double({ min: 0, max: 1, noNaN: true }),
      from: fc.double({ min: -2, max: 2, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let view = wholeAxis;
        for (const { factor, fraction, from } of steps) {
          view = moveAxis(zoomAxis(view, factor, fraction, 0.001), from);
          assert.ok(view.from >= 0 && view.to <= 1 + 1e-9 && view.to - view.from >= 0.001 - 1e-9);
        }
      }),
    );
  });

  it("moves with the log only if the visible rows have left it", () => {
    const view = { from: 0.2, to: 0.4 };
    assert.equal(followAxis(view, { from: 0.25, to: 0.4 }), view);
    close(followAxis(view, { from: 0.6, to: 0.62 }).from, 0.51);
    close(followAxis(view, { from: 0.99, to: 1 }).to, 1);
  });

  it("has round times, no more than requested", () => {
    assert.deepEqual(
      axisTicks(wholeAxis, 412_000, 8).map(({ atMs }) => atMs / 1000),
      [0, 60, 120, 180, 240, 300, 360],
    );
    assert.deepEqual(
      axisTicks({ from: 0.5, to: 0.501 }, 412_000, 4).map(({ atMs }) => atMs),
      [206_000, 206_200, 206_400],
    );
    assert.deepEqual(axisTicks(wholeAxis, 0, 8), [{ atMs: 0, stepMs: 1 }]);
    fc.assert(
      fc.property(fc.nat(1e9), fc.integer({ min: 1, max: 20 }), (spanMs, most) => {
        assert.ok(axisTicks(wholeAxis, spanMs, most).length <= most + 1);
      }),
    );
  });
});
