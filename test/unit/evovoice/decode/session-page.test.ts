import assert from "node:assert/strict";
import * as fc from "fast-check";
import { decodeSessionPage } from "../../../../src/evovoice/decode/session-page.ts";
import { fuzzed } from "../../../support/fuzz.ts";

function decodeOne(session: unknown): ReturnType<typeof decodeSessionPage> {
  return decodeSessionPage(JSON.parse(JSON.stringify({ items: [session] })));
}

const wellFormed = {
  id: "s1",
  dateCreated: "2026-11-23T12:00:00Z",
  callState: "Connected",
  channel: "Voice",
  ended: false,
  customerBreadcrumb: [{ id: "c1", name: "Lakeside Dental" }],
  log: [{ date: "2026-11-23T12:00:00Z", message: "Started" }],
  members: [{ identity: "m1", role: "Agent", muted: false, applicationData: { "Odd Key": "kept" } }],
  unheardOf: { deep: [1, 2, { three: null }] },
};

describe("decoding a page of sessions", () => {
  it("hands back the very objects it was given when they are well-formed", () => {
    const value = { items: [structuredClone(wellFormed)], totalCount: 1, totalPages: 1, hasMorePages: false };
    const [item] = value.items;
    const page = decodeSessionPage(value);
    assert.equal(page?.items[0], item);
    assert.deepEqual(page, {
      items: [wellFormed],
      problems: [],
      totalCount: 1,
      totalPages: 1,
      hasMorePages: false,
    });
  });

  it("keeps unknown fields at every level and unknown enum values", () => {
    const session = {
      ...wellFormed,
      channel: "Telepathy",
      log: [{ date: "d", message: "m", level: "warn" }],
      members: [{ role: "Supervisor", mood: { now: "good" } }],
    };
    assert.deepEqual(decodeOne(session)?.items, [session]);
  });

  it("turns enum numbers into their names and keeps numbers it has no name for", () => {
    const page = decodeOne({
      id: "a",
      callState: 3,
      dialState: 0,
      channel: 9,
      direction: "1",
      members: [{ role: 2 }],
    });
    const [session] = page?.items ?? [];
    assert.equal(session?.callState, "Hold");
    assert.equal(session?.dialState, "None");
    assert.equal(session?.channel, "9");
    assert.equal(session?.direction, "Outgoing");
    assert.equal(session?.members[0]?.role, "Agent");
    assert.deepEqual(page?.problems, []);
  });

  it("repairs nulls, words for booleans, numbers for text and missing lists without a word", () => {
    const page = decodeOne({
      id: 7,
      ended: "True",
      wasMissed: 0,
      fromAddress: 8145550123,
      outcome: null,
      log: null,
    });
    assert.deepEqual(page?.items, [
      {
        id: "7",
        ended: true,
        wasMissed: false,
        fromAddress: "8145550123",
        log: [],
        members: [],
        customerBreadcrumb: [],
      },
    ]);
    assert.deepEqual(page?.problems, []);
  });

  it("takes out what it can't repair and says which field of which session", () => {
    const page = decodeOne({
      id: "a",
      ended: "perhaps",
      outcome: { x: 1 },
      log: "none",
      members: [{ muted: [] }, 5],
    });
    assert.deepEqual(page?.items, [{ id: "a", log: [], members: [{}], customerBreadcrumb: [] }]);
    assert.deepEqual(page?.problems, [
      { index: 0, id: "a", field: "ended", reason: "wrong type" },
      { index: 0, id: "a", field: "outcome", reason: "wrong type" },
      { index: 0, id: "a", field: "log", reason: "wrong type" },
      { index: 0, id: "a", field: "members.muted", reason: "wrong type" },
      { index: 0, id: "a", field: "members", reason: "not an object" },
    ]);
  });

  it("says when a number was too long to come through exactly", () => {
    const page = decodeSessionPage(JSON.parse('{"items":[{"id":"a","callSid":12345678901234567890}]}'));
    assert.deepEqual(page?.problems, [{ index: 0, id: "a", field: "callSid", reason: "inexact number" }]);
  });

  it("turns each unreadable session into one problem and keeps the others", () => {
    const value = {
      items: [null, { id: "a" }, "text", { id: "" }, { displayName: "nobody" }, { id: "b" }, [1]],
    };
    const page = decodeSessionPage(value);
    assert.deepEqual(
      page?.items.map(({ id }) => id),
      ["a", "b"],
    );
    assert.deepEqual(page?.problems, [
      { index: 0, reason: "not an object" },
      { index: 2, reason: "not an object" },
      { index: 3, reason: "no id" },
      { index: 4, reason: "no id" },
      { index: 6, reason: "not an object" },
    ]);
  });

  it("reads one broken log entry among many and keeps the rest in order", () => {
    const log = [{ date: "1", message: "one" }, null, { date: 2, message: "two" }, { message: null }];
    const page = decodeOne({ id: "a", log });
    assert.deepEqual(page?.items[0]?.log, [{ date: "1", message: "one" }, { date: "2", message: "two" }, {}]);
    assert.deepEqual(page?.problems, [{ index: 0, id: "a", field: "log", reason: "not an object" }]);
  });

  it("removes __proto__ wherever it could reach a prototype", () => {
    const text =
      '{"items":[{"id":"a","__proto__":{"x":1},"log":[{"date":"d","__proto__":{"x":1}}],' +
      '"members":[{"__proto__":{"x":1},"applicationData":{"__proto__":"p","constructor":"c"}}]}]}';
    const [session] = decodeSessionPage(JSON.parse(text))?.items ?? [];
    const [member] = session?.members ?? [];
    for (const object of [session, session?.log[0], member, member?.applicationData]) {
      assert.ok(object !== undefined && !Object.hasOwn(object, "__proto__"));
    }
    assert.deepEqual(member?.applicationData, { constructor: "c" });
    assert.equal(Object.hasOwn(Object.prototype, "x"), false);
  });

  it("drops an unknown field that nests without bottom, and everything left can be walked", () => {
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    const page = decodeSessionPage(JSON.parse(`{"items":[{"id":"a","odd":${deep},"outcome":${deep}}]}`));
    assert.deepEqual(page?.problems, [
      { index: 0, id: "a", field: "unknown field", reason: "nested too deep" },
      { index: 0, id: "a", field: "outcome", reason: "wrong type" },
    ]);
    assert.equal(JSON.stringify(page?.items), '[{"id":"a","log":[],"members":[],"customerBreadcrumb":[]}]');
  });

  it("reads paging that came as text and leaves out what makes no sense", () => {
    const page = decodeSessionPage({ items: [], totalCount: "12", totalPages: -1, hasMorePages: "true" });
    assert.deepEqual(page, { items: [], problems: [], totalCount: 12, hasMorePages: true });
  });

  it("takes a list without items for an empty one, but no other answer", () => {
    assert.deepEqual(decodeSessionPage({ items: null, hasMorePages: false })?.items, []);
    for (const value of [
      undefined,
      null,
      [],
      "x",
      1,
      {},
      { error: "no" },
      { items: {} },
      { items: "none", totalCount: 0 },
    ]) {
      assert.equal(decodeSessionPage(value), undefined);
    }
  });

  it("never throws, keeps the page's order, and gives only what its types promise", () => {
    const fields = fc.dictionary(
      fc.constantFrom(
        "ended",
        "channel",
        "outcome",
        "log",
        "members",
        "customerBreadcrumb",
        "__proto__",
        "extra",
      ),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const sessions = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.tuple(fc.string(), fields).map(([id, rest]) => Object.assign(rest, { id })),
    );
    fc.assert(
      fc.property(fc.array(sessions, { maxLength: 4 }), (items) => {
        const page = decodeSessionPage(JSON.parse(JSON.stringify({ items })));
        assert.ok(page !== undefined);
        const whole = new Set(
          page.problems.filter(({ field }) => field === undefined).map(({ index }) => index),
        );
        assert.equal(page.items.length + whole.size, items.length);
        for (const session of page.items) {
          assert.equal(typeof session.id, "string");
          assert.ok(["undefined", "boolean"].includes(typeof session.ended));
          assert.ok(["undefined", "string"].includes(typeof session.channel));
          for (const entry of [...session.log, ...session.members, ...session.customerBreadcrumb]) {
            assert.ok(typeof entry === "object" && entry !== null);
          }
        }
      }),
      fuzzed(),
    );
  });

  it("keeps every unknown field as it was", () => {
    const names = fc.string({ minLength: 1 }).map((name) => `x${name}`);
    fc.assert(
      fc.property(fc.dictionary(names, fc.jsonValue()), (unknown) => {
        const [session] =
          decodeOne({ ...unknown, id: "a", log: [], members: [], customerBreadcrumb: [] })?.items ?? [];
        assert.deepEqual(
          session,
          JSON.parse(JSON.stringify({ ...unknown, id: "a", log: [], members: [], customerBreadcrumb: [] })),
        );
      }),
      fuzzed(),
    );
  });
});
