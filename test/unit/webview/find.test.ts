import assert from "node:assert/strict";
import * as fc from "fast-check";
import { answerFind, matchRow, noFind, startFind, stepFind } from "../../../src/webview/state/find/find.ts";
import type { FindState, FindText } from "../../../src/webview/state/find/find.ts";
import { splitByRanges } from "../../../src/webview/state/find/highlight.ts";
import {
  addMatches,
  noMatches,
  startMatches,
  wantMatches,
} from "../../../src/webview/state/find/match-ranges.ts";
import { firstAtOrAfter } from "../../../src/webview/state/find/sorted.ts";

const textOf = (text: string): FindText => ({ text, matchCase: false, isRegExp: false });

describe("the page's find", () => {
  it("drops the answer to an earlier search", () => {
    const early = startFind(noFind, textOf("a"), true);
    const late = startFind(early, textOf("ab"), true);
    assert.equal(answerFind(late, early.id, { hits: [1, 2, 3] }, 0), undefined);
    let find = answerFind(late, late.id, { hits: [2, 8] }, 5) as FindState;
    assert.equal(matchRow(find), 8);
    find = stepFind(find, 1);
    assert.equal(matchRow(find), 2);
    assert.equal(matchRow(stepFind(find, -1)), 8);
  });

  it("starts again at the top if there is no match further down", () => {
    const find = startFind(noFind, textOf("a"), true);
    assert.equal(matchRow(answerFind(find, find.id, { hits: [2, 8] }, 9) ?? noFind), 2);
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
    let matches = startMatches(noMatches, 1, textOf("a"));
    const want = (hits: readonly number[], from: number): readonly number[] => {
      const wanted = wantMatches(matches, hits, { from, to: 50 });
      ({ matches } = wanted);
      return wanted.rows;
    };
    assert.deepEqual(want([2, 5, 90], 3), [5]);
    assert.deepEqual(want([2, 5, 90], 0), [2]);
    matches = addMatches(matches, 1, [{ row: 5, ranges: [{ from: 0, to: 1 }] }]);
    matches = startMatches(matches, 2, textOf("a"));
    assert.deepEqual(matches.ranges.get(5), [{ from: 0, to: 1 }], "the same question: nothing flickers");
    assert.deepEqual(want([5], 0), [5]);
    matches = startMatches(matches, 3, textOf("ab"));
    assert.equal(matches.ranges.get(5), undefined);
    matches = addMatches(matches, 2, [{ row: 5, ranges: [{ from: 0, to: 1 }] }]);
    assert.equal(matches.ranges.get(5), undefined);
  });
});
