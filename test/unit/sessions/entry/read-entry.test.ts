import assert from "node:assert/strict";
import * as fc from "fast-check";
import { logMarks, markOf } from "../../../../src/sessions/entry/events.ts";
import { markMessage } from "../../../../src/sessions/entry/marks.ts";
import { readEntry } from "../../../../src/sessions/entry/read-entry.ts";

const pieces =
  "answered hung up|not |no |if |call |Ada |\"|'|(|[|<|{|}|]|)|: |=|->|, |. |?|503 |SIP/|by |to |queue |on hold|status=busy|\u001B[31m|\n|https://x.example/|é|👍|\uD800|a_b|position |& |failed |constructor |__proto__=|toString: ".split(
    "|",
  );
const message = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join("")),
);

describe("the reading of an entry", () => {
  it("never throws, and its events lie in its text", () => {
    fc.assert(
      fc.property(message, fc.array(fc.string(), { maxLength: 3 }), (text, names) => {
        const reading = readEntry(text, { names });
        for (const { kind, from, to, subject } of reading.events) {
          assert.ok(from >= 0 && from < to && to <= reading.text.length, `${kind} at ${from} to ${to}`);
          assert.ok(subject === undefined || (subject !== "" && reading.text.includes(subject)));
        }
        const marks = new Set(reading.events.map(({ kind }) => markOf(kind)));
        assert.deepEqual(
          reading.marks,
          logMarks.filter((mark) => marks.has(mark)),
        );
        assert.deepEqual(markMessage(text, [], { names }), reading.marks);
      }),
      { numRuns: 2000 },
    );
  });

  it("reads the same with and without a terminal's colors", () => {
    for (const text of ["Call answered by Ada", "Ada: no answer", "[ERR] x.c:1 no file"]) {
      const colored = text.replaceAll(" ", "\u001B[0m \u001B[1;31m");
      assert.deepEqual(readEntry(colored), readEntry(text));
    }
  });

  it("looks at the beginning of a long message only, and shows all of it", () => {
    const long = `Call answered by Ada ${"x".repeat(1_000_000)}`;
    assert.equal(readEntry(long).text, long);
    assert.deepEqual(readEntry(long).marks, ["answer"]);
    assert.deepEqual(readEntry(`${"x ".repeat(3000)}failed`).marks, []);
  });
});
