import assert from "node:assert/strict";
import * as fc from "fast-check";
import {
  answerFilter,
  isFiltering,
  isShown,
  noFilter,
  positionOf,
  rowAt,
  shownCount,
  startFilter,
  withoutFilter,
} from "../../../src/webview/state/find/filter.ts";
import type { FilterState } from "../../../src/webview/state/find/filter.ts";

function filtered(hits: readonly number[]): FilterState {
  const filter = startFilter(noFilter, { text: "x" });
  const answered = answerFilter(filter, filter.id, { hits });
  assert.ok(answered);
  return answered;
}

describe("the page's filter", () => {
  it("shows all entries until something is asked for", () => {
    assert.equal(isFiltering(noFilter), false);
    assert.equal(shownCount(noFilter, 500), 500);
    assert.equal(rowAt(noFilter, 7), 7);
    assert.equal(positionOf(noFilter, 7), 7);
    assert.ok(isShown(noFilter, 7));
  });

  it("leads from what is shown to its rows and back", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1000), { minLength: 1 }), (values) => {
        const hits = values.toSorted((a, b) => a - b);
        const filter = filtered(hits);
        assert.equal(shownCount(filter, 1001), hits.length);
        for (const [position, row] of hits.entries()) {
          assert.equal(rowAt(filter, position), row);
          assert.equal(positionOf(filter, row), position);
          assert.ok(isShown(filter, row));
        }
        assert.ok(!isShown(filter, 1001));
        assert.equal(positionOf(filter, 1001), hits.length - 1);
      }),
    );
  });

  it("drops the answer to an earlier question", () => {
    const early = startFilter(noFilter, { text: "a" });
    const late = startFilter(early, { marks: new Set(["trouble"]) });
    assert.equal(answerFilter(late, early.id, { hits: [1] }), undefined);
    assert.deepEqual(answerFilter(late, late.id, { hits: [2] })?.shown, [2]);
    const cleared = withoutFilter(late);
    assert.equal(answerFilter(cleared, late.id, { hits: [2] }), undefined);
    assert.equal(cleared.shown, undefined);
  });

  it("hides nothing if the expression is invalid", () => {
    const filter = startFilter(noFilter, { text: "(", isRegExp: true });
    const answered = answerFilter(filter, filter.id, { hits: [], problem: "A bracket is missing." });
    assert.equal(answered?.shown, undefined);
    assert.equal(answered?.problem, "A bracket is missing.");
  });
});
