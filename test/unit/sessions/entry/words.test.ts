import assert from "node:assert/strict";
import * as fc from "fast-check";
import { isDenied, wordsOf } from "../../../../src/sessions/entry/words.ts";

describe("the words of a text", () => {
  it("are the same in any compound form", () => {
    for (const text of ["NO_ANSWER", "NoAnswer", "no-answer", "noanswer", "NOANSWER", "No answer"]) {
      assert.deepEqual(wordsOf(text), ["no", "answer"], text);
    }
    assert.deepEqual(wordsOf("NORMAL_TEMPORARY_FAILURE"), ["normal", "temporary", "failure"]);
    assert.deepEqual(wordsOf("SIPCallEnded"), ["sip", "call", "ended"]);
  });

  it("are the same in every spelling", () => {
    assert.deepEqual(wordsOf("wasn't can’t won't cannot"), [
      "was",
      "not",
      "can",
      "not",
      "will",
      "not",
      "can",
      "not",
    ]);
    assert.deepEqual(wordsOf("Canceled, dialled, unanswered"), ["cancelled", "dialed", "not", "answered"]);
    assert.deepEqual(wordsOf("the caller's phone"), ["the", "caller", "phone"]);
  });

  it("are their own where every object has something of that name", () => {
    assert.deepEqual(wordsOf("constructor toString __proto__ valueOf"), [
      "constructor",
      "to",
      "string",
      "proto",
      "value",
      "of",
    ]);
  });

  it("are negated by a word before them", () => {
    const denied = (text: string, word: string): boolean => {
      const words = wordsOf(text);
      return isDenied(words, words.indexOf(word));
    };
    assert.equal(denied("Completed without errors", "errors"), true);
    assert.equal(denied("Completed without errors", "completed"), false);
    assert.equal(denied("Not busy", "busy"), true);
    assert.equal(denied("Not busy but failed", "failed"), false);
    assert.equal(denied("Nobody answered", "answered"), true);
    assert.equal(denied("not only failed", "failed"), false);
  });

  it("can be read from any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        assert.ok(wordsOf(text).every((word) => word !== "" && word === word.toLowerCase()));
      }),
    );
  });
});
