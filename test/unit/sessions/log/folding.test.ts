import assert from "node:assert/strict";
import * as fc from "fast-check";
import { PhaseReader, type Phase } from "../../../../src/sessions/log/folding.ts";
import { buildTimeline } from "../../../../src/sessions/log/timeline.ts";
import { fuzzed } from "../../../support/fuzz.ts";
import { aSession } from "../sessions.ts";

/** The phases of a log whose entries come at these seconds. */
function phases(
  gapMs: number,
  ...entries: readonly (readonly [second: number, message: string])[]
): readonly Phase[] {
  const log = entries.map(([second, message]) => ({
    date: new Date(Date.UTC(2026, 10, 21, 15, 0, second)).toISOString(),
    message,
  }));
  const timeline = buildTimeline(aSession({ log }));
  const reader = new PhaseReader(gapMs);
  reader.add(timeline.rows(0, 2));
  reader.add(timeline.rows(2, log.length));
  return reader.finish();
}

describe("the phases of a log", () => {
  it("start at an entry with another mark", () => {
    const found = phases(
      0,
      [0, "Incoming call"],
      [1, "Menu chosen"],
      [2, "Entered queue Support"],
      [3, "Position 2"],
      [4, "Ringing Mia Tran"],
      [9, "No answer from Mia Tran"],
      [10, "Answered by Li Wu"],
      [30, "Call ended"],
    );
    assert.deepEqual(
      found.map(({ kind, from, to, problemRows }) => [kind, from, to, problemRows]),
      [
        ["start", 0, 2, []],
        ["queue", 2, 4, []],
        ["ring", 4, 6, [5]],
        ["answer", 6, 7, []],
        ["end", 7, 8, []],
      ],
    );
  });

  it("continue while entries have their mark, no matter which others", () => {
    const found = phases(
      0,
      [0, "Queue entered"],
      [1, "Caller queued for Mia, ringing Mia"],
      [2, "Call queued, transferring the caller to Ben"],
    );
    assert.deepEqual(
      found.map(({ kind }) => kind),
      ["queue"],
    );
  });

  it("are divided by silences, if there are any", () => {
    const [phase] = phases(10_000, [0, "one"], [5, "two"], [15, "three"], [40, "four"], [41, "five"]);
    assert.deepEqual(phase?.stretches, [
      { from: 0, to: 2 },
      { from: 2, to: 3 },
      { from: 3, to: 5 },
    ]);
    assert.deepEqual(phases(60_000, [0, "one"], [5, "two"])[0]?.stretches, []);
    assert.deepEqual(phases(0), []);
  });

  it("cover every row once, in order, and so do their stretches", () => {
    const entry = fc.tuple(
      fc.integer({ min: 0, max: 300 }),
      fc.constantFrom("Ringing", "Answered", "On hold", "Transfer failed", "note", "Ended", "queued"),
    );
    fc.assert(
      fc.property(fc.array(entry), fc.integer({ min: 0, max: 60_000 }), (entries, gapMs) => {
        const found = phases(gapMs, ...entries);
        const covered = found.flatMap(({ from, to, stretches }) =>
          stretches.length === 0 ? [{ from, to }] : stretches,
        );
        const rows = covered.flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, row) => from + row),
        );
        assert.deepEqual(rows, [...entries.keys()]);
      }),
      fuzzed(),
    );
  });
});
