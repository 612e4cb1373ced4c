import assert from "node:assert/strict";
import * as fc from "fast-check";
import { RowHeights } from "../../../src/webview/log/row-heights.ts";

describe("the heights of a list's rows", () => {
  const changes = fc.array(fc.tuple(fc.nat(199), fc.integer({ min: 1, max: 90 })), { maxLength: 60 });

  it("give each row's position, for any heights set in any order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), changes, (count, sets) => {
        const heights = new RowHeights(count, 20);
        const plain = Array.from({ length: count }, () => 20);
        for (const [position, height] of sets.filter(([each]) => each < count)) {
          heights.set(position, height);
          plain[position] = height;
        }
        let top = 0;
        for (const [position, height] of plain.entries()) {
          assert.equal(heights.top(position), top);
          assert.equal(heights.positionAt(top), position);
          assert.equal(heights.positionAt(top + height - 1), position);
          top += height;
        }
        assert.equal(heights.total, top);
      }),
    );
  });

  it("answer with the first or last row outside of the list", () => {
    const heights = new RowHeights(3, 10);
    assert.equal(heights.positionAt(-5), 0);
    assert.equal(heights.positionAt(1000), 2);
    assert.equal(new RowHeights(0, 10).positionAt(5), 0);
  });

  it("stay when rows are added at the end", () => {
    const heights = new RowHeights(3, 10);
    heights.set(1, 25);
    const more = heights.resized(5);
    assert.deepEqual([more.top(2), more.total], [35, 65]);
    assert.equal(more.set(1, 25), false);
  });
});
