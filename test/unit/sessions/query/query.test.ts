import assert from "node:assert/strict";
import * as fc from "fast-check";
import { sessionStates } from "../../../../src/sessions/call/session-state.ts";
import { matchesLocal } from "../../../../src/sessions/query/local-filter.ts";
import { readDay, readPageSize } from "../../../../src/sessions/query/field-input.ts";
import { queryFromParams, queryToParams } from "../../../../src/sessions/query/uri.ts";
import { describeQuery } from "../../../../src/sessions/query/describe.ts";
import {
  emptyQuery,
  isEmptyLocal,
  isEmptyQuery,
  sessionQuery,
  splitIds,
  toListSessions,
} from "../../../../src/sessions/query/query.ts";
import type { SessionQuery } from "../../../../src/sessions/query/query.ts";
import { aSession, without } from "../sessions.ts";

const optional = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(arbitrary, { nil: undefined });
const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom("+1 814", "a&b=c#d", "\uD800"),
);
const anyDay = fc
  .date({ min: new Date("1970-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyQuery = fc
  .record({
    accountIds: optional(fc.array(anyText)),
    customerIds: optional(fc.array(anyText)),
    endpointIds: optional(fc.array(anyText)),
    specificIds: optional(fc.array(anyText)),
    from: optional(anyText),
    to: optional(anyText),
    log: optional(anyText),
    startDate: optional(anyDay),
    endDate: optional(anyDay),
    searchArchive: optional(fc.boolean()),
    parentSessionId: optional(anyText),
    sortField: optional(anyText),
    sortOrder: optional(fc.constantFrom("Ascend", "Descend")),
    countPerPage: optional(fc.integer({ min: 1, max: 1000 })),
    local: optional(
      fc.record({
        channel: optional(anyText),
        direction: optional(anyText),
        state: optional(fc.constantFrom(...sessionStates)),
        missed: optional(fc.boolean()),
        outcome: optional(anyText),
        minDurationMs: optional(fc.nat()),
        maxDurationMs: optional(fc.nat()),
      }),
    ),
  })
  .map(sessionQuery);

describe("a query", () => {
  it("comes back from its parameters as it was", () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const written = queryToParams(query).toString();
        const read = queryFromParams(new URLSearchParams(written));
        assert.deepEqual(read.query, query);
        assert.deepEqual(read.problems, []);
      }),
    );
  });

  it("reads parameters from anywhere without throwing", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(anyText, fc.constantFrom("startDate", "local.state")), anyText)),
        (pairs) => {
          const { query } = queryFromParams(new URLSearchParams(pairs));
          assert.deepEqual(sessionQuery(query), query);
        },
      ),
    );
  });

  it("ignores names it does not know, and reports values it can't read", () => {
    const params = new URLSearchParams(
      "nothing=1&startDate=2026-02-30&sortOrder=up&searchArchive=maybe&countPerPage=0&local.minDurationMs=-1&from=814",
    );
    const { query, problems } = queryFromParams(params);
    assert.deepEqual(query, { from: "814" });
    assert.deepEqual(
      problems.map(({ field }) => field),
      ["startDate", "sortOrder", "searchArchive", "countPerPage", "local.minDurationMs"],
    );
    assert.equal(problems[0]?.words, "“2026-02-30” is not a value that startDate can have.");
  });

  it("reads lists repeated or separated", () => {
    const { query } = queryFromParams(new URLSearchParams("accountIds=a,b&accountIds=c&accountIds=a"));
    assert.deepEqual(query.accountIds, ["a", "b", "c"]);
  });

  it("omits empty values", () => {
    const blank = sessionQuery({ from: " ", accountIds: [], searchArchive: false, local: { outcome: "" } });
    assert.deepEqual(blank, emptyQuery);
    assert.equal(isEmptyQuery(sessionQuery({ sortField: "dateCreated", countPerPage: 50 })), true);
    assert.equal(isEmptyQuery(sessionQuery({ local: { missed: false } })), false);
    assert.equal(isEmptyLocal(undefined), true);
    assert.equal(isEmptyLocal({ missed: false }), false);
  });

  it("can't be changed", () => {
    const query = sessionQuery({ accountIds: ["a"], local: { missed: true } });
    assert.ok(Object.isFrozen(query) && Object.isFrozen(query.accountIds) && Object.isFrozen(query.local));
  });

  it("becomes a request without what the service can't filter by", () => {
    const query = sessionQuery({
      accountIds: ["a", "b"],
      from: "814",
      searchArchive: true,
      countPerPage: 50,
      local: { missed: true },
    });
    assert.deepEqual(toListSessions(query), {
      accountIds: ["a", "b"],
      from: "814",
      searchArchive: true,
      countPerPage: 50,
    });
    assert.deepEqual(
      toListSessions(query, { accountId: "c", page: 2, countPerPage: 10, simplifiedPaging: true }),
      {
        accountIds: ["c"],
        from: "814",
        searchArchive: true,
        countPerPage: 10,
        page: 2,
        simplifiedPaging: true,
      },
    );
  });

  it("splits IDs as people paste them", () => {
    assert.deepEqual(splitIds(" a, b\nc;a\t"), ["a", "b", "c"]);
    assert.deepEqual(splitIds(" , "), []);
  });
});

