import assert from "node:assert/strict";
import { readTimestamp } from "../../src/sessions/time/read-timestamp.ts";
import type { ListSessions, SessionInfo } from "../../src/evovoice/types.ts";
import type { SampleService } from "../../src/demo/service.ts";
import { startSampleService } from "../../src/demo/service.ts";
import type { ClientAtWork } from "./client-fixture.ts";
import { closeAll, startClient } from "./client-fixture.ts";

const { signal } = new AbortController();
const now = new Date("2026-11-23T12:00:00Z");

describe("every parameter of ListSessions, from the client to the sample service and back", () => {
  let service: SampleService;
  let atWork: ClientAtWork;
  let everything: readonly SessionInfo[];

  before(async () => {
    service = await startSampleService({ port: 0, sessions: 300, seed: 11, now });
    atWork = startClient(new URL(service.address));
    await atWork.client.signIn(service.user, service.password, signal);
    everything = (await atWork.client.listSessions({ all: true }, signal)).items;
  });

  after(async () => {
    await closeAll();
    await service.close();
  });

  function idsOf(sessions: readonly SessionInfo[]): string[] {
    return sessions.map(({ id }) => id).sort();
  }

  /** Asks for all that fit, and checks that these are exactly the sessions that fit; some must, and some must not. */
  async function assertFilters(
    request: ListSessions,
    fits: (session: SessionInfo) => boolean,
  ): Promise<void> {
    const { items, problems } = await atWork.client.listSessions({ ...request, all: true }, signal);
    const expected = everything.filter(fits);
    assert.ok(expected.length > 0 && expected.length < everything.length);
    assert.deepEqual(idsOf(items), idsOf(expected));
    assert.deepEqual(problems, []);
  }

  function first(fits: (session: SessionInfo) => boolean): SessionInfo {
    const session = everything.find(fits);
    assert.ok(session !== undefined);
    return session;
  }

  function dayOf(session: SessionInfo): string {
    const date = readTimestamp(session.dateCreated);
    return date === undefined ? "" : new Date(date.epochMs).toISOString().slice(0, 10);
  }

  it("accountIds, one and several", async () => {
    const [one = "", two = ""] = [...new Set(everything.map(({ accountId }) => accountId ?? ""))];
    await assertFilters({ accountIds: [one] }, ({ accountId }) => accountId === one);
    await assertFilters({ accountIds: [one, two] }, ({ accountId = "" }) => [one, two].includes(accountId));
  });

  it("customerIds", async () => {
    const { customerId = "" } = first((session) => session.customerId !== undefined);
    await assertFilters({ customerIds: [customerId] }, (session) => session.customerId === customerId);
  });

  it("endpointIds", async () => {
    const { endpointId = "" } = first((session) => session.endpointId !== undefined);
    await assertFilters({ endpointIds: [endpointId] }, (session) => session.endpointId === endpointId);
  });

  it("specificIds", async () => {
    const wanted = everything.slice(3, 9).map(({ id }) => id);
    await assertFilters({ specificIds: wanted }, ({ id }) => wanted.includes(id));
  });

  it("from and to, where a plus stays a plus", async () => {
    const { fromAddress = "" } = first((session) => session.fromAddress?.startsWith("+1") === true);
    const prefix = fromAddress.slice(0, 5);
    await assertFilters({ from: prefix }, (session) => session.fromAddress?.includes(prefix) === true);
    const { toAddress = "" } = first((session) => session.toAddress?.startsWith("+1") === true);
    await assertFilters({ to: toAddress }, (session) => session.toAddress?.includes(toAddress) === true);
  });

  it("log, with spaces and quotes in it", async () => {
    const holds = (text: string) => (session: SessionInfo) =>
      session.log.some(({ message = "" }) => message.toLowerCase().includes(text.toLowerCase()));
    const message =
      first(holds('Flow "')).log.find((entry) => entry.message?.includes('Flow "'))?.message ?? "";
    await assertFilters({ log: message.slice(0, 12) }, holds(message.slice(0, 12)));
  });

  it("startDate and endDate, both inclusive", async () => {
    // One session of the sample writes its date in a way that nobody can read.
    const readable = everything.filter((session) => dayOf(session) !== "");
    const day = dayOf(readable[Math.floor(readable.length / 2)] ?? first(() => true));
    for (const [request, fits] of [
      [{ startDate: day }, (other: string) => other >= day],
      [{ endDate: day }, (other: string) => other <= day],
      [{ startDate: day, endDate: day }, (other: string) => other === day],
    ] as const) {
      const { items } = await atWork.client.listSessions({ ...request, all: true }, signal);
      const expected = readable.filter((session) => fits(dayOf(session)));
      assert.ok(expected.length > 0 && expected.length < readable.length);
      assert.deepEqual(idsOf(items.filter((session) => dayOf(session) !== "")), idsOf(expected));
    }
  });

  it("searchArchive", async () => {
    const { items } = await atWork.client.listSessions({ searchArchive: true, all: true }, signal);
    const live = new Set(idsOf(everything));
    assert.ok(items.length > 0);
    assert.ok(items.every(({ id }) => !live.has(id)));
  });

  it("parentSessionId", async () => {
    for (const parent of everything) {
      const query = { parentSessionId: parent.id, countPerPage: 50 };
      const { items } = await atWork.client.listSessions(query, signal);
      if (items.length > 0) {
        assert.ok(items.every(({ id }) => id !== parent.id));
        return;
      }
    }
    assert.fail("no session of the sample has children");
  });

  it("sortField and sortOrder", async () => {
    const sorted = async (request: ListSessions): Promise<string[]> =>
      (await atWork.client.listSessions({ ...request, all: true }, signal)).items.map(
        ({ accountName = "" }) => accountName,
      );
    const up = await sorted({ sortField: "accountName", sortOrder: "Ascend" });
    const down = await sorted({ sortField: "accountName", sortOrder: "Descend" });
    assert.deepEqual(up, [...up].sort());
    assert.deepEqual(down, [...up].reverse());
    assert.notEqual(up[0], down[0]);
  });

  it("page and countPerPage, with totals", async () => {
    const page = await atWork.client.listSessions({ page: 2, countPerPage: 7 }, signal);
    assert.deepEqual(
      page.items.map(({ id }) => id),
      everything.slice(14, 21).map(({ id }) => id),
    );
    assert.equal(page.totalCount, everything.length);
    assert.equal(page.totalPages, Math.ceil(everything.length / 7));
    assert.equal((await atWork.client.listSessions({}, signal)).items.length, 25);
  });

  it("simplifiedPaging, which tells only whether there is more", async () => {
    const page = await atWork.client.listSessions({ simplifiedPaging: true, countPerPage: 10 }, signal);
    assert.equal(page.hasMorePages, true);
    assert.equal(page.totalCount ?? 0, 0);
  });

  for (const simplifiedPaging of [true, false]) {
    it(`walks through all pages ${simplifiedPaging ? "without" : "with"} totals`, async () => {
      const ids: string[] = [];
      for await (const page of atWork.client.pages({ simplifiedPaging, countPerPage: 40 }, signal)) {
        assert.deepEqual(page.problems, []);
        ids.push(...page.items.map(({ id }) => id));
      }
      assert.deepEqual(
        ids,
        everything.map(({ id }) => id),
      );
    });
  }
});
