import assert from "node:assert/strict";
import type { SessionInfo } from "../../../src/evovoice/types.ts";
import { SampleWeek } from "../../../src/demo/data/week.ts";

const now = Date.UTC(2026, 10, 23, 15);
const day = 86_400_000;

function weekOf(sessions: number, options: { seed?: number; clock?: number } = {}): SampleWeek {
  return new SampleWeek({ sessions, seed: options.seed ?? 1, now }, () => new Date(options.clock ?? now));
}

function everySession(week: SampleWeek): SessionInfo[] {
  return Array.from(week.table.order, (number) => week.session(number));
}

describe("the sample week", () => {
  const week = weekOf(2000);
  const sessions = everySession(week);

  it("gives every session an id of its own, and finds it again by that id", () => {
    assert.equal(new Set(sessions.map((session) => session.id)).size, 2000);
    for (const number of week.table.order) {
      const id = week.idOf(number);
      assert.match(id, /^[0-9a-f]{24}$/);
      assert.equal(week.numberOf(id), number);
    }
    assert.equal(weekOf(2000, { seed: 2 }).numberOf(week.idOf(0)), undefined);
  });

  it("orders the sessions newest first, the archive last", () => {
    const { order, created, archiveStart } = week.table;
    for (let place = 1; place < order.length; place += 1) {
      assert.ok((created[order[place - 1] ?? 0] ?? 0) >= (created[order[place] ?? 0] ?? 0));
    }
    const archived = order.subarray(archiveStart);
    assert.ok(archived.length > 100);
    assert.ok(archived.every((number) => now - (created[number] ?? 0) > 15 * day));
    assert.ok(order.subarray(0, archiveStart).every((number) => now - (created[number] ?? 0) <= 15 * day));
  });

  it("spreads them: most in the last seven days, a share in each part before", () => {
    const ages = Array.from(week.table.created, (created) => (now - created) / day);
    const share = (from: number, to: number): number =>
      ages.filter((age) => age >= from && age < to).length / ages.length;
    assert.ok(share(0, 7) > 0.5);
    assert.ok(share(7, 15) > 0.12);
    assert.ok(share(15, 61) > 0.1);
    assert.equal(share(61, Infinity), 0);
  });

  it("keeps the log between the beginning and shortly after the end", () => {
    for (const number of week.table.order) {
      const { entries, ended, setup } = week.simulate(number);
      const last = (ended ?? now) + 60_000;
      assert.ok(entries.length >= 3, `${setup.id} has ${entries.length} entries`);
      assert.ok(entries.every(({ time }) => time >= setup.created && time <= last));
    }
  });

  it("writes whole milliseconds in one form, but for the few sessions that are dated oddly", () => {
    const dates = sessions.map(({ dateCreated, dateCompleted, dateLastModified, log }) =>
      [dateCreated, dateCompleted, dateLastModified, ...log.map(({ date }) => date)].filter(
        (date) => date !== undefined,
      ),
    );
    const odd = dates.filter(
      (each) => !each.every((date) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}0000Z$/.test(date)),
    );
    assert.equal(odd.length, 4);
    assert.ok(odd.some(([first]) => first?.startsWith("/Date(")));
    assert.ok(odd.some(([first]) => first?.endsWith("-05:00")));
  });

  it("tells of the end only where it has come", () => {
    for (const session of sessions) {
      assert.equal(session.ended, session.dateCompleted !== undefined);
      assert.equal(session.ended, session.outcome !== undefined);
      if (session.ended) {
        assert.equal(session.dialState, "None");
        assert.equal(session.callState, "Disconnected");
        assert.ok(["None", "Disconnected"].includes(session.queueState ?? ""));
        assert.ok(session.members.every((member) => member.callState === "None"));
      }
    }
  });

  it("names who answered among the members, and has nobody answer what was missed", () => {
    for (const { answeredById, members, outcome, wasMissed, channel } of sessions) {
      if (answeredById !== undefined) {
        assert.ok(members.some((member) => member.endpointId === answeredById));
      }
      if (outcome === "Missed" || outcome === "Voicemail" || outcome === "Abandoned") {
        assert.equal(answeredById, undefined);
      }
      // Missed is a session that nobody took: a caller who spoke to a voicemail box was not missed.
      if (outcome === "Missed" || outcome === "Abandoned" || outcome === "Voicemail") {
        assert.equal(wasMissed, outcome !== "Voicemail");
      }
      if (wasMissed === true) {
        assert.match(outcome ?? "", /^(?:Missed|Abandoned)$/);
      }
      assert.ok(members.length > 0, `a ${channel ?? ""} session without members`);
    }
  });

  it("counts no missed call for an agent's phone that rang in vain, for the caller's call goes on", () => {
    const children = Array.from(week.table.order)
      .filter((number) => week.table.parentOf(number) !== undefined)
      .map((number) => week.session(number));
    assert.ok(children.some(({ outcome }) => outcome === "No answer"));
    assert.ok(children.every(({ wasMissed }) => wasMissed === false));
  });

  it("writes an entry for everybody who rang", () => {
    for (const session of sessions.filter(({ channel }) => channel === "Voice")) {
      const log = session.log.map((entry) => entry.message).join("\n");
      for (const member of session.members) {
        const name = member.displayName ?? "";
        assert.ok(log.includes(name) || log.includes(member.identity ?? ""), `${name} is not in the log`);
      }
    }
  });

  it("begins and ends children with their parents, and joins them by Call SID", () => {
    let children = 0;
    for (const number of week.table.order) {
      const parent = week.table.parentOf(number);
      if (parent === undefined) {
        continue;
      }
      children += 1;
      const [child, above] = [week.simulate(number), week.simulate(parent)];
      assert.ok(child.setup.created > above.setup.created);
      assert.ok((child.ended ?? now) <= (above.ended ?? now) + 1000);
      assert.ok(above.members.some((member) => member.callSid === child.fields.callSid));
      assert.ok(week.table.childrenOf(parent).includes(number));
    }
    assert.ok(children > 50);
  });

  it("shows every channel, direction, state, role and size of log", () => {
    const seen = (read: (session: SessionInfo) => unknown): Set<unknown> => new Set(sessions.map(read));
    assert.deepEqual(
      seen(({ channel }) => channel),
      new Set(["Voice", "Chat", "Fax"]),
    );
    assert.deepEqual(
      seen(({ direction }) => direction),
      new Set(["Incoming", "Outgoing"]),
    );
    assert.deepEqual(
      seen(({ callState }) => callState),
      new Set(["Disconnected", "Ringing", "Connected", "Hold"]),
    );
    assert.ok(seen(({ queueState }) => queueState).has("Queued"));
    assert.ok(seen(({ holdReason }) => holdReason).has("Transferring"));
    const members = sessions.flatMap((session) => session.members);
    assert.deepEqual(
      new Set(members.map(({ role }) => role)),
      new Set(["Caller", "Agent", "Transfer", "None"]),
    );
    assert.deepEqual(
      new Set(members.map(({ callState }) => callState)),
      new Set(["None", "Ringing", "Connected", "Hold"]),
    );
    assert.deepEqual(new Set(members.map(({ muted }) => muted)), new Set([true, false]));
    const sizes = sessions.map((session) => session.log.length);
    assert.equal(Math.min(...sizes), 3);
    assert.equal(Math.max(...sizes), 5000);
  });

  it("has logs out of order, and entries after the end, as real logs have", () => {
    const simulations = Array.from(week.table.order, (number) => week.simulate(number));
    assert.ok(
      simulations.some(({ entries }) => entries.some(({ time }, at) => time < (entries[at - 1]?.time ?? 0))),
    );
    assert.ok(
      simulations.some(({ entries, ended }) => entries.some(({ time }) => time > (ended ?? Infinity))),
    );
  });

  it("uses reserved numbers only, and marks every account as invented", () => {
    const numbers = JSON.stringify(sessions).match(/\+1\d{10}/g) ?? [];
    assert.ok(numbers.length > 0);
    assert.ok(numbers.every((number) => /^\+1\d{3}55501\d{2}$/.test(number)));
    assert.ok(week.directory.accounts.every(({ name }) => name.endsWith("(sample)")));
    const used = new Set(sessions.map((session) => session.accountName));
    assert.equal(used.size, week.directory.accounts.length - 1);
  });
});

