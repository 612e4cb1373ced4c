import assert from "node:assert/strict";
import { setImmediate as turn } from "node:timers/promises";
import type { Simulation } from "../../../src/demo/data/simulation.ts";
import { SampleWeek } from "../../../src/demo/data/week.ts";
import type { Criteria } from "../../../src/demo/store/criteria.ts";
import { findSessions, maxLogsRead } from "../../../src/demo/store/find.ts";

const now = Date.UTC(2026, 10, 23, 15);

class CountingWeek extends SampleWeek {
  simulated = 0;

  override simulate(number: number): Simulation {
    this.simulated += 1;
    return super.simulate(number);
  }
}

describe("a search of the sample service", () => {
  const everything: Criteria = {
    archive: false,
    accounts: new Set([0, 1, 2, 3, 4, 5]),
    sortField: "dateCreated",
    descending: true,
  };
  const { signal } = new AbortController();
  let week: CountingWeek;
  beforeEach(() => {
    week = new CountingWeek({ sessions: 20_000, seed: 1, now }, () => new Date(now));
  });

  it("lets others have a turn while it reads logs, and stops when the client has gone", async () => {
    const gone = new AbortController();
    const criteria = { ...everything, log: "never said by anybody" };
    const searching = findSessions(week, criteria, { needed: Infinity, signal: gone.signal });
    await turn();
    gone.abort();
    await assert.rejects(searching, { name: "AbortError" });
    assert.ok(week.simulated > 0 && week.simulated < week.table.archiveStart);
  });

  it("ends early once it has found what was needed", async () => {
    const found = await findSessions(week, { ...everything, log: "hung up" }, { needed: 5, signal });
    assert.equal(found.length, 5);
    assert.ok(week.simulated < 100, `${week.simulated} logs were read`);
  });

  it("reads so many logs and no more, newest sessions first", async () => {
    const large = new CountingWeek({ sessions: 60_000, seed: 1, now, logEntries: 1 }, () => new Date(now));
    const criteria = { ...everything, log: "never said by anybody" };
    assert.equal((await findSessions(large, criteria, { needed: Infinity, signal })).length, 0);
    assert.equal(large.simulated, maxLogsRead);
  }).timeout(20_000);

  it("finds the same numbers by an index and by looking at every session", async () => {
    const all = Array.from(week.table.order);
    for (const text of ["5550148", "+1814", "client:", "555", "nobody"]) {
      const found = await findSessions(
        week,
        { ...everything, toAddress: text },
        { needed: Infinity, signal },
      );
      assert.deepEqual(
        Array.from(found),
        all.filter((number) => !week.table.isArchived(number) && week.endsOf(number).to.includes(text)),
      );
    }
    for (const accounts of [new Set([1]), new Set([1, 2]), everything.accounts]) {
      const criteria = {
        ...everything,
        accounts,
        archive: true,
        descending: false,
        from: now - 30 * 86_400_000,
      };
      const found = await findSessions(week, criteria, { needed: Infinity, signal });
      assert.deepEqual(
        Array.from(found),
        all
          .filter(
            (number) =>
              week.table.isArchived(number) &&
              accounts.has(week.table.account[number] ?? -1) &&
              (week.table.created[number] ?? 0) >= criteria.from,
          )
          .reverse(),
      );
    }
  });

  it("reads no log where none is asked about, however many sessions there are", async () => {
    const criteria = { ...everything, fromAddress: "555", sortField: "customerName" } as const;
    const found = await findSessions(week, criteria, { needed: Infinity, signal });
    assert.equal(found.length, week.table.archiveStart);
    assert.equal(week.simulated, 0);
  });
});
