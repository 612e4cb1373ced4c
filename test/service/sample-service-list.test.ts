import assert from "node:assert/strict";
import type { SessionInfo } from "../../src/evovoice/types.ts";
import { startCaller, type Caller } from "./sample-service-caller.ts";

function ids(sessions: readonly SessionInfo[]): string[] {
  return sessions.map((session) => session.id);
}

function exact(session: SessionInfo): boolean {
  return /^\d{4}-.*0000Z$/.test(session.dateCreated ?? "");
}

describe("ListSessions of the sample service", () => {
  let caller: Caller;
  let live: SessionInfo[];
  let archived: SessionInfo[];
  before(async () => {
    caller = await startCaller({ sessions: 600 });
    live = (await caller.list("all=true")).items;
    archived = (await caller.list("all=true&searchArchive=true")).items;
  });
  after(async () => caller.service.close());

  it("gives 25 a page, counted from 0, newest first, with totals", async () => {
    const first = await caller.list();
    assert.deepEqual(ids(first.items), ids(live.slice(0, 25)));
    assert.equal(first.totalCount, live.length);
    assert.equal(first.totalPages, Math.ceil(live.length / 25));
    assert.equal(first.hasMorePages, true);
    const dates = live.filter(exact).map((session) => session.dateCreated ?? "");
    assert.deepEqual(dates, dates.toSorted().toReversed());
  });

  it("takes page and countPerPage, and gives no items after the last page", async () => {
    const second = await caller.list("page=1&countPerPage=10");
    assert.deepEqual(ids(second.items), ids(live.slice(10, 20)));
    const beyond = await caller.list("page=100&countPerPage=10");
    assert.deepEqual(beyond.items, []);
    assert.equal(beyond.totalCount, live.length);
    assert.equal(beyond.hasMorePages, false);
  });

  it("gives a page of 10,000 and no larger one", async () => {
    const large = await startCaller({ sessions: 11_950 });
    try {
      const second = await large.list("countPerPage=20000&page=1");
      assert.equal(second.totalPages, 2);
      assert.equal(second.items.length, (second.totalCount ?? 0) - 10_000);
      const all = await large.get<{ items: unknown[]; totalCount: number }>("/sessions?all=true");
      assert.equal(all.headers.get("content-length"), null, "so many go out piece by piece");
      assert.equal(all.body.items.length, all.body.totalCount);
    } finally {
      await large.service.close();
    }
  }).timeout(30_000);

  it("gives everything with all", () => {
    assert.equal(live.length + archived.length, 600);
    assert.equal(new Set(ids([...live, ...archived])).size, 600);
  });

  it("leaves the totals out with simplifiedPaging and tells whether there is more", async () => {
    const size = live.length;
    const first = await caller.list("simplifiedPaging=true&countPerPage=40");
    assert.deepEqual([first.totalCount, first.totalPages, first.hasMorePages], [0, 0, true]);
    assert.equal(first.items.length, 40);
    const last = await caller.list(`simplifiedPaging=true&countPerPage=40&page=${Math.ceil(size / 40) - 1}`);
    assert.deepEqual([last.totalCount, last.hasMorePages], [0, false]);
    assert.deepEqual(ids(last.items), ids(live.slice(40 * (Math.ceil(size / 40) - 1))));
  });

  it("finds specificIds with their whole log, live ones only", async () => {
    const [one, other] = [live[3], live[30]];
    const both = [other?.id, one?.id].join(",");
    const found = await caller.list(`specificIds=${both},${archived[0]?.id ?? ""},000000000000000000000000`);
    assert.deepEqual(found.items, [one, other]);
    assert.ok(found.items.every((session) => session.log.length > 0));
  });

  it("shows only the archive with searchArchive", async () => {
    assert.ok(archived.length > 50);
    assert.ok(archived.every((session) => (session.dateCreated ?? "") < "2026-11-08T15"));
    const id = archived[0]?.id ?? "";
    assert.deepEqual((await caller.list(`specificIds=${id}`)).items, []);
    assert.deepEqual(ids((await caller.list(`specificIds=${id}&searchArchive=true`)).items), [id]);
    assert.deepEqual((await caller.list(`specificIds=${live[0]?.id ?? ""}&searchArchive=true`)).items, []);
  });

  it("sorts by dateCreated in both orders, and ascending where only a field is named", async () => {
    const newest = ids(live);
    assert.deepEqual(ids((await caller.list("all=1&sortOrder=Ascend")).items), newest.toReversed());
    assert.deepEqual(ids((await caller.list("all=1&sortField=DateCreated")).items), newest.toReversed());
    assert.deepEqual(ids((await caller.list("all=1&sortField=dateCreated&sortOrder=1")).items), newest);
    assert.deepEqual(ids((await caller.list("all=1&sortField=nonsense")).items), newest);
  });

  for (const field of [
    "fromAddress",
    "toAddress",
    "accountName",
    "customerName",
    "endpointName",
    "channel",
    "direction",
  ] as const) {
    it(`sorts by ${field}`, async () => {
      const up = (await caller.list(`all=1&sortField=${field}`)).items.map((session) => session[field] ?? "");
      const sorted = live
        .map((session) => session[field] ?? "")
        .sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
      assert.deepEqual(up, sorted);
      const down = (await caller.list(`all=1&sortField=${field}&sortOrder=descend`)).items;
      assert.deepEqual(
        down.map((session) => session[field] ?? ""),
        sorted.toReversed(),
      );
    });
  }

  it("sorts the whole list before it cuts a page off, totals or not", async () => {
    const sorted = ids((await caller.list("all=1&sortField=toAddress")).items);
    const page = await caller.list("sortField=toAddress&simplifiedPaging=true&countPerPage=7&page=1");
    assert.deepEqual(ids(page.items), sorted.slice(7, 14));
  });

  it("filters by accountIds, customerIds and endpointIds, all at once if asked", async () => {
    const [one, other] = [live[0], live.find(({ accountId }) => accountId !== live[0]?.accountId)];
    const expect = async (query: string, fits: (session: SessionInfo) => boolean): Promise<void> => {
      const found = ids((await caller.list(`all=true&${query}`)).items);
      assert.deepEqual(found, ids(live.filter(fits)));
      assert.ok(found.length > 0 && found.length < live.length);
    };
    await expect(`accountIds=${one?.accountId ?? ""}`, ({ accountId }) => accountId === one?.accountId);
    await expect(`accountIds=${one?.accountId ?? ""},${other?.accountId ?? ""}`, ({ accountId }) =>
      [one?.accountId, other?.accountId].includes(accountId),
    );
    await expect(`customerIds=${one?.customerId ?? ""}`, ({ customerId }) => customerId === one?.customerId);
    await expect(`endpointIds=${one?.endpointId ?? ""}`, ({ endpointId }) => endpointId === one?.endpointId);
    await expect(
      `accountIds=${one?.accountId ?? ""}&customerIds=${one?.customerId ?? ""}&endpointIds=${one?.endpointId ?? ""}`,
      ({ customerId, endpointId }) => customerId === one?.customerId && endpointId === one?.endpointId,
    );
    assert.deepEqual(
      (await caller.list(`customerIds=${one?.customerId ?? ""}&accountIds=${other?.accountId ?? ""}`)).items,
      [],
    );
    assert.deepEqual((await caller.list("accountIds=nobody")).items, []);
  });

  it("takes startDate and endDate as days in UTC, both included", async () => {
    const between = (first: string, last: string): string[] =>
      ids(
        live.filter(
          (session) =>
            exact(session) &&
            (session.dateCreated ?? "").slice(0, 10) >= first &&
            (session.dateCreated ?? "").slice(0, 10) <= last,
        ),
      );
    const asked = async (query: string): Promise<string[]> =>
      ids((await caller.list(`all=1&${query}`)).items.filter(exact));
    assert.deepEqual(
      await asked("startDate=2026-11-19&endDate=2026-11-20"),
      between("2026-11-19", "2026-11-20"),
    );
    assert.deepEqual(await asked("startDate=2026-11-20"), between("2026-11-20", "9"));
    assert.deepEqual(await asked("endDate=2026-11-20"), between("0", "2026-11-20"));
    assert.ok((await asked("startDate=2026-11-20&endDate=2026-11-20")).length > 10);
    assert.deepEqual(await asked("startDate=2026-11-21&endDate=2026-11-20"), []);
  });

  it("finds from and to anywhere in the address, a + sent as %2B, in any case", async () => {
    const from = live[5]?.fromAddress ?? "";
    const middle = from.slice(2, 8);
    assert.deepEqual(
      ids((await caller.list(`all=1&from=${middle}`)).items),
      ids(live.filter((session) => session.fromAddress?.includes(middle))),
    );
    assert.deepEqual(
      ids((await caller.list(`all=1&from=${encodeURIComponent(from)}`)).items),
      ids(live.filter((session) => session.fromAddress === from)),
    );
    assert.deepEqual((await caller.list(`from=${from}`)).items, [], "an unescaped + is a space");
    const clients = (await caller.list("all=1&to=CLIENT:")).items;
    assert.ok(clients.length > 0);
    assert.ok(clients.every((session) => session.toAddress?.startsWith("client:")));
  });

  it("finds text in the log, in any case", async () => {
    const found = (await caller.list("all=1&log=sip%20503")).items;
    assert.ok(found.length > 0);
    assert.deepEqual(
      ids(found),
      ids(live.filter((session) => session.log.some((entry) => entry.message?.includes("SIP 503")))),
    );
  });

  it("finds children by parentSessionId", async () => {
    const parent = live.find((session) => session.outcome === "Transferred");
    const { items } = await caller.list(`parentSessionId=${parent?.id ?? ""}`);
    assert.equal(items.length, 1);
    assert.ok(parent?.members.some((member) => member.callSid === items[0]?.callSid));
    assert.deepEqual((await caller.list(`parentSessionId=${items[0]?.id ?? ""}`)).items, []);
    assert.deepEqual((await caller.list("parentSessionId=000000000000000000000000")).items, []);
    const child = items[0]?.id ?? "";
    const both = (id: string): string => `specificIds=${child}&parentSessionId=${id}`;
    assert.deepEqual((await caller.list(both(parent?.id ?? ""))).items, items);
    assert.deepEqual((await caller.list(both(live[0]?.id ?? ""))).items, []);
    const conference = live.find(
      (session) => session.conferenceSid !== undefined && session.direction === "Incoming",
    );
    assert.equal((await caller.list(`parentSessionId=${conference?.id ?? ""}`)).items.length, 2);
  });

  it("leaves nulls out, writes false and first names of enums, and lists as []", () => {
    assert.ok(!JSON.stringify(live).includes("null,"));
    for (const session of live) {
      assert.equal(typeof session.wasMissed, "boolean");
      assert.equal(typeof session.ended, "boolean");
      assert.ok(session.holdReason && session.queueState && session.dialState);
      assert.ok(Array.isArray(session.log) && Array.isArray(session.customerBreadcrumb));
    }
  });

  it("has an account without sessions, and whole lists without any", async () => {
    const empty = await startCaller({ sessions: 0 });
    try {
      assert.deepEqual(await empty.list(), { items: [], totalCount: 0, totalPages: 0, hasMorePages: false });
    } finally {
      await empty.service.close();
    }
  });
});
