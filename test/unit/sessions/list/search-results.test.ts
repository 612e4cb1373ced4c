import assert from "node:assert/strict";
import type { SessionPage } from "../../../../src/evovoice/decode/session-page.ts";
import type { ListSessions, SessionInfo } from "../../../../src/evovoice/types.ts";
import { planForAccount, SearchResults } from "../../../../src/sessions/list/search-results.ts";
import { parseQuery } from "../../../../src/sessions/query/parse/parse-query.ts";
import { planQuery } from "../../../../src/sessions/query/plan.ts";
import { aSession } from "../sessions.ts";

const now = Date.parse("2026-11-25T18:00:00Z");
const context = { now, timeZone: "America/New_York", locale: "en-US" };
const size = 5;

/** A service that keeps these sessions, and what it was asked for. */
class Service {
  readonly asked: ListSessions[] = [];
  readonly live: SessionInfo[] = [];
  readonly archive: SessionInfo[] = [];
  failing: (request: ListSessions) => boolean = () => false;

  answer(request: ListSessions): Promise<SessionPage> {
    this.asked.push(request);
    if (this.failing(request)) {
      return Promise.reject(new Error("down"));
    }
    const { page = 0, from, to, specificIds, accountIds, log } = request;
    const found = (request.searchArchive === true ? this.archive : this.live)
      .filter(({ fromAddress }) => from === undefined || fromAddress?.includes(from))
      .filter(({ toAddress }) => to === undefined || toAddress?.includes(to))
      .filter(({ id }) => specificIds?.includes(id) ?? true)
      .filter(({ accountId = "" }) => accountIds?.includes(accountId) ?? true)
      .filter((each) => log === undefined || each.log.some(({ message }) => message?.includes(log)))
      .sort((one, other) => ((one.dateCreated ?? "") < (other.dateCreated ?? "") ? 1 : -1));
    const items = found.slice(page * size, (page + 1) * size);
    return Promise.resolve({ items, problems: [], hasMorePages: (page + 1) * size < found.length });
  }
}

/** `minutes` before now. */
function session(id: string, minutes: number, fields: Partial<SessionInfo> = {}): SessionInfo {
  const dateCreated = new Date(now - minutes * 60_000).toISOString();
  return aSession({ id, dateCreated, fromAddress: "+18145550100", toAddress: "+18145550101", ...fields });
}

function search(text: string, service: Service, accountId?: string): SearchResults {
  const { query, problems } = parseQuery(text, context);
  assert.deepEqual(problems, []);
  const plan = planQuery(query, { ...context, liveDays: 15 });
  return new SearchResults({
    query,
    plan: accountId === undefined ? plan : planForAccount(plan, accountId),
    fetchPage: (request) => service.answer(request),
    context: () => context,
  });
}

function ids(sessions: readonly SessionInfo[]): string[] {
  return sessions.map(({ id }) => id);
}

const number = "+17035550168";

