import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { SessionPage } from "../../../src/evovoice/decode/session-page.ts";
import { TooLargeError } from "../../../src/evovoice/errors.ts";
import { fetchInParts } from "../../../src/evovoice/smaller-pages.ts";
import type { ListSessions } from "../../../src/evovoice/types.ts";
import { fuzzed } from "../../support/fuzz.ts";

/** A service with sessions of these sizes, whose answers are too large above 100. */
function serviceOf(sizes: readonly number[]): {
  asked: string[];
  fetchPage: (request: ListSessions) => Promise<SessionPage>;
} {
  const asked: string[] = [];
  const fetchPage = ({ page = 0, countPerPage = 25 }: ListSessions): Promise<SessionPage> => {
    asked.push(`${page}×${countPerPage}`);
    const start = page * countPerPage;
    const cut = sizes.slice(start, start + countPerPage);
    if (cut.reduce((sum, size) => sum + size, 0) > 100) {
      return Promise.reject(new TooLargeError("/sessions", 100));
    }
    const items = cut.map((_size, index) => ({
      id: String(start + index),
      log: [],
      members: [],
      customerBreadcrumb: [],
    }));
    return Promise.resolve({ items, problems: [], hasMorePages: start + countPerPage < sizes.length });
  };
  return { asked, fetchPage };
}

const idsOf = ({ items }: SessionPage): string[] => items.map(({ id }) => id);

describe("a page that is too large", () => {
  it("is fetched in halves, with its order and the paging after it", async () => {
    const { asked, fetchPage } = serviceOf(Array.from({ length: 12 }, () => 20));
    const page = await fetchInParts({ page: 1, countPerPage: 4 }, fetchPage);
    assert.deepEqual(idsOf(page), ["4", "5", "6", "7"]);
    assert.deepEqual([page.hasMorePages, asked], [true, ["1×4"]]);
    const large = await fetchInParts({ page: 0, countPerPage: 8 }, fetchPage);
    assert.deepEqual(idsOf(large), ["0", "1", "2", "3", "4", "5", "6", "7"]);
    assert.deepEqual([large.hasMorePages, asked.slice(1)], [true, ["0×8", "0×4", "1×4"]]);
  });

  it("is the same page whatever its parts", async () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 1, max: 30 }), fc.nat(2), async (all, countPerPage, page) => {
        const { asked, fetchPage } = serviceOf(all);
        const result = await fetchInParts({ page, countPerPage }, fetchPage).catch((error: unknown) => {
          assert.ok(error instanceof TooLargeError && asked.length > 30);
        });
        if (result !== undefined) {
          const expected = [...all.keys()].slice(page * countPerPage, (page + 1) * countPerPage);
          assert.deepEqual(idsOf(result), expected.map(String));
          assert.equal(result.hasMorePages, (page + 1) * countPerPage < all.length);
        }
      }),
      fuzzed(),
    );
  });

  it("leaves out one session that is too large by itself, and says so", async () => {
    const { fetchPage } = serviceOf([1, 1, 500, 1]);
    const page = await fetchInParts({ countPerPage: 4 }, fetchPage);
    assert.deepEqual(idsOf(page), ["0", "1", "3"]);
    assert.deepEqual(page.problems, [{ index: 2, reason: "too large" }]);
  });

  it("ends where all is too large, or only one session was asked for", async () => {
    const { asked, fetchPage } = serviceOf(Array.from({ length: 1000 }, () => 500));
    await assert.rejects(fetchInParts({ countPerPage: 1000 }, fetchPage), { kind: "tooLarge" });
    assert.ok(asked.length < 10, asked.join(" "));
    await assert.rejects(fetchInParts({ countPerPage: 1 }, fetchPage), { kind: "tooLarge" });
    await assert.rejects(fetchInParts({ all: true }, fetchPage), { kind: "tooLarge" });
  });

  it("lets every other error through", async () => {
    const failing = (): Promise<SessionPage> => Promise.reject(new Error("down"));
    await assert.rejects(fetchInParts({ countPerPage: 4 }, failing), /down/);
  });
});
