import assert from "node:assert/strict";
import * as fc from "fast-check";
import { ServiceClock } from "../../../../src/sessions/time/service-clock.ts";
import { fuzzed } from "../../../support/fuzz.ts";

const start = Date.parse("2026-11-21T15:00:00.250Z");

/** An answer of a service whose clock is `aheadMs` ahead, written `serverMs` after the request was sent. */
function answer(atMs: number, aheadMs: number, roundTripMs = 100, serverMs = roundTripMs / 2) {
  const receivedAt = start + atMs;
  return {
    date: new Date(receivedAt - roundTripMs + serverMs + aheadMs).toUTCString(),
    receivedAt,
    roundTripMs,
    monotonicAt: atMs,
  };
}

describe("the service's clock", () => {
  it("is the local time until a response corrects it", () => {
    const clock = new ServiceClock();
    assert.deepEqual(
      [clock.now(start, 0), clock.offsetMs, clock.uncertaintyMs],
      [start, undefined, undefined],
    );
    clock.observe({ ...answer(0, 0), date: undefined });
    clock.observe({ ...answer(0, 0), date: "soon" });
    assert.equal(clock.now(start, 0), start);
  });

  it("is right to half the round trip and half a second after one answer", () => {
    for (const ahead of [-600_000, 0, 600_000]) {
      const clock = new ServiceClock();
      clock.observe(answer(0, ahead));
      assert.ok(Math.abs((clock.offsetMs ?? NaN) - ahead) <= 550);
      assert.equal(clock.uncertaintyMs, 550);
    }
  });

  it("is never more precise than the responses allow, and gets more precise with each", () => {
    const answers = fc.array(
      fc.record({
        gapMs: fc.integer({ min: 0, max: 60_000 }),
        roundTripMs: fc.integer({ min: 0, max: 5000 }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(answers, fc.integer({ min: -1e9, max: 1e9 }), (list, ahead) => {
        const clock = new ServiceClock();
        let [at, uncertainty] = [0, Infinity];
        for (const { gapMs, roundTripMs, share } of list) {
          at += gapMs + roundTripMs;
          clock.observe(answer(at, ahead, roundTripMs, roundTripMs * share));
          assert.ok(Math.abs((clock.offsetMs ?? NaN) - ahead) <= (clock.uncertaintyMs ?? 0) + 1);
          assert.ok((clock.uncertaintyMs ?? 0) <= uncertainty + (gapMs + roundTripMs) * 1e-4 + 1);
          uncertainty = clock.uncertaintyMs ?? Infinity;
        }
      }),
      fuzzed(),
    );
  });

  it("doubts one answer that contradicts the others, as from a cache, and believes two", () => {
    const clock = new ServiceClock();
    clock.observe(answer(0, 0));
    clock.observe(answer(1000, -300_000));
    assert.ok(Math.abs(clock.offsetMs ?? NaN) <= 550);
    clock.observe(answer(2000, 0));
    clock.observe(answer(3000, 600_000));
    clock.observe(answer(4000, 600_000));
    assert.ok(Math.abs((clock.offsetMs ?? NaN) - 600_000) <= 550);
  });

  it("is forgotten after sleep or when the local clock was set", () => {
    const clock = new ServiceClock();
    clock.observe(answer(0, 600_000));
    assert.equal(clock.now(start + 1000, 1000), start + 1000 + (clock.offsetMs ?? 0));
    assert.equal(clock.now(start + 3_600_000, 2000), start + 3_600_000);
    assert.equal(clock.offsetMs, undefined);
  });
});
