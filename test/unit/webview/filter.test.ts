import assert from "node:assert/strict";
import * as fc from "fast-check";
import { FilterState } from "../../../src/webview/state/filter.ts";

function filtered(hits: readonly number[]): FilterState {
  const filter = new FilterState();
  const id = filter.start({ text: "x" }) ?? Number.NaN;
  assert.ok(filter.take(id, { hits }));
  return filter;
}

describe("the page's filter", () => {
  it("shows all entries until something is asked for", () => {
    const filter = new FilterState();
    assert.equal(filter.active, false);
    assert.equal(filter.count(500), 500);
    assert.equal(filter.rowAt(7), 7);
    assert.equal(filter.positionOf(7), 7);
    assert.ok(filter.shows(7));
  });

  it("leads from what is shown to its rows and back", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1000), { minLength: 1 }), (values) => {
        const hits = values.toSorted((a, b) => a - b);
        const filter = filtered(hits);
        assert.equal(filter.count(1001), hits.length);
        for (const [position, row] of hits.entries()) {
          assert.equal(filter.rowAt(position), row);
          assert.equal(filter.positionOf(row), position);
          assert.ok(filter.shows(row));
        }
        assert.ok(!filter.shows(1001));
        assert.equal(filter.positionOf(1001), hits.length - 1);
      }),
    );
  });

  it("drops the answer to an earlier question", () => {
    const filter = new FilterState();
    const early = filter.start({ text: "a" }) ?? Number.NaN;
    const late = filter.start({ marks: new Set(["trouble"]) }) ?? Number.NaN;
    assert.equal(filter.take(early, { hits: [1] }), false);
    assert.equal(filter.take(late, { hits: [2] }), true);
    assert.deepEqual(filter.shown, [2]);
    filter.clear();
    assert.equal(filter.take(late, { hits: [2] }), false);
    assert.equal(filter.shown, undefined);
  });

  it("hides nothing where the question was wrong", () => {
    const filter = new FilterState();
    const id = filter.start({ text: "(", isRegExp: true }) ?? Number.NaN;
    filter.take(id, { hits: [], problem: "A bracket is missing." });
    assert.equal(filter.shown, undefined);
    assert.equal(filter.problem, "A bracket is missing.");
  });
});
