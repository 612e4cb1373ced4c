import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { SessionPage } from "../../../../src/evovoice/decode/session-page.ts";
import { createResultSet } from "../../../../src/sessions/list/result-set.ts";
import type { ResultSet } from "../../../../src/sessions/list/result-set.ts";
import { aSession } from "../sessions.ts";

/** One request in flight, answered by the test when it likes. */
interface Asked {
  readonly page: number;
  readonly signal: AbortSignal;
  answer(page: SessionPage): void;
  fail(error: Error): void;
}

/** A service whose answers come when the test says so. */
class SlowService {
  readonly asked: Asked[] = [];
  readonly fetchPage = (page: number, signal: AbortSignal): Promise<SessionPage> =>
    new Promise((resolve, reject) => {
      this.asked.push({ page, signal, answer: resolve, fail: reject });
    });

  get last(): Asked {
    const last = this.asked.at(-1);
    assert.ok(last !== undefined, "nothing was asked for");
    return last;
  }
}

/** Lets everything that is ready to run, run. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    await Promise.resolve();
  }
}

const page = (ids: string, rest: Partial<SessionPage> = {}): SessionPage => ({
  items: ids.split("").map((id) => aSession({ id })),
  problems: [],
  ...rest,
});
const idsOf = (set: ResultSet): string => set.snapshot.sessions.map(({ id }) => id).join("");

function start(): { service: SlowService; set: ResultSet; clock: { now: number } } {
  const service = new SlowService();
  const clock = { now: 1000 };
  return { service, clock, set: createResultSet({ fetchPage: service.fetchPage, now: () => clock.now }) };
}

async function loaded(...pages: readonly SessionPage[]): Promise<ReturnType<typeof start>> {
  const started = start();
  for (const [place, each] of pages.entries()) {
    const done = place === 0 ? started.set.load() : started.set.loadMore();
    await settle();
    started.service.last.answer(each);
    await done;
  }
  return started;
}

describe("a result set", () => {
  it("goes from idle over loading to ready, and tells each time", async () => {
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

  it("has one fetch in flight, however often it is asked", async () => {
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

  it("keeps the old list on show while reloading, and after that fails", async () => {
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
    await again;
    assert.deepEqual([idsOf(set), set.snapshot.loadedAt], ["xa", 2000]);
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