describe("the size of the sample week", () => {
  for (const count of [0, 1, 2, 5, 17, 40, 41, 600]) {
    it(`can be ${count}`, () => {
      const week = weekOf(count);
      assert.equal(everySession(week).length, count);
      assert.equal(week.table.order.length, count);
    });
  }

  it("can be a million at some thirty bytes each, since nothing is simulated before it is asked for", () => {
    const { table } = weekOf(1_000_000);
    assert.equal(table.order.length, 1_000_000);
    const { created, scenario, account, customer, caller, agent, parent, order } = table;
    const held = [created, scenario, account, customer, caller, agent, parent, order];
    assert.ok(held.reduce((total, array) => total + array.byteLength, 0) <= 30_000_000);
  }).timeout(20_000);
});

describe("a live session of the sample week", () => {
  it("gets more entries as the clock goes on, and keeps those it had", () => {
    const earlier = weekOf(600);
    const later = weekOf(600, { clock: now + 600_000 });
    const growing = earlier.live().map(({ setup }) => setup.number);
    assert.ok(growing.length >= 8);
    let grown = 0;
    for (const number of growing) {
      const before = earlier.simulate(number).entries;
      const after = later.simulate(number).entries;
      assert.deepEqual(after.slice(0, before.length), before);
      grown += Number(after.length > before.length);
    }
    assert.ok(grown > 5);
  });

  it("ends when its time has come, so that somebody who watches sees that too", () => {
    const before = new Set(
      weekOf(600)
        .live()
        .map(({ setup }) => setup.id),
    );
    const after = weekOf(600, { clock: now + 3_600_000 }).live();
    assert.ok(after.length > 0);
    assert.ok(after.length < before.size);
    assert.ok(after.every(({ setup }) => before.has(setup.id)));
  });
});
