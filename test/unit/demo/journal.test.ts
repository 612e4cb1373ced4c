import assert from "node:assert/strict";
import { RequestJournal, type JournalEntry } from "../../../src/demo/journal.ts";

function entry(path: string): JournalEntry {
  return { method: "GET", path, query: "", headers: {}, status: 200, aborted: false };
}

describe("the journal of requests", () => {
  it("keeps the last requests and counts them all", () => {
    const journal = new RequestJournal(2);
    for (const path of ["/a", "/b", "/c"]) {
      journal.add(entry(path));
    }
    assert.deepEqual(journal.entries, [entry("/b"), entry("/c")]);
    assert.equal(journal.total, 3);
    journal.clear();
    assert.deepEqual([journal.entries, journal.total], [[], 0]);
  });

  it("tells listeners until they stop, and waits for the request that fits", async () => {
    const journal = new RequestJournal();
    const heard: string[] = [];
    const stop = journal.onRequest(({ path }) => heard.push(path));
    const next = journal.next(({ path }) => path === "/b");
    journal.add(entry("/a"));
    journal.add(entry("/b"));
    stop();
    journal.add(entry("/b"));
    assert.deepEqual(await next, entry("/b"));
    assert.deepEqual(heard, ["/a", "/b"]);
  });
});
