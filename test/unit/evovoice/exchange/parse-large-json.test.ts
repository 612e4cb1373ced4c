import assert from "node:assert/strict";
import * as fc from "fast-check";
import { parseLargeJson } from "../../../../src/evovoice/exchange/parse-large-json.ts";
import { runAtOnce } from "../../../../src/evovoice/time-slices.ts";
import { fuzzed } from "../../../support/fuzz.ts";

/** Parses in pieces of about so many bytes. */
function parse(text: string, pieceBytes = 1): unknown {
  return runAtOnce(
    parseLargeJson(Buffer.from(text), "/sessions", { guessed: pieceBytes, scanned: pieceBytes }),
  );
}

/** What parsing gives: the value, or that there is none. */
function outcome(parsing: () => unknown): unknown {
  try {
    return { value: parsing() };
  } catch (error) {
    return error instanceof SyntaxError ? "refused" : error;
  }
}

function checkSame(text: string, pieceBytes = 1): void {
  assert.deepEqual(
    outcome(() => parse(text, pieceBytes)),
    outcome(() => JSON.parse(text)),
    text,
  );
}

describe("JSON parsed in pieces", () => {
  it("is what JSON.parse gives, wherever it is divided", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.integer({ min: 1, max: 9 }), (text, size) => {
        assert.deepEqual(parse(text, size), JSON.parse(text));
      }),
      fuzzed(),
    );
  });

  it("is what JSON.parse gives for lists of objects, whatever in them looks like the end of one", () => {
    const text = fc.constantFrom("a", '"},{"id":1,"', "},{\\", '\\"},{"id":', "é📞", "");
    const leaf = fc.record({ id: text }, { requiredKeys: [] });
    const list = fc.array(leaf, { maxLength: 6 });
    const item = fc.record({ id: text, log: list, id2: list, members: fc.array(list, { maxLength: 3 }) });
    const page = fc.record({ items: fc.array(item, { maxLength: 8 }), id: fc.array(item, { maxLength: 3 }) });
    fc.assert(
      fc.property(page, fc.integer({ min: 1, max: 200 }), fc.boolean(), (value, size, spaced) => {
        const written = JSON.stringify(value, undefined, spaced ? 1 : 0);
        assert.deepEqual(parse(written, size), JSON.parse(written));
        checkSame(written.slice(0, -size), size);
        checkSame(written.replace("},{", "}],[{"), size);
        checkSame(written.replace(/\}(?=,\{"id":"a")/, '},"x":{}'), size);
      }),
      fuzzed(),
    );
  });

  it("is refused where JSON.parse refuses it", () => {
    const broken = fc
      .tuple(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom(",", "[", "]", "{", "}", ":", '"', "\\", "0", ""),
      )
      .map(([text, place, put]) => {
        const at = place % (text.length + 1);
        return text.slice(0, at) + put + text.slice(at + (place % 2));
      });
    fc.assert(
      fc.property(broken, (text) => checkSame(text)),
      fuzzed(),
    );
  });

  it("keeps repeated keys, keys like numbers, prototypes, escapes and a byte order mark apart", () => {
    for (const text of [
      '{"a":[1,2],"b":0,"a":[3,4],"c":[5,6]}',
      '{"z":1,"5":[1,2,{"7":[1,2],"6":2}],"1":[3,4]}',
      '{"__proto__":{"x":[1,2]},"y":[{"a":1,"__proto__":[1,2,3]},2]}',
      '{"a\\"b":[1,{"\\\\":[2,3],"\\\\\\"":[4,5]}],"\\u0061":[6,7]}',
      '{"📞":["é","a,b","[1,2"],"x":"\\\\"}',
      '[[],{},[[],[]],[{}],0,""]',
      ' [ 1 , 2 , { "a" : [ 3 , 4 ] , "b" : 5 } ] ',
      "[,1]",
      "[1,,2]",
      "[1,2,]",
      '{"a":1,}',
      '{,"a":1}',
      "[1,2}",
      '{"a":1]',
      '{"a",1}',
      "[1],2",
      "[1,2",
      "]1,2[",
      "1,2",
    ]) {
      checkSame(text);
    }
    assert.deepEqual(parse("\uFEFF[1,2,3]"), [1, 2, 3]);
    assert.equal(Object.getPrototypeOf(parse('{"a":1,"__proto__":{"b":1},"c":2}')), Object.prototype);
  });
});
