import assert from "node:assert/strict";
import { searchOffers } from "../../../../src/sessions/query/offers.ts";
import { parseQuery } from "../../../../src/sessions/query/parse/parse-query.ts";
import { planQuery } from "../../../../src/sessions/query/plan.ts";
import { similarQuery } from "../../../../src/sessions/query/similar.ts";
import { aSession, without } from "../sessions.ts";
import { now } from "./corpus/row.ts";

const context = { now, timeZone: "America/New_York", locale: "en-US", liveDays: 15 };

function offered(text: string): string[] {
  const { query } = parseQuery(text, context);
  return searchOffers(query, planQuery(query, context)).map(({ id }) => id);
}

describe("what may help where nothing matches", () => {
  it("is what the search has left out, the likeliest first", () => {
    assert.deepEqual(offered("from:814"), ["archive", "eitherSide"]);
    assert.deepEqual(offered("yesterday missed"), ["archive", "wider", "anyTime"]);
    assert.deepEqual(offered("yesterday"), ["archive", "wider"]);
    assert.deepEqual(offered("last 30 days acme"), ["wider", "anyTime"]);
    assert.deepEqual(offered("acme archive:"), ["live"]);
    assert.deepEqual(offered("from:814 to:703"), ["archive"]);
  });

  it("changes nothing else of the search", () => {
    const { query } = parseQuery("from:814 fri 14:30-15:30", context);
    const offers = new Map(
      searchOffers(query, { notAsked: "archive" }).map((offer) => [offer.id, offer.query]),
    );
    assert.deepEqual(offers.get("archive"), { ...query, archive: "archive" });
    assert.deepEqual(offers.get("anyTime"), { from: "814" });
    const { startAt = 0, endAt = 0 } = query;
    assert.deepEqual(offers.get("wider"), {
      from: "814",
      startAt: startAt - 3_600_000,
      endAt: endAt + 3_600_000,
    });
    assert.equal(offers.get("eitherSide")?.number, "814");
  });
});

describe("sessions like one", () => {
  const session = aSession({
    direction: "Outgoing",
    fromAddress: "+18145550101",
    toAddress: "(703) 555-0168",
    customerId: "c1",
    endpointId: "e1",
    accountId: "a1",
    answeredByName: "Priya Nair",
    dateCreated: "2026-11-21T15:00:00Z",
  });

  it("are those of the outside party, whoever called", () => {
    assert.deepEqual(similarQuery(session, "caller"), { number: "7035550168" });
  });

  it("are those of its customer, endpoint and agent, and those around its time", () => {
    assert.deepEqual(similarQuery(session, "customer"), { customerIds: ["c1"] });
    assert.deepEqual(similarQuery(session, "endpoint"), { endpointIds: ["e1"] });
    assert.deepEqual(similarQuery(session, "agent"), { local: { answeredBy: "Priya Nair" } });
    const start = Date.parse("2026-11-21T15:00:00Z");
    assert.deepEqual(similarQuery(session, "time"), {
      accountIds: ["a1"],
      startAt: start - 1_800_000,
      endAt: start + 1_800_000,
    });
  });

  it("are not looked for where it does not have what they would share", () => {
    const bare = without(session, "customerId", "customerName", "dateCreated", "answeredByName");
    for (const by of ["customer", "time", "agent"] as const) {
      assert.equal(similarQuery(bare, by), undefined);
    }
  });
});