describe("a search", () => {
  it("finds a number on either side, each session once, in order", async () => {
    const service = new Service();
    service.live.push(
      session("called", 10, { toAddress: number }),
      session("calling", 5, { fromAddress: number }),
      session("both", 7, { fromAddress: number, toAddress: number }),
      session("other", 6),
    );
    const { found, hasMore } = await search("703 555 0168", service).load();
    assert.deepEqual(ids(found), ["calling", "both", "called"]);
    assert.equal(hasMore, false);
    assert.equal(service.asked.length, 2);
  });

  it("searches both stores for a range that reaches far back, and knows which sessions are archived", async () => {
    const service = new Service();
    const days = 24 * 60;
    service.live.push(session("new", 5 * days));
    service.archive.push(session("old", 20 * days));
    const { found, archived } = await search("last 30 days", service).load();
    assert.deepEqual(ids(found), ["new", "old"]);
    assert.deepEqual([...archived], ["old"]);
    assert.equal(service.asked.length, 2);
  });

  it("shows the rest where a request fails, and asks again for that one alone", async () => {
    const service = new Service();
    service.live.push(
      session("calling", 5, { fromAddress: number }),
      session("called", 4, { toAddress: number }),
    );
    service.failing = ({ to }) => to !== undefined;
    const results = search("703 555 0168", service);
    const { found, failures, state } = await results.load();
    assert.deepEqual(ids(found), ["calling"]);
    assert.deepEqual(
      failures.map(({ request }) => request.side),
      ["to"],
    );
    assert.equal(state, "ready");
    service.failing = () => false;
    service.asked.length = 0;
    const again = await results.loadMore();
    assert.deepEqual(ids(again.found), ["called", "calling"]);
    assert.deepEqual(again.failures, []);
    assert.ok(service.asked.every(({ to }) => to !== undefined));
  });

  it("has failed only where every request has", async () => {
    const service = new Service();
    service.failing = () => true;
    assert.equal((await search("703 555 0168", service).load()).state, "failed");
  });

  it("keeps the days of the person's zone, though the service's are others", async () => {
    const service = new Service();
    // 23:30 of Nov 24 in New York, and 00:30 of Nov 25.
    service.live.push(
      session("yesterday", 0, { dateCreated: "2026-11-25T04:30:00Z" }),
      session("today", 0, { dateCreated: "2026-11-25T05:30:00Z" }),
    );
    assert.deepEqual(ids((await search("yesterday", service).load()).found), ["yesterday"]);
    assert.deepEqual(ids((await search("today", service).load()).found), ["today"]);
  });

  it("looks for an ID in the archive only where the live list does not have it", async () => {
    const [live, old] = ["6b05827de50bf0c47c76c8e3", "6b05827de50bf0c47c76c8e4"];
    const service = new Service();
    service.live.push(session(live, 5));
    service.archive.push(session(old, 50_000));
    assert.deepEqual(ids((await search(live, service).load()).found), [live]);
    assert.equal(service.asked.length, 1);
    service.asked.length = 0;
    assert.deepEqual(ids((await search(`${live} ${old}`, service).load()).found).sort(), [live, old]);
    assert.deepEqual(service.asked.at(-1)?.specificIds, [old]);
  });

  it("finds a Call SID in fields that no log repeats, on later pages too", async () => {
    const callSid = `CA${"0a".repeat(16)}`;
    const service = new Service();
    for (let index = 0; index < 3 * size; index += 1) {
      service.live.push(session(`other${index}`, index));
    }
    service.live.push(session("wanted", 100, { callSid }));
    assert.deepEqual(ids((await search(callSid, service).load()).found), ["wanted"]);
  });

  it("counts the loaded sessions that match the filters that the service lacks", async () => {
    const service = new Service();
    for (let index = 0; index < 2 * size; index += 1) {
      service.live.push(session(`s${index}`, index, { wasMissed: index % 2 === 0 }));
    }
    const results = search("missed", service);
    const first = await results.load();
    assert.deepEqual([first.found.length, first.loaded.length, first.hasMore], [3, size, true]);
    const second = await results.loadMore();
    assert.deepEqual([second.found.length, second.loaded.length, second.hasMore], [5, 2 * size, false]);
  });

  it("can be limited to one account", async () => {
    const service = new Service();
    service.live.push(session("a", 1, { accountId: "one" }), session("b", 2, { accountId: "two" }));
    const { found } = await search("today", service, "two").load();
    assert.deepEqual(ids(found), ["b"]);
    assert.ok(service.asked.every(({ accountIds }) => accountIds?.join() === "two"));
  });

  it("stops and can go on where it is cancelled", async () => {
    const service = new Service();
    const results = search("missed", service);
    service.live.push(session("a", 1, { wasMissed: true }));
    const loading = results.load();
    results.cancel();
    assert.equal((await loading).state, "idle");
    assert.deepEqual(ids((await results.load()).found), ["a"]);
  });
});
