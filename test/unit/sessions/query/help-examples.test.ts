import assert from "node:assert/strict";
import { helpExamples } from "../../../../src/sessions/query/help-examples.ts";
import { parseQuery } from "../../../../src/sessions/query/parse/parse-query.ts";
import { now } from "./corpus/row.ts";

describe("the examples of the help", () => {
  it("are ten, and all understood", () => {
    const context = { now, timeZone: "America/New_York", locale: "en-US" };
    const examples = helpExamples();
    assert.equal(examples.length, 10);
    for (const { text } of examples) {
      const { query, problems } = parseQuery(text, context);
      assert.deepEqual(problems, [], text);
      assert.notDeepEqual(query, {}, text);
    }
  });
});
