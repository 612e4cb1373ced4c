import assert from "node:assert/strict";
import * as fc from "fast-check";
import { FindState, firstAtOrAfter } from "../../../src/webview/state/find.ts";
import type { FindText } from "../../../src/webview/state/find.ts";
import { splitByFind } from "../../../src/webview/state/highlight.ts";

const textOf = (text: string): FindText => ({ text, matchCase: false, isRegExp: false });

describe("the page's find", () => {
  it("drops the answer to an earlier search", () => {
    const find = new FindState();
    const early = find.start(textOf("a"));
    const late = find.start(textOf("ab"));
    assert.equal(find.take(early, { hits: [1, 2, 3] }, 0), undefined);
    assert.equal(find.hits, undefined);
    assert.equal(find.take(late, { hits: [2, 8] }, 5), 8);
    assert.equal(find.step(1), 2);
    assert.equal(find.step(-1), 8);
  });

  it("begins at the top again where nothing is found further down", () => {
    const find = new FindState();
    assert.equal(find.take(find.start(textOf("a")), { hits: [2, 8] }, 9), 2);
  });

  it("finds the first value that is not below another", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.nat(60), (values, least) => {
        const sorted = values.toSorted((a, b) => a - b);
        assert.equal(
          firstAtOrAfter(sorted, least),
          sorted.findIndex((value) => value >= least),
        );
      }),
    );
  });

  it("splits any message around any text without losing a character", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary" }),
        fc.boolean(),
        fc.boolean(),
        (message, text, matchCase, isRegExp) => {
          const stretches = splitByFind(message, { text, matchCase, isRegExp });
          assert.equal(stretches.map((stretch) => stretch.text).join(""), message);
        },
      ),
    );
    assert.deepEqual(splitByFind("a.b A.B axb", textOf("a.b")), [
      { text: "a.b", hit: true },
      { text: " ", hit: false },
      { text: "A.B", hit: true },
      { text: " axb", hit: false },
    ]);
  });

  it("marks every match of a plain regular expression, and never one of no length", () => {
    const marked = (message: string, text: string): string[] =>
      splitByFind(message, { text, matchCase: false, isRegExp: true }).flatMap((stretch) =>
        stretch.hit ? [stretch.text] : [],
      );
    assert.deepEqual(marked("code 404, CODE 503", String.raw`code \d\d\d`), ["code 404", "CODE 503"]);
    assert.deepEqual(marked("aXbX", "x?"), ["X", "X"]);
    assert.deepEqual(marked("anything", "("), []);
  });

  it("marks only the first match where looking for more could take long", () => {
    const marked = splitByFind(`ab ${"a".repeat(60)}`, { text: "(a+)+b", matchCase: false, isRegExp: true });
    assert.deepEqual(marked[0], { text: "ab", hit: true });
  });
});
