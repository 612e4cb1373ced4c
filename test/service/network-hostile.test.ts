import assert from "node:assert/strict";
import type { SessionPage } from "../../src/evovoice/decode/session-page.ts";
import { readTimestamp } from "../../src/sessions/time/read-timestamp.ts";
import { answer, answerJson, closeAll, serve, startClient } from "./client-fixture.ts";

const { signal } = new AbortController();

async function list(body: string): Promise<SessionPage> {
  return startClient(await answerJson(body)).client.listSessions({}, signal);
}

describe("hostile answers", () => {
  afterEach(closeAll);

  it("nest as deep as they like: the good session is shown, the pit is dropped", async () => {
    const pit = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const { items } = await list(`{"items":[{"id":"a","outcome":"Answered","pit":${pit}},{"id":"b"}]}`);
    assert.deepEqual(
      items.map(({ id, outcome }) => [id, outcome]),
      [
        ["a", "Answered"],
        ["b", undefined],
      ],
    );
    assert.ok(JSON.stringify(items).length < 1000);
  });

  it("change no prototype and no session but their own", async () => {
    const { items } = await list(
      '{"__proto__":{"polluted":1},"items":[{"id":"a","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}},{"id":"b","members":[{"applicationData":{"__proto__":"x"}}]}]}',
    );
    assert.equal(items.length, 2);
    assert.equal(Reflect.get({}, "polluted"), undefined);
    assert.equal(Reflect.get(items[0] ?? {}, "polluted"), undefined);
    assert.equal(Object.getPrototypeOf(items[0]), Object.prototype);
  });

  it("repeat a key: the last one counts, and the raw text keeps both", async () => {
    const url = await answerJson('{"items":[{"id":"a","outcome":"Missed","outcome":"Answered"}]}');
    const { session, text } = await startClient(url).client.session("a", {}, signal);
    assert.equal(session.outcome, "Answered");
    assert.equal(text, '{"id":"a","outcome":"Missed","outcome":"Answered"}');
  });

  it("have the wrong type: told as no answer, or repaired, or left out with a word", async () => {
    for (const body of ["[]", '"items"', "7", "true", '{"items":{"a":1}}', '{"items":"none"}']) {
      await assert.rejects(list(body), { kind: "notTheService" }, body);
    }
    const { items, problems } = await list(
      '{"items":[null,7,{"id":["x"]},{"id":"a","log":"?","ended":"yes"}]}',
    );
    assert.deepEqual([items.length, items[0]?.id, items[0]?.log], [1, "a", []]);
    assert.ok(problems.length >= 3);
  });

  it("write enums as numbers and dates in every form and none", async () => {
    const dates = [
      "2026-11-23T12:00:00Z",
      "/Date(1763899200000+0000)/",
      "2026-11-23T12:00:00.1234567",
      "soon",
    ];
    const { items } = await list(
      JSON.stringify({
        items: dates.map((dateCompleted, id) => ({ id: `${id}`, channel: 1, dateCompleted })),
      }),
    );
    assert.deepEqual(
      items.map(({ channel, dateCompleted }) => [channel, dateCompleted]),
      dates.map((date) => ["Chat", date]),
    );
    assert.deepEqual(
      items.map(({ dateCompleted }) => readTimestamp(dateCompleted ?? "") !== undefined),
      [true, true, true, false],
    );
  });

  it("have ids with slashes, emoji and control characters: each is asked for as it is", async () => {
    const asked: (string | null)[] = [];
    const url = await serve((request, response) => {
      const { searchParams } = new URL(request.url ?? "", "http://service");
      const id = searchParams.get("specificIds");
      asked.push(id);
      const plain = id?.startsWith('"') === true ? id.slice(1, -1).replaceAll('""', '"') : id;
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ items: [{ id: plain }] }));
    });
    const { client } = startClient(url);
    for (const id of [
      "a/b",
      "../a",
      "📞☎️",
      "a\u0000b\u0007",
      "a\u202Eb",
      "a?b#c&d=e+f g%20",
      'a,"b"',
      ".",
    ]) {
      const { session } = await client.session(id, {}, signal);
      assert.equal(session.id, id);
    }
    assert.equal(asked.length, 8);
  });

  it("redirect in a circle: not one step is taken", async () => {
    let visits = 0;
    const url = await serve((request, response) => {
      visits += 1;
      response.writeHead(302, { location: request.url ?? "/" }).end();
    });
    await assert.rejects(startClient(url).client.listSessions({}, signal), {
      kind: "notTheService",
      reason: "redirect",
    });
    assert.equal(visits, 1);
  });

  it("give the same page for ever, or lie about totals: paging ends and says so", async () => {
    for (const more of [
      { hasMorePages: true },
      { totalPages: 1_000_000, totalCount: 9 },
      { totalPages: 1e308 },
    ]) {
      const url = await answerJson(JSON.stringify({ items: [{ id: "a" }], ...more }));
      const pages: SessionPage[] = [];
      for await (const page of startClient(url).client.pages({ countPerPage: 1 }, signal)) {
        pages.push(page);
      }
      assert.equal(pages.length, 2);
      assert.deepEqual(pages[1]?.problems[0]?.reason, "repeated page");
    }
    for (const lie of [
      { totalCount: -5, totalPages: -1 },
      { totalCount: "many" },
      { hasMorePages: "maybe" },
    ]) {
      const { items } = await list(JSON.stringify({ items: [{ id: "a" }], ...lie }));
      assert.equal(items.length, 1);
    }
  });

  it("are nothing at all: 204 and an empty 200 are told as no list", async () => {
    for (const status of [200, 204]) {
      const { client } = startClient(await answer(status, {}, ""));
      await assert.rejects(client.listSessions({}, signal), { kind: "notTheService" });
    }
  });

  it("have a body where none may be: the next answer is not mixed up with it", async () => {
    let visits = 0;
    const url = await serve((request, response) => {
      visits += 1;
      if (visits === 1) {
        request.socket.write('HTTP/1.1 204 No Content\r\n\r\n{"items":[{"id":"wrong"}]}');
      } else {
        response.writeHead(200, { "content-type": "application/json" }).end('{"items":[{"id":"right"}]}');
      }
    });
    const { client } = startClient(url);
    await client.listSessions({}, signal).catch(() => undefined);
    assert.deepEqual(
      (await client.listSessions({}, signal)).items.map(({ id }) => id),
      ["right"],
    );
  });
});
