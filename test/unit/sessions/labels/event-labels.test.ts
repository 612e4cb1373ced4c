import assert from "node:assert/strict";
import { eventKinds, logMarks } from "../../../../src/sessions/entry/events.ts";
import { eventLabel, markName, ruleSource, ruleLabel } from "../../../../src/sessions/labels/event-labels.ts";

describe("labels of events and rules", () => {
  it("are different for every kind of event and every mark", () => {
    assert.equal(new Set(eventKinds.map(eventLabel)).size, eventKinds.length);
    assert.equal(new Set(logMarks.map(markName)).size, logMarks.length);
  });

  it("describe what a rule does, and what it matches", () => {
    const named = { event: "answered", party: "named", pattern: "a(?<party>b)" } as const;
    assert.equal(ruleLabel(named), "Somebody answers · The party that the entry names");
    assert.equal(ruleSource(named), "a(?<party>b)");
    assert.equal(ruleLabel({ event: "ended", pattern: "x" }), "The call ends");
    const words = { mark: "trouble", words: ["poor line", "echo"] } as const;
    assert.equal(ruleLabel({ ...words, words: [...words.words] }), "Mark as: Problem");
    assert.equal(ruleSource({ ...words, words: [...words.words] }), "poor line | echo");
  });
});
