import assert from "node:assert/strict";
import { eventKinds, logMarks } from "../../../../src/sessions/entry/events.ts";
import { eventWords, markName, ruleSource, ruleWords } from "../../../../src/sessions/labels/event-labels.ts";

describe("words for events and rules", () => {
  it("tell every kind of event and every mark apart", () => {
    assert.equal(new Set(eventKinds.map(eventWords)).size, eventKinds.length);
    assert.equal(new Set(logMarks.map(markName)).size, logMarks.length);
  });

  it("say what a rule makes of an entry, and by what it recognizes it", () => {
    const named = { event: "answered", party: "named", pattern: "a(?<party>b)" } as const;
    assert.equal(ruleWords(named), "Somebody answers · The party that the entry names");
    assert.equal(ruleSource(named), "a(?<party>b)");
    assert.equal(ruleWords({ event: "ended", pattern: "x" }), "The call ends");
    const words = { mark: "trouble", words: ["poor line", "echo"] } as const;
    assert.equal(ruleWords({ ...words, words: [...words.words] }), "Mark as: Problem");
    assert.equal(ruleSource({ ...words, words: [...words.words] }), "poor line | echo");
  });
});
