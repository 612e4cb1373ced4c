import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { SessionPage } from "../../../../src/evovoice/decode/session-page.ts";
import { skipToRange, type FetchPage } from "../../../../src/sessions/list/range-pages.ts";
import { aSession } from "../sessions.ts";

const signal = new AbortController().signal;
const size = 10;

/** A list that is sorted newest first, a page at a time. */
function listOf(times: readonly number[]): { readonly fetchPage: FetchPage; readonly asked: number[] } {
  const asked: number[] = [];
  const sessions = [...times]
    .sort((one, other) => other - one)
    .map((time, index) => aSession({ id: String(index), dateCreated: new Date(time).toISOString() }));
  return {
    asked,
    fetchPage: (page) => {
      asked.push(page);
      const items = sessions.slice(page * size, (page + 1) * size);
      const answer: SessionPage = { items, problems: [], hasMorePages: (page + 1) * size < sessions.length };
      return Promise.resolve(answer);
    },
  };
}

describe("pages of a range", () => {
  it("omit no session of the range, in any distribution", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 300 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        async (times, end) => {
          const { fetchPage } = listOf(times);
          const inRange = skipToRange(fetchPage, end);
          const read: number[] = [];
          for (let page = 0; ; page += 1) {
            const { items } = await inRange(page, signal);
            if (items.length === 0) {
              break;
            }
            read.push(...items.map(({ dateCreated }) => Date.parse(dateCreated ?? "")));
          }
          const expected = times.filter((time) => time < end).sort((one, other) => other - one);
          assert.deepEqual(
            read.filter((time) => time < end),
            expected,
          );
        },
      ),
    );
  });

  it("are reached in a few requests on a busy day", async () => {
    const times = Array.from({ length: 20_000 }, (_, index) => index * 1000);
    const { fetchPage, asked } = listOf(times);
    const { items } = await skipToRange(fetchPage, 5_000_000)(0, signal);
    assert.ok(items.some(({ dateCreated }) => Date.parse(dateCreated ?? "") < 5_000_000));
    assert.ok(asked.length <= 21, `${asked.length} requests`);
  });

  it("begin with the first page where that reaches the range", async () => {
    const { fetchPage, asked } = listOf([1, 2, 3]);
    await skipToRange(fetchPage, 2)(0, signal);
    assert.deepEqual(asked, [0]);
  });
});
