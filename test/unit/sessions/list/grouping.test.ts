import assert from "node:assert/strict";
import * as fc from "fast-check";
import { groupings, groupSessions } from "../../../../src/sessions/list/grouping.ts";
import type { SessionGroup } from "../../../../src/sessions/list/grouping.ts";
import type { SessionInfo } from "../../../../src/evovoice/types.ts";
import { aSession, without } from "../sessions.ts";

const day = 24 * 60 * 60_000;
const noon = Date.parse("2026-11-21T12:00:00Z");
const options = { locale: "en-US", timeZone: "UTC", now: noon };
const at = (moment: number): string => new Date(moment).toISOString();
const named = (groups: readonly SessionGroup[]): [string, number][] =>
  groups.map(({ label, count }) => [label, count]);

/** Every session under a group, in the order shown. */
function sessionsOf(groups: readonly SessionGroup[]): SessionInfo[] {
  return groups.flatMap((group) => [...group.sessions, ...sessionsOf(group.groups)]);
}

function countOf(groups: readonly SessionGroup[]): number {
  return groups.reduce((sum, group) => sum + group.sessions.length + countOf(group.groups), 0);
}

function largestNode(groups: readonly SessionGroup[]): number {
  return Math.max(
    groups.length,
    ...groups.map((group) => Math.max(group.sessions.length, largestNode(group.groups))),
  );
}

describe("grouping sessions", () => {
  it("puts channels in the service's order, those it adds later after, none last", () => {
    const channels = ["Fax", undefined, "Video", "Voice", "Chat", "Voice", "Audio"];
    const sessions = channels.map((channel, place) =>
      channel === undefined
        ? without(aSession({ id: String(place) }), "channel")
        : aSession({ id: String(place), channel }),
    );
    const groups = groupSessions(sessions, "channel", options);
    assert.deepEqual(named(groups), [
      ["Voice", 2],
      ["Chat", 1],
      ["Fax", 1],
      ["Audio", 1],
      ["Video", 1],
      ["No channel", 1],
    ]);
    assert.deepEqual(
      [groups[0]?.key, groups[0]?.by, groups[0]?.value],
      ["channel:Voice", "channel", "Voice"],
    );
    assert.deepEqual([groups[5]?.key, groups[5]?.value], ["channel-none", undefined]);
  });

  it("sorts days newest first, in the given zone, undated last", () => {
    const sessions = [noon - day, noon, noon - 40 * day, noon + 8 * 3_600_000].map((moment) =>
      aSession({ id: String(moment), dateCreated: at(moment) }),
    );
    sessions.push(aSession({ id: "u", dateCreated: "soon" }));
    const groups = groupSessions(sessions, "day", { ...options, timeZone: "Asia/Tokyo" });
    assert.deepEqual(named(groups), [
      ["Sun, Nov 22, 2026", 1],
      ["Today", 1],
      ["Yesterday", 1],
      ["Mon, Oct 12, 2026", 1],
      ["No date", 1],
    ]);
    assert.equal(groups[0]?.value, "2026-11-22");
  });

  it("puts customers by size and names them by their newest session", () => {
    const sessions = [
      aSession({ id: "1", customerId: "c1", customerName: "Old name", dateCreated: at(noon - day) }),
      aSession({ id: "2", customerId: "c1", customerName: "New\u202E name", dateCreated: at(noon) }),
      aSession({ id: "3", customerId: "c2" }),
      aSession({ id: "4" }),
    ];
    assert.deepEqual(named(groupSessions(sessions, "customer", options)), [
      ["New⟨U+202E⟩ name", 2],
      ["c2", 1],
      ["No customer", 1],
    ]);
  });

  it("puts states in the order of a call's life, outcomes as sent", () => {
    const sessions = [
      aSession({ id: "1", outcome: "NoAnswer" }),
      aSession({ id: "2", ended: false, callState: "Ringing" }),
      aSession({ id: "3", ended: false, callState: "Connected" }),
    ];
    assert.deepEqual(named(groupSessions(sessions, "state", options)), [
      ["Ringing", 1],
      ["Connected", 1],
      ["Ended", 1],
    ]);
    assert.deepEqual(named(groupSessions(sessions, "outcome", options)), [
      ["NoAnswer", 1],
      ["No outcome", 2],
    ]);
  });

  it("puts the newest first, undated last and in the service's order", () => {
    const sessions = ["soon", at(noon - 2), at(noon), "later", at(noon - 1)].map((dateCreated, place) =>
      aSession({ id: String(place), dateCreated }),
    );
    const shown = sessionsOf(groupSessions(sessions, "channel", options)).map(({ id }) => id);
    assert.deepEqual(shown.join(""), "24103");
  });

  it("splits a long group by day, and a long day into slices", () => {
    const sessions = Array.from({ length: 2500 }, (_, place) =>
      aSession({ id: String(place), dateCreated: at(place < 2300 ? noon - place : noon - day) }),
    );
    const [voice] = groupSessions(sessions, "channel", options);
    assert.deepEqual([voice?.count, voice?.sessions.length], [2500, 0]);
    assert.deepEqual(named(voice?.groups ?? []), [
      ["Today", 2300],
      ["Yesterday", 200],
    ]);
    assert.deepEqual(named(voice?.groups[0]?.groups ?? []), [
      ["1 to 1000", 1000],
      ["1001 to 2000", 1000],
      ["2001 to 2300", 300],
    ]);
  });

  it("slices a list of over 1,000 groups", () => {
    const sessions = Array.from({ length: 2001 }, (_, place) =>
      aSession({ id: String(place), customerId: `c${place}` }),
    );
    const groups = groupSessions(sessions, "customer", options);
    assert.deepEqual(named(groups), [
      ["1 to 1000", 1000],
      ["1001 to 2000", 1000],
      ["2001 to 2001", 1],
    ]);
  });

  it("loses and repeats no session, and keys are unique among siblings, for any input", () => {
    const text = fc.option(fc.constantFrom("a", "b", "a/b", "%2F", "\uD800", " "), { nil: undefined });
    const session = fc.record({
      channel: text,
      customerId: text,
      customerName: text,
      outcome: text,
      moment: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.array(session, { maxLength: 60 }), fc.constantFrom(...groupings), (drawn, by) => {
        const sessions = drawn.map(({ moment, ...fields }, place) => ({
          ...aSession({ id: String(place), dateCreated: moment === 0 ? "?" : at(noon - moment * day) }),
          ...(JSON.parse(JSON.stringify(fields)) as object),
        }));
        const groups = groupSessions(sessions, by, options);
        const shown = sessionsOf(groups).map(({ id }) => Number(id));
        assert.deepEqual(
          shown.sort((one, other) => one - other),
          [...sessions.keys()],
        );
        assert.equal(new Set(groups.map(({ key }) => key)).size, groups.length);
        assert.equal(
          groups.reduce((sum, { count }) => sum + count, 0),
          sessions.length,
        );
      }),
    );
  });

  it("makes no node of over 1,000 rows out of 100,000 sessions", function () {
    this.timeout(30_000);
    const sessions = Array.from({ length: 100_000 }, (_, place) =>
      aSession({ id: String(place), customerId: `c${place % 4321}`, dateCreated: at(noon - place * 60_000) }),
    );
    for (const by of groupings) {
      const groups = groupSessions(sessions, by, options);
      assert.ok(largestNode(groups) <= 1000, by);
      assert.equal(countOf(groups), sessions.length);
    }
  });
});
