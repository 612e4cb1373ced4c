import assert from "node:assert/strict";
import type { SessionInfo } from "../../../../src/evovoice/types.ts";
import { filtersHere, matchesQuery } from "../../../../src/sessions/query/local-filter.ts";
import { parseQuery } from "../../../../src/sessions/query/parse/parse-query.ts";
import { aSession, without } from "../sessions.ts";

const timeZone = "America/New_York";
const context = { now: Date.parse("2026-11-25T13:10:00-05:00"), timeZone, locale: "en-US" };

const session = aSession({
  outcome: "NoAnswer",
  fromName: "Bianca Wójcik",
  fromAddress: "+18144043093",
  toAddress: "+17035550168",
  // 20:57 of the day before yesterday in New York, and the next day in UTC.
  dateCreated: "2026-11-24T01:57:00Z",
  dateCompleted: "2026-11-24T02:00:00Z",
  customerName: "Acme Dental",
  customerBreadcrumb: [{ id: "c0", name: "Acme Holding" }],
  endpointName: "Main line",
  accountName: "Northwind",
  answeredByName: "Priya Nair",
  callSid: "CA9eda0b1c2d3e4f5061728394a5b6c7d8",
  conferenceSid: "CF9eda0b1c2d3e4f5061728394a5b6c7d8",
  members: [{ displayName: "Maya Torres", callSid: "CA00000000000000000000000000000001" }, {}, {}],
});

function matches(text: string, of: SessionInfo = session): boolean {
  const { query, problems } = parseQuery(text, context);
  assert.deepEqual(problems, [], text);
  return matchesQuery(of, query, context);
}

function assertMatches(yes: readonly string[], no: readonly string[]): void {
  for (const text of yes) {
    assert.ok(matches(text), text);
  }
  for (const text of no) {
    assert.ok(!matches(text), text);
  }
}

describe("a session and a query", () => {
  it("match a number on either side, in any notation", () => {
    assertMatches(
      ["+1 (814) 404-3093", "814.404.3093", "404-3093", "3093", "+17035550168", "number:703"],
      ["+44 20 7946 0958", "9999", "ada@example.com"],
    );
  });

  it("fit where every word is in a name, without accents and case", () => {
    assertMatches(
      ["wojcik", "acme dental", "holding", "main", "priya", "maya torres", "calls from acme"],
      ["globex", "acme globex"],
    );
  });

  it("fit where the person's own day or hour has its start", () => {
    assertMatches(
      [
        "monday",
        "nov 23",
        "nov 23 20:00-21:00",
        "monday evening",
        "since monday",
        "until monday",
        "last 7 days",
      ],
      ["yesterday", "nov 24", "monday 20:58-21:30", "monday 20:00-20:57", "today", "last 2h", "until nov 22"],
    );
    assert.ok(!matches("monday", without(session, "dateCreated")));
  });

  it("fit by SIDs, members, agent, names and state", () => {
    assertMatches(
      [
        "CA9EDA0B1C2D3E4F5061728394A5B6C7D8",
        "CA00000000000000000000000000000001",
        "CF9eda0b1c2d3e4f5061728394a5b6c7d8",
        "members:>2",
        "members:3",
        'answered-by:"priya n"',
        "customer:acme endpoint:main account:north",
        "outcome:no-answer",
        "duration:3m",
        "state:ended",
        "not missed",
      ],
      [
        "CA9eda0b1c2d3e4f5061728394a5b6c7d9",
        "members:>3",
        "members:<3",
        "answered-by:maya",
        "customer:globex",
        "live",
        "duration:>3m1s",
        "missed",
      ],
    );
  });

  it("don't fit where it has anything that is excluded", () => {
    assertMatches(
      ["-fax", "-outcome:busy", "-fax -outcome:busy", "-duration:>5m", "-live"],
      ["-voice", "-fax -outcome:noanswer", "-duration:>2m", "-answered-by:priya", "-members:2..4"],
    );
  });

  it("need no check if the service has all the filters", () => {
    const checked = (text: string): boolean => filtersHere(parseQuery(text, context).query);
    assert.ok(!checked("from:814 log:timeout account-id:a archive:"));
    for (const text of ["yesterday", "last 2h", "8144043093", "acme", "-fax", "missed", "customer:acme"]) {
      assert.ok(checked(text), text);
    }
  });
});
