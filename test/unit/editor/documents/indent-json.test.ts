import assert from "node:assert/strict";
import * as fc from "fast-check";
import { indentJsonInChunks } from "../../../../src/editor/documents/indent-json.ts";
import { runAtOnce } from "../../../../src/sessions/chunked.ts";

const indent = (text: string): string => runAtOnce(indentJsonInChunks(text));

describe("indenting JSON", () => {
  it("writes what JSON.stringify writes, for any value and white space", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, 1, "\t", 7), (value, blanks) => {
        assert.equal(
          indent(JSON.stringify(value, undefined, blanks)),
          `${JSON.stringify(value, undefined, 2)}\n`,
        );
      }),
    );
  });

  it("keeps numbers, names and escapes as they were sent", () => {
    assert.equal(
      indent(
        String.raw`{"a":12345678901234567890,"cost":1.50,"big":1e400,"cost":2.00,"t":"é\u00e9\/\\","b":[ ],"c":{ }}`,
      ),
      String.raw`{
  "a": 12345678901234567890,
  "cost": 1.50,
  "big": 1e400,
  "cost": 2.00,
  "t": "é\u00e9\/\\",
  "b": [],
  "c": {}
}
`,
    );
  });

  it("yields, and takes no longer for nesting than for length", () => {
    const work = indentJsonInChunks(`[${"1,".repeat(200_000)}1]`);
    assert.equal(work.next().done, false);
    assert.ok(indent("[".repeat(20_000) + "]".repeat(20_000)).length < 20_000 * 2 * 110);
  });
});
