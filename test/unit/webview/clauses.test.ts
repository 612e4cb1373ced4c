import assert from "node:assert/strict";
import { clausesOf } from "../../../src/webview/head/clauses.ts";

const [first, second] = [0, 5].map((entry) => [{ sessionId: "s1", entry }]);

describe("the clauses of a sentence", () => {
  it("merge neighbors with the same evidence, without spaces and punctuation at the edges", () => {
    const parts = [
      { text: "Ada", evidence: first ?? [] },
      { text: " answered after ", evidence: first ?? [] },
      { text: "3 s", evidence: second ?? [] },
      { text: ".", evidence: first ?? [] },
    ];
    assert.deepEqual(clausesOf({ parts }), [
      { text: "Ada answered after", evidence: first },
      { text: " ", evidence: [] },
      { text: "3 s", evidence: second },
      { text: ".", evidence: [] },
    ]);
  });

  it("keep every character and the fields that say so", () => {
    const parts = [
      { text: "(x) ", evidence: [], fields: ["outcome"] },
      { text: " y; ", evidence: [] },
    ];
    const clauses = clausesOf({ parts });
    assert.equal(clauses.map(({ text }) => text).join(""), "(x)  y; ");
    assert.deepEqual(clauses.find(({ text }) => text === "(x)")?.fields, ["outcome"]);
  });
});
