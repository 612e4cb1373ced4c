import assert from "node:assert/strict";
import * as fc from "fast-check";
import { FindState, firstAtOrAfter } from "../../../src/webview/state/find.ts";
import type { FindText } from "../../../src/webview/state/find.ts";
import { splitByRanges } from "../../../src/webview/state/highlight.ts";
import { MatchRanges } from "../../../src/webview/state/match-ranges.ts";

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

  it("splits any message around any ranges without losing a character", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.array(fc.record({ from: fc.nat(40), to: fc.nat(40) })),
        (message, ranges) => {
          const stretches = splitByRanges(message, ranges);
          assert.equal(stretches.map((stretch) => stretch.text).join(""), message);
        },
      ),
    );
    assert.deepEqual(
      splitByRanges("a.b A.B axb", [
        { from: 0, to: 3 },
        { from: 4, to: 7 },
      ]),
      [
        { text: "a.b", hit: true },
        { text: " ", hit: false },
        { text: "A.B", hit: true },
        { text: " axb", hit: false },
      ],
    );
  });

  it("highlights what a cut message still holds of a match", () => {
    assert.deepEqual(
      splitByRanges("abc", [
        { from: 2, to: 9 },
        { from: 12, to: 14 },
      ]),
      [
        { text: "ab", hit: false },
        { text: "c", hit: true },
      ],
    );
  });

  it("asks once about each found row on the page, again after another search, and drops late answers", () => {
    const matches = new MatchRanges();
    matches.start(1, textOf("a"));
    assert.deepEqual(matches.want([2, 5, 90], { from: 3, to: 50 }), { findId: 1, rows: [5] });
    assert.deepEqual(matches.want([2, 5, 90], { from: 0, to: 50 }).rows, [2]);
    assert.ok(matches.take(1, [{ row: 5, ranges: [{ from: 0, to: 1 }] }]));
    matches.start(2, textOf("a"));
    assert.deepEqual(matches.of(5), [{ from: 0, to: 1 }], "the same question: nothing flickers");
    assert.deepEqual(matches.want([5], { from: 0, to: 50 }).rows, [5]);
    matches.start(3, textOf("ab"));
    assert.deepEqual(matches.of(5), []);
    assert.ok(!matches.take(2, [{ row: 5, ranges: [{ from: 0, to: 1 }] }]));
  });
});
