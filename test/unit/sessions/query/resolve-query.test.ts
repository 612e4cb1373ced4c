import assert from "node:assert/strict";
import { describeQuery, queryParts } from "../../../../src/sessions/query/describe.ts";
import { parseQuery } from "../../../../src/sessions/query/parse/parse-query.ts";
import { resolveQuery } from "../../../../src/sessions/query/resolve-query.ts";
import { directory, now } from "./corpus/row.ts";

const context = { now, timeZone: "America/New_York", locale: "en-US" };
const tomorrow = { ...context, now: now + 24 * 3_600_000 };

describe("a query that was kept", () => {
  it("is resolved when it runs", () => {
    const { query } = parseQuery("yesterday missed", context);
    assert.deepEqual(resolveQuery(query, tomorrow), parseQuery("yesterday missed", tomorrow).query);
    const hours = parseQuery("last 2h", context).query;
    assert.equal(resolveQuery(hours, tomorrow).startAt, (hours.startAt ?? 0) + 24 * 3_600_000);
    const weekday = parseQuery("tuesday", context).query;
    assert.deepEqual(resolveQuery(weekday, context), weekday);
  });

  it("keeps an absolute range, and words that it can't read", () => {
    const { query } = parseQuery("nov 20 acme", context);
    assert.deepEqual(resolveQuery(query, tomorrow), query);
    const unknown = { when: "last blue moon", startDate: "2026-11-20" };
    assert.deepEqual(resolveQuery(unknown, tomorrow), unknown);
  });

  it("has its names looked up once there is a directory", () => {
    const { query } = parseQuery("customer:acme,globex account:northwind", context);
    assert.deepEqual(resolveQuery(query, { ...context, directory }), {
      accountIds: ["acc1"],
      customerIds: ["cus1"],
      customerNames: ["globex"],
    });
  });
});

describe("the described parts of a query", () => {
  const options = { locale: "en-US", timeZone: "America/New_York", today: "2026-11-25" };

  it("are those of the whole, each with the query that is left without it", () => {
    const { query } = parseQuery("fri 14:30-15:30 missed -fax acme 8144043093 archive:", context);
    const parts = queryParts(query, options);
    assert.deepEqual(
      parts.map(({ words }) => words),
      [
        "number 8144043093",
        "name contains “acme”",
        "Fri, Nov 20, 2026, 14:30 – 15:30",
        "in the archive",
        "missed",
        "not: channel Fax",
      ],
    );
    assert.equal(
      describeQuery(query, options),
      "Number 8144043093 · name contains “acme” · Fri, Nov 20, 2026, 14:30 – 15:30 · in the archive · missed · not: channel Fax",
    );
    for (const { without, words } of parts) {
      const left = queryParts(without, options).map((part) => part.words);
      assert.deepEqual(
        left,
        parts.map((part) => part.words).filter((each) => each !== words),
      );
    }
    assert.deepEqual(parts.at(-1)?.fields, ["exclude.channel"]);
  });
});
