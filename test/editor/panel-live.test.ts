import assert from "node:assert/strict";
import type { SessionInfo } from "../../src/evovoice/types.ts";
import { FakePage, HandTimer } from "./fake-page.ts";
import { ask, extensionParts, useService } from "./support.ts";

describe("a panel of a live session", () => {
  const start = Date.parse("2026-11-21T20:00:00Z");
  let now = start;
  const service = useService({ now: new Date(start), clock: () => new Date(now), sessions: 300 });
  let page: FakePage;
  let timer: HandTimer;

  /** A live call that gets more entries later. */
  async function liveCall(): Promise<SessionInfo> {
    now = start;
    const { items } = await ask(service(), { countPerPage: 300 });
    const live = items.filter(({ ended, channel }) => ended === false && channel === "Voice");
    now = start + 120_000;
    for (const session of live) {
      const [later] = (await ask(service(), { specificIds: [session.id] })).items;
      if (later !== undefined && later.log.length > session.log.length && later.ended === false) {
        now = start;
        return session;
      }
    }
    throw new Error("The sample has no call that goes on for two minutes");
  }

  function asked(id: string): number {
    return service().requests.entries.filter(({ query }) => query.includes(id)).length;
  }

  beforeEach(async () => {
    (await extensionParts()).store.clear();
    timer = new HandTimer();
  });
  afterEach(() => page.close());

  it("gets new entries at its end, without a loading state, and keeps its other rows", async () => {
    const session = await liveCall();
    page = await FakePage.open(session.id, timer);
    const before = page.session;
    const told = page.all("status").length;
    assert.equal(await timer.next(), 3000);
    now += 120_000;
    timer.pass(3000);
    const after = await page.next("session", ({ version }) => version > before.version);
    assert.ok(after.timeline.rowCount > before.timeline.rowCount);
    assert.equal(after.unchangedRows, before.timeline.rowCount);
    assert.equal(page.all("status").length, told);
  });

  it("refreshes 3 seconds after each response, one request at a time, and sends nothing if nothing changed", async () => {
    const session = await liveCall();
    page = await FakePage.open(session.id, timer);
    // What happened in the call is read after the session was sent.
    await page.next("call");
    // The service's time comes with each answer.
    const news = (): number => page.sent.filter(({ name }) => name !== "clock").length;
    const sent = news();
    const before = asked(session.id);
    for (let turn = 1; turn <= 3; turn++) {
      assert.equal(await timer.next(), 3000);
      assert.equal(timer.waits.length, 1);
      timer.pass(3000);
      assert.deepEqual(timer.waits, []);
    }
    await timer.next();
    assert.equal(asked(session.id), before + 3);
    assert.equal(news(), sent);
  });

  it("doesn't refresh while hidden, and refreshes immediately when shown again after a while", async () => {
    const session = await liveCall();
    page = await FakePage.open(session.id, timer);
    await timer.next();
    page.visible = false;
    assert.deepEqual(timer.waits, []);
    timer.pass(60_000);
    page.visible = true;
    assert.deepEqual(timer.waits, [0]);
  });

  it("ends with the session", async () => {
    const session = await liveCall();
    page = await FakePage.open(session.id, timer);
    const before = page.session.version;
    await timer.next();
    now += 6 * 3_600_000;
    timer.pass(3000);
    const last = await page.next("session", ({ version }) => version > before);
    assert.equal(last.head.ended, true);
    page.visible = true;
    assert.deepEqual(timer.waits, []);
  });

  it("doesn't refresh one that has ended", async () => {
    const { items } = await ask(service(), { countPerPage: 100 });
    const ended = items.find((session) => session.ended);
    assert.ok(ended);
    page = await FakePage.open(ended.id, timer);
    page.visible = true;
    assert.deepEqual(timer.waits, []);
  });

  it("waits longer after each failure, up to 30 seconds, keeps what it shows, and shows the problem", async () => {
    const session = await liveCall();
    page = await FakePage.open(session.id, timer);
    const versions = page.all("session").length;
    await service().close();
    const waits: number[] = [];
    for (let turn = 0; turn < 6; turn++) {
      const wait = await timer.next();
      waits.push(wait);
      timer.pass(wait);
    }
    assert.deepEqual(waits, [3000, 6000, 12_000, 24_000, 30_000, 30_000]);
    assert.equal(page.all("status").at(-1)?.kind, "failed");
    assert.equal(page.all("session").length, versions);
  });
});
