import assert from "node:assert/strict";
import type { PanelRow } from "../../../src/panel-protocol/messages.ts";
import {
  addRows,
  emptyRows,
  nextRows,
  useRows,
  useSomeRows,
} from "../../../src/webview/state/log/row-cache.ts";
import type { RowRange, RowUse } from "../../../src/webview/state/log/row-cache.ts";

function rows(from: number, to: number): PanelRow[] {
  const { length } = { length: to - from };
  return Array.from({ length }, (_, place) => ({
    index: from + place,
    date: undefined,
    at: undefined,
    elapsedMs: undefined,
    sincePreviousMs: undefined,
    message: `row ${from + place}`,
    marks: [],
    stepsBack: false,
    afterEnd: false,
  }));
}

/** A cache, used step by step. */
class Rows {
  cache;

  constructor(rowCount: number) {
    this.cache = emptyRows(rowCount);
  }

  want(range: RowRange): readonly RowRange[] {
    return this.#use(useRows(this.cache, range));
  }

  wantThese(indexes: readonly number[]): readonly RowRange[] {
    return this.#use(useSomeRows(this.cache, indexes));
  }

  put(from: number, arrived: readonly PanelRow[]): void {
    this.cache = addRows(this.cache, from, arrived);
  }

  get(index: number): PanelRow | undefined {
    return this.cache.rows.get(index);
  }

  #use({ cache, missing }: RowUse): readonly RowRange[] {
    this.cache = cache;
    return missing;
  }
}

describe("the page's rows", () => {
  it("are requested in whole chunks, each once until it arrives", () => {
    const cache = new Rows(250);
    assert.deepEqual(cache.want({ from: -50, to: 120 }), [
      { from: 0, to: 100 },
      { from: 100, to: 200 },
    ]);
    assert.deepEqual(cache.want({ from: 90, to: 400 }), [{ from: 200, to: 250 }]);
    cache.put(100, rows(100, 200));
    assert.equal(cache.get(150)?.message, "row 150");
    assert.equal(cache.get(50), undefined);
    assert.deepEqual(cache.want({ from: 100, to: 200 }), []);
  });

  it("are never more than 2,000, and the least recently used are evicted first", () => {
    const cache = new Rows(100_000);
    for (let from = 0; from < 2000; from += 100) {
      cache.want({ from, to: from + 100 });
      cache.put(from, rows(from, from + 100));
    }
    cache.want({ from: 0, to: 100 });
    cache.want({ from: 50_000, to: 50_100 });
    cache.put(50_000, rows(50_000, 50_100));
    assert.equal(cache.cache.rows.size, 2000);
    assert.equal(cache.get(5)?.index, 5);
    assert.equal(cache.get(150), undefined);
    assert.deepEqual(cache.want({ from: 100, to: 200 }), [{ from: 100, to: 200 }]);
  });

  it("are requested one by one if a filter shows few, adjacent ones together", () => {
    const cache = new Rows(100_000);
    assert.deepEqual(cache.wantThese([3, 5, 12, 500, 90_000]), [
      { from: 3, to: 13 },
      { from: 500, to: 501 },
      { from: 90_000, to: 90_001 },
    ]);
    cache.put(3, rows(3, 13));
    assert.deepEqual(cache.wantThese([3, 5, 12, 500, 501]), [{ from: 501, to: 502 }]);
  });

  it("stay in a new version if unchanged, and those in flight are requested again", () => {
    const cache = new Rows(150);
    cache.want({ from: 0, to: 150 });
    cache.put(0, rows(0, 100));
    const next = new Rows(180);
    next.cache = nextRows(cache.cache, 180, 60);
    assert.equal(next.get(59)?.index, 59);
    assert.equal(next.get(60), undefined);
    assert.deepEqual(next.want({ from: 40, to: 170 }), [
      { from: 60, to: 160 },
      { from: 160, to: 180 },
    ]);
  });
});
