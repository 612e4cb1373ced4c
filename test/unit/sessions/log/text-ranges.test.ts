import assert from "node:assert/strict";
import * as fc from "fast-check";
import { textRanges } from "../../../../src/sessions/log/text-ranges.ts";
import { textTester } from "../../../../src/sessions/log/text-tester.ts";

describe("where a message contains a text", () => {
  const find = (message: string, text: string, matchCase = false): string[] =>
    textRanges(message, { text, matchCase }, 10).map(({ from, to }) => message.slice(from, to));

  it("is every range, in any case unless case matters", () => {
    assert.deepEqual(find("a.b A.B axb", "a.b"), ["a.b", "A.B"]);
    assert.deepEqual(find("a.b A.B axb", "A.B", true), ["A.B"]);
    assert.deepEqual(find("anything", ""), []);
    assert.equal(textRanges("aaaa", { text: "a", matchCase: true }, 2).length, 2);
  });

  it("is right behind letters that get longer in lower case", () => {
    assert.deepEqual(find("İİ said Yes", "yes"), ["Yes"]);
  });

  it("is somewhere exactly where the message is found", () => {
    const text = fc.string({ unit: "binary", maxLength: 3 });
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), text, fc.boolean(), (message, wanted, matchCase) => {
        const question = { text: wanted, matchCase };
        assert.equal(textRanges(message, question, 10).length > 0, textTester(question)(message));
      }),
    );
  });
});
