import assert from "node:assert/strict";
import { callRules } from "../../../../src/sessions/entry/rules/call-rules.ts";
import { endRules } from "../../../../src/sessions/entry/rules/end-rules.ts";
import { problemRules } from "../../../../src/sessions/entry/rules/problem-rules.ts";
import { moveRules } from "../../../../src/sessions/entry/rules/move-rules.ts";
import { failureRules } from "../../../../src/sessions/entry/rules/failure-rules.ts";
import { isWorthReading } from "../../../../src/sessions/entry/text/worth-reading.ts";

describe("the first look at a message", () => {
  it("lets every phrase pass that a rule knows", () => {
    const phrases = [...callRules, ...endRules, ...moveRules, ...failureRules, ...problemRules]
      .filter(({ kind, denied }) => kind !== undefined || denied !== undefined)
      .flatMap(({ words }) => words.split("|"));
    assert.deepEqual(
      phrases.filter((phrase) => !isWorthReading(phrase)),
      [],
    );
  });

  it("skips the many messages without events", () => {
    for (const message of ["Heartbeat 15: line open, jitter 1 ms", 'Variable "a" = 1', ""]) {
      assert.equal(isWorthReading(message), false, message);
    }
  });
});
