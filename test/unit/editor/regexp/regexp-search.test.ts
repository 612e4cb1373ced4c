import assert from "node:assert/strict";
import { RegExpSearch, TooSlowError } from "../../../../src/editor/regexp/regexp-search.ts";

const script = new URL("../../../../src/editor/regexp/regexp-worker.ts", import.meta.url);
const bad = `${"word ".repeat(100)}?`;
const log = ["code 404", "nothing", "code 7", bad, "code 9!"].map((message) => ({ message }));

describe("searching a log for a pattern", () => {
  const search = new RegExpSearch(script, { backtracking: 300, linear: 10_000 });
  const never = new AbortController().signal;
  after(() => search.dispose());

  it("finds rows and where they match", async () => {
    const pattern = { source: String.raw`code \d`, matchCase: false };
    assert.deepEqual(await search.rows(log, pattern, never), [0, 2, 4]);
    assert.deepEqual(await search.ranges(log, pattern, [0, 1], never), [
      { row: 0, ranges: [{ from: 0, to: 6 }] },
      { row: 1, ranges: [] },
    ]);
    assert.deepEqual(await search.rows(log, { source: "404", matchCase: true }, never, 6), []);
  });

  it("finds first matches with the party they name", async () => {
    const pattern = { source: String.raw`code (?<party>\d)`, matchCase: false };
    assert.deepEqual(await search.matches(log, pattern, never), [
      { row: 0, from: 0, to: 6, party: "4" },
      { row: 2, from: 0, to: 6, party: "7" },
      { row: 4, from: 0, to: 6, party: "9" },
    ]);
    await assert.rejects(search.matches(log, { source: "(", matchCase: false }, never), SyntaxError);
  });

  it("stops a pattern that takes too long, reports it, and answers the next search", async () => {
    const slow = { source: String.raw`(?=(\w+\s?)+!)\w`, matchCase: false };
    await assert.rejects(search.rows(log, slow, never), TooSlowError);
    const found = await search.ranges(log, slow, [4, 3], never);
    assert.deepEqual(
      found.map(({ row }) => row),
      [4],
    );
    assert.deepEqual(await search.rows(log, { source: "!", matchCase: false }, never), [4]);
  });

  it("gives the matches found so far if a pattern takes too long", async () => {
    const hanging = new RegExpSearch(script, { backtracking: 300, linear: 10_000 });
    const many = [...Array.from({ length: 5000 }, () => ({ message: "so fine!" })), { message: bad }];
    const slow = { source: String.raw`(?=(\w+\s?)+!)\w`, matchCase: false };
    const error: unknown = await hanging.rows(many, slow, never).catch((failure: unknown) => failure);
    hanging.dispose();
    assert.ok(error instanceof TooSlowError);
    assert.ok(error.hits.length > 0);
  });

  it("says what is wrong with a pattern, and stops only for its own signal", async () => {
    await assert.rejects(search.rows(log, { source: "(", matchCase: false }, never), SyntaxError);
    const abort = new AbortController();
    const slow = { source: String.raw`(?=(\w+\s?)+!)\w`, matchCase: false };
    const answer = search.rows(log, slow, abort.signal);
    const next = search.rows(log, { source: "9", matchCase: false }, never);
    abort.abort(new Error("gone"));
    await assert.rejects(answer, /gone/);
    assert.deepEqual(await next, [4]);
  });
});
