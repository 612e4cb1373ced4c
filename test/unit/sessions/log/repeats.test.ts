import assert from "node:assert/strict";
import * as fc from "fast-check";
import { findRepeats } from "../../../../src/sessions/log/repeats.ts";

const log = (...messages: readonly string[]): { message: string }[] =>
  messages.map((message) => ({ message }));

describe("repeats in a log", () => {
  it("are entries alike but for their numbers", () => {
    const messages = log("Start", "jitter 3 ms", "jitter 12 ms", "jitter 4 ms", "jitter 5 ms", "End");
    assert.deepEqual(findRepeats(messages), [{ first: 1, rows: 4, period: 1, times: 4 }]);
  });

  it("are rounds of entries that take turns", () => {
    const rounds = Array.from({ length: 50 }, (_, round) => [
      `prompt (round ${round})`,
      "no digits within 5 s",
    ]).flat();
    assert.deepEqual(findRepeats(log("Start", ...rounds, "End")), [
      { first: 1, rows: 100, period: 2, times: 50 },
    ]);
  });

  it("are not a few entries that happen to be alike, nor letters that differ", () => {
    assert.deepEqual(findRepeats(log("a 1", "a 2", "a 3", "b", "c", "b", "c", "b", "c")), []);
    assert.deepEqual(
      findRepeats(log("Answered by Ada", "Answered by Bo", "Answered by Cy", "Answered by Di")),
      [],
    );
  });

  it("never overlap and hold only rows of the log", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a 1", "a 2", "b", "c"), { maxLength: 80 }), (messages) => {
        let until = 0;
        for (const { first, rows, period, times } of findRepeats(log(...messages))) {
          assert.ok(first >= until && times >= 4 && rows > period * (times - 1) && rows <= period * times);
          until = first + rows;
        }
        assert.ok(until <= messages.length);
      }),
    );
  });
});
