import assert from "node:assert/strict";
import type { SessionPage } from "../../../src/evovoice/decode/session-page.ts";
import { hasMoreAfter, walkPages } from "../../../src/evovoice/pages.ts";
import type { ListSessions, SessionInfo } from "../../../src/evovoice/types.ts";

function pageOf(ids: readonly string[], paging: Partial<SessionPage> = {}): SessionPage {
  const items = ids.map((id): SessionInfo => ({ id, log: [], members: [], customerBreadcrumb: [] }));
  return { items, problems: [], ...paging };
}

/** Walks the given pages and tells which were asked for and what came out. */
async function walk(
  pages: readonly SessionPage[],
  request: ListSessions = {},
): Promise<{ asked: number[]; ids: string[][]; problems: string[] }> {
  const asked: number[] = [];
  const ids: string[][] = [];
  const problems: string[] = [];
  const fetchPage = (turn: ListSessions): Promise<SessionPage> => {
    asked.push(turn.page ?? -1);
    return Promise.resolve(pages[turn.page ?? 0] ?? pageOf([]));
  };
  for await (const page of walkPages(request, fetchPage)) {
    ids.push(page.items.map(({ id }) => id));
    problems.push(...page.problems.map(({ reason }) => reason));
  }
  return { asked, ids, problems };
}

describe("walking through pages", () => {
  it("ends on hasMorePages false without asking again", async () => {
    const { asked, ids } = await walk([
      pageOf(["a"], { hasMorePages: true }),
      pageOf(["b"], { hasMorePages: false }),
    ]);
    assert.deepEqual(asked, [0, 1]);
    assert.deepEqual(ids, [["a"], ["b"]]);
  });

  it("ends on an empty page where nothing else is said, and does not give it", async () => {
    const { asked, ids } = await walk([pageOf(["a"]), pageOf(["b"])]);
    assert.deepEqual(asked, [0, 1, 2]);
    assert.deepEqual(ids, [["a"], ["b"]]);
  });

  it("trusts the total of pages over the hasMorePages that is written false everywhere", async () => {
    const paging = { totalCount: 3, totalPages: 3, hasMorePages: false };
    const { asked } = await walk([pageOf(["a"], paging), pageOf(["b"], paging), pageOf(["c"], paging)]);
    assert.deepEqual(asked, [0, 1, 2]);
  });

  it("goes on while hasMorePages says so, whatever the totals claim", async () => {
    const lying = { totalCount: 1, totalPages: 1, hasMorePages: true };
    const { ids } = await walk([pageOf(["a"], lying), pageOf(["b"], lying)]);
    assert.deepEqual(ids, [["a"], ["b"]]);
  });

  it("starts where it is told", async () => {
    const { asked, ids } = await walk(
      [pageOf(["a"]), pageOf(["b"]), pageOf(["c"], { hasMorePages: false })],
      { page: 1 },
    );
    assert.deepEqual(asked, [1, 2]);
    assert.deepEqual(ids, [["b"], ["c"]]);
  });

  it("gives a first page that is empty, for its totals", async () => {
    const { asked, ids } = await walk([pageOf([], { totalCount: 0, hasMorePages: true })]);
    assert.deepEqual(asked, [0]);
    assert.deepEqual(ids, [[]]);
  });

  it("asks once where everything was asked for", async () => {
    const { asked } = await walk([pageOf(["a", "b"])], { all: true });
    assert.deepEqual(asked, [0]);
  });

  it("stops and says so when a page comes again, at once or in a circle", async () => {
    const same = pageOf(["a", "b"], { hasMorePages: true });
    const other = pageOf(["c"], { hasMorePages: true });
    assert.deepEqual(await walk([same, same]), {
      asked: [0, 1],
      ids: [["a", "b"], []],
      problems: ["repeated page"],
    });
    assert.deepEqual((await walk([same, other, same])).problems, ["repeated page"]);
  });

  it("goes past a page of which nothing could be read", async () => {
    const unreadable: SessionPage = {
      items: [],
      problems: [{ index: 0, reason: "no id" }],
      hasMorePages: true,
    };
    const { ids } = await walk([
      pageOf(["a"], { hasMorePages: true }),
      unreadable,
      pageOf(["c"], { hasMorePages: false }),
    ]);
    assert.deepEqual(ids, [["a"], [], ["c"]]);
  });
});

describe("the end of a list", () => {
  it("is an empty page, or a page after which nothing says that there is more", () => {
    for (const [paging, page, received, more] of [
      [{}, 0, 2, true],
      [{ hasMorePages: false }, 0, 2, false],
      [{ hasMorePages: true, totalCount: 2, totalPages: 1 }, 0, 2, true],
      [{ hasMorePages: false, totalCount: 3, totalPages: 2 }, 0, 2, true],
      [{ hasMorePages: false, totalCount: 4, totalPages: 2 }, 1, 4, false],
      [{ hasMorePages: false, totalCount: 0, totalPages: 0 }, 0, 2, false],
      [{ totalCount: 2 }, 0, 2, false],
      [{ totalPages: 2 }, 0, 2, true],
    ] as const) {
      assert.equal(
        hasMoreAfter(pageOf(["a", "b"], paging), { page, received }),
        more,
        JSON.stringify(paging),
      );
    }
    assert.equal(hasMoreAfter(pageOf([], { hasMorePages: true }), { page: 0, received: 0 }), false);
    const unreadable = pageOf([], { problems: [{ index: 0, reason: "no id" }] });
    assert.equal(hasMoreAfter(unreadable, { page: 0, received: 1 }), true);
  });
});
