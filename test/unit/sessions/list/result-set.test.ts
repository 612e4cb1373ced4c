import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { SessionPage } from "../../../../src/evovoice/decode/session-page.ts";
import { createResultSet } from "../../../../src/sessions/list/result-set.ts";
import { aSession } from "../sessions.ts";
import { idsOf, loaded, page, settle, start, type Asked } from "./slow-service.ts";

describe("a result set", () => {
  it("goes from idle through loading to ready, with a notification each time", async () => {
    const { service, set } = start();
    const states: string[] = [];
    const listening = set.onChange(() => states.push(set.snapshot.state));
    assert.equal(set.snapshot.state, "idle");
    const done = set.load();
    assert.equal(set.snapshot.state, "loading");
    await settle();
    assert.equal(service.last.page, 0);
    service.last.answer(page("ab", { totalCount: 3 }));
    const snapshot = await done;
    assert.equal(snapshot, set.snapshot);
    assert.equal(idsOf(set), "ab");
    assert.deepEqual([snapshot.totalCount, snapshot.hasMore, snapshot.loadedAt], [3, true, 1000]);
    assert.deepEqual(states, ["loading", "ready"]);
    listening.dispose();
    void set.reload();
    assert.deepEqual(states, ["loading", "ready"]);
  });

  it("never alters a snapshot it gave", async () => {
    const { service, set } = await loaded(page("ab", { totalCount: 4 }));
    const before = set.snapshot;
    const done = set.loadMore();
    await settle();
    service.last.answer(page("bc", { totalCount: 4 }));
    await done;
    assert.deepEqual(
      before.sessions.map(({ id }) => id),
      ["a", "b"],
    );
    assert.ok(Object.isFrozen(before) && Object.isFrozen(before.sessions));
    assert.equal(idsOf(set), "abc");
  });

  it("has one fetch in flight, no matter how often it is called", async () => {
    const { service, set } = start();
    const answers = [set.load(), set.load(), set.loadMore()];
    await settle();
    assert.equal(service.asked.length, 1);
    service.last.answer(page("a"));
    await Promise.all(answers);
    void set.loadMore();
    void set.loadMore();
    await settle();
    assert.deepEqual(
      service.asked.map((asked) => asked.page),
      [0, 1],
    );
  });

  it("does nothing on load where all is there, or on loadMore at the end", async () => {
    const { service, set } = await loaded(page("a", { hasMorePages: false }));
    await set.load();
    await set.loadMore();
    assert.equal(service.asked.length, 1);
  });

  it("ends where the service says so, in any of its ways", async () => {
    const hasMore = async (...pages: SessionPage[]): Promise<boolean> =>
      (await loaded(...pages)).set.snapshot.hasMore;
    assert.equal(await hasMore(page("ab")), true);
    assert.equal(await hasMore(page("")), false);
    assert.equal(await hasMore(page("ab", { hasMorePages: false, totalCount: 0 })), false);
    assert.equal(await hasMore(page("ab", { hasMorePages: true, totalCount: 0 })), true);
    assert.equal(await hasMore(page("ab", { totalCount: 2 })), false);
    assert.equal(await hasMore(page("ab", { totalCount: 4 }), page("cd", { totalCount: 4 })), false);
    // Without simplified paging the service writes false whatever there is.
    assert.equal(await hasMore(page("ab", { totalCount: 4, hasMorePages: false })), true);
  });

  it("counts a session that could not be read as received", async () => {
    const problems = [{ index: 1, id: "b", reason: "not an object" as const }];
    const { set } = await loaded(page("a", { problems, totalCount: 2 }));
    assert.equal(set.snapshot.hasMore, false);
    assert.deepEqual(set.snapshot.problems, problems);
  });

  it("keeps a session that moved to the next page once, with its newer content", async () => {
    const { set, service } = await loaded(page("ab", { totalCount: 9 }));
    const done = set.loadMore();
    await settle();
    service.last.answer({
      items: [aSession({ id: "b", outcome: "Newer" }), aSession({ id: "c" })],
      problems: [],
    });
    await done;
    assert.equal(idsOf(set), "abc");
    assert.equal(set.snapshot.sessions[1]?.outcome, "Newer");
  });

  it("goes on by itself where a page held nothing new", async () => {
    const { set, service } = await loaded(page("ab", { totalCount: 9 }));
    const done = set.loadMore();
    await settle();
    service.last.answer(page("ab", { totalCount: 9 }));
    await settle();
    service.last.answer(page("cd", { totalCount: 9 }));
    await done;
    assert.equal(idsOf(set), "abcd");
    assert.deepEqual([service.last.page, set.snapshot.repeated, set.snapshot.hasMore], [2, false, true]);
  });

  it("stops at a service that repeats its page for ever", async () => {
    const service = { asked: 0 };
    const set = createResultSet({
      now: () => 0,
      fetchPage: () => {
        service.asked++;
        return Promise.resolve(page("ab", { hasMorePages: true }));
      },
    });
    await set.load();
    await set.loadMore();
    assert.deepEqual([service.asked, set.snapshot.hasMore, set.snapshot.repeated], [4, false, true]);
    assert.equal(idsOf(set), "ab");
  });

  it("keeps what was loaded where loading more fails, and tries the same page again", async () => {
    const { set, service } = await loaded(page("ab"));
    const done = set.loadMore();
    await settle();
    service.last.fail(new Error("no network"));
    const failed = await done;
    assert.deepEqual([failed.state, String(failed.error), idsOf(set)], ["failed", "Error: no network", "ab"]);
    const again = set.loadMore();
    assert.equal(set.snapshot.error, undefined);
    await settle();
    assert.equal(service.last.page, 1);
    service.last.answer(page("c"));
    assert.equal((await again).state, "ready");
    assert.equal(idsOf(set), "abc");
  });

  it("does not ask a failing service again by itself", async () => {
    const { set, service } = start();
    set.onChange(() => void (set.snapshot.state === "failed" && set.load()));
    const done = set.load();
    await settle();
    service.last.fail(new Error("no network"));
    await done;
    assert.equal((await set.load()).state, "failed");
    assert.equal(service.asked.length, 1);
  });

  it("reports a fetch that throws at once like one that rejects", async () => {
    const set = createResultSet({
      now: () => 0,
      fetchPage: () => {
        throw new Error("at once");
      },
    });
    assert.equal((await set.load()).state, "failed");
  });

  it("shows the old list while reloading, and after that fails", async () => {
    const { set, service, clock } = await loaded(page("ab"), page("c"));
    const done = set.reload();
    assert.deepEqual([set.snapshot.state, idsOf(set)], ["loading", "abc"]);
    await settle();
    assert.equal(service.last.page, 0);
    service.last.fail(new Error("no network"));
    await done;
    assert.deepEqual([set.snapshot.state, idsOf(set), set.snapshot.loadedAt], ["failed", "abc", 1000]);
    clock.now = 2000;
    const again = set.loadMore();
    await settle();
    assert.equal(service.last.page, 0);
    service.last.answer(page("xa"));
    await settle();
    service.last.answer(page("b"));
    await again;
    assert.deepEqual([idsOf(set), set.snapshot.loadedAt], ["xab", 2000]);
  });

  it("loads as many pages again as were loaded, and shows the old list until all are there", async () => {
    const more = { hasMorePages: true };
    const { service, set } = await loaded(page("ab", more), page("cd", more), page("ef", more));
    const done = set.reload();
    await settle();
    service.last.answer(page("xa", more));
    await settle();
    assert.equal(idsOf(set), "abcdef");
    assert.deepEqual(service.last.page, 1);
    service.last.answer(page("bc", more));
    await settle();
    service.last.answer(page("de", more));
    await done;
    assert.equal(idsOf(set), "xabcde");
    assert.ok(set.snapshot.hasMore);
  });

  it("stops reloading where the list has become shorter", async () => {
    const more = { hasMorePages: true };
    const { service, set } = await loaded(page("ab", more), page("cd", more));
    const done = set.reload();
    await settle();
    service.last.answer(page("a", { hasMorePages: false }));
    await done;
    assert.equal(idsOf(set), "a");
  });

  it("aborts the older fetch on reload and drops its late answer", async () => {
    const { set, service } = start();
    const first = set.load();
    await settle();
    const older = service.last;
    const second = set.reload();
    assert.equal(older.signal.aborted, true);
    assert.equal((await first).state, "loading");
    await settle();
    older.answer(page("old"));
    await settle();
    assert.equal(idsOf(set), "");
    service.last.answer(page("new"));
    await second;
    assert.equal(idsOf(set), "new");
  });

  it("changes nothing after dispose", async () => {
    const { set, service } = start();
    let changes = 0;
    set.onChange(() => changes++);
    const done = set.load();
    await settle();
    set.dispose();
    assert.equal(service.last.signal.aborted, true);
    service.last.answer(page("a"));
    await done;
    await set.reload();
    await set.loadMore();
    assert.deepEqual([changes, idsOf(set), service.asked.length], [1, "", 1]);
  });

  it("ends in the newest answer's content under any interleaving", async () => {
    const step = fc.constantFrom("load", "loadMore", "reload", "answer", "answerOld", "fail");
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { service, set } = start();
        const promises: Promise<unknown>[] = [];
        for (const each of steps) {
          const open = service.asked.filter(({ signal }) => !signal.aborted);
          switch (each) {
            case "answer":
              answerTruly(open.at(-1));
              break;
            case "answerOld":
              answerTruly(service.asked[0]);
              break;
            case "fail":
              open.at(-1)?.fail(new Error("failed"));
              break;
            default:
              promises.push(set[each]());
          }
          await settle();
          const ids = set.snapshot.sessions.map(({ id }) => id);
          assert.equal(new Set(ids).size, ids.length);
          assert.deepEqual(ids, truth.slice(0, ids.length));
          assert.equal("error" in set.snapshot, set.snapshot.state === "failed");
        }
        while (set.snapshot.state !== "ready" || set.snapshot.hasMore) {
          promises.push(set.loadMore());
          await settle();
          answerTruly(service.last);
          await settle();
        }
        await Promise.all(promises);
        assert.deepEqual(
          set.snapshot.sessions.map(({ id }) => id),
          truth,
        );
      }),
      { numRuns: 300 },
    );
  });
});

const truth = ["a", "b", "c", "d", "e", "f", "g"];

/** Answers as a service with seven sessions, two on a page, does. Answering twice has no effect. */
function answerTruly(asked: Asked | undefined): void {
  if (asked !== undefined) {
    const from = asked.page * 2;
    asked.answer(
      page(truth.slice(from, from + 2).join(""), { totalCount: 0, hasMorePages: from + 2 < truth.length }),
    );
  }
}