describe("the description of a query", () => {
  const options = { locale: "en-US", today: "2026-11-23" };
  const describes = (query: SessionQuery, words: string): void =>
    assert.equal(describeQuery(query, options), words);

  it("has every filter", () => {
    describes(emptyQuery, "");
    describes(
      sessionQuery({ from: "814", startDate: "2026-11-21", endDate: "2026-11-22", log: "timeout" }),
      "From contains 814 · Nov 21 – Nov 22 · log contains “timeout”",
    );
    describes(sessionQuery({ startDate: "2025-12-31" }), "Since Dec 31, 2025");
    describes(sessionQuery({ endDate: "2026-11-22" }), "Until Nov 22");
    describes(sessionQuery({ specificIds: ["a"], searchArchive: true }), "Session a · in the archive");
    describes(
      sessionQuery({ customerIds: ["a", "b", "c"], parentSessionId: "p" }),
      "3 customers · children of p",
    );
    describes(
      sessionQuery({
        local: {
          channel: "Voice",
          direction: "Incoming",
          state: "hold",
          missed: false,
          outcome: "fax",
          minDurationMs: 5000,
        },
      }),
      "Channel Voice · direction Incoming · state On hold · not missed · outcome contains “fax” · at least 0:05 long",
    );
    describes(
      sessionQuery({ to: "2007", sortField: "dateCreated", sortOrder: "Descend", countPerPage: 50 }),
      "To contains 2007 · sorted by dateCreated · descending · 50 per page",
    );
  });

  it("names what it has names for", () => {
    const nameOf = (kind: string, id: string): string | undefined => (id === "a" ? `The ${kind}` : undefined);
    assert.equal(
      describeQuery(sessionQuery({ accountIds: ["a"], endpointIds: ["a", "z"] }), { ...options, nameOf }),
      "Account The account · endpoint The endpoint, z",
    );
  });

  it("never shows hostile characters raw", () => {
    describes(sessionQuery({ from: "8\u202E14" }), "From contains 8⟨U+202E⟩14");
  });
});

describe("values of a link", () => {
  it("are days that exist, and page sizes of 1 to 1,000", () => {
    assert.equal(readDay("2026-2-9"), "2026-02-09");
    for (const text of ["2026-02-30", "0001-01-01", "yesterday", ""]) {
      assert.equal(readDay(text), undefined, text);
    }
    assert.equal(readPageSize(" 50 "), 50);
    for (const text of ["0", "1001", "-1", "1e2", ""]) {
      assert.equal(readPageSize(text), undefined, text);
    }
  });
});

describe("filters that run here", () => {
  const now = Date.parse("2026-11-21T16:00:00Z");

  it("match what is known, and nothing that is not", () => {
    const session = aSession({ outcome: "NoAnswer" });
    const matches = (local: Parameters<typeof matchesLocal>[1], of = session): boolean =>
      matchesLocal(of, local, now);
    assert.equal(matches(undefined), true);
    assert.equal(matches({ channel: "voice", direction: "Incoming", state: "ended", missed: false }), true);
    assert.equal(matches({ channel: "Chat" }), false);
    assert.equal(matches({ direction: "Outgoing" }), false);
    assert.equal(matches({ state: "hold" }), false);
    assert.equal(matches({ missed: true }), false);
    assert.equal(matches({ missed: false }, without(session, "wasMissed")), false);
    assert.equal(matches({ outcome: "noans" }), true);
    assert.equal(matches({ outcome: "busy" }), false);
    assert.equal(matches({ minDurationMs: 90_000, maxDurationMs: 90_000 }), true);
    assert.equal(matches({ minDurationMs: 90_001 }), false);
    assert.equal(matches({ maxDurationMs: 89_999 }), false);
    assert.equal(matches({ minDurationMs: 0 }, without(session, "dateCreated")), false);
  });

  it("count a live session's time until now", () => {
    const live = without(aSession({ ended: false }), "dateCompleted");
    assert.equal(matchesLocal(live, { minDurationMs: 3_600_000 }, now), true);
    assert.equal(matchesLocal(live, { minDurationMs: 3_600_001 }, now), false);
  });
});
