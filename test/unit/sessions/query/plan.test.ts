import assert from "node:assert/strict";
import { parseQuery } from "../../../../src/sessions/query/parse/parse-query.ts";
import { numberParameter, planQuery } from "../../../../src/sessions/query/plan.ts";
import type { QueryPlan } from "../../../../src/sessions/query/plan.ts";
import { now } from "./corpus/row.ts";

const timeZone = "America/New_York";

function plan(text: string): QueryPlan {
  const { query } = parseQuery(text, { now, timeZone, locale: "en-US" });
  return planQuery(query, { now, timeZone, liveDays: 15 });
}

describe("the requests of a query", () => {
  it("is a single request if the service has the filters", () => {
    const { requests, fallback, notAsked } = plan("account-id:a,b log:timeout missed");
    assert.deepEqual(
      requests.map(({ store, side, request }) => ({ store, side, request })),
      [{ store: "live", side: undefined, request: { accountIds: ["a", "b"], log: "timeout" } }],
    );
    assert.deepEqual(fallback, []);
    assert.equal(notAsked, "archive");
  });

  it("are two for a number, from and to", () => {
    const { requests } = plan("+1 (814) 404-3093 missed");
    assert.deepEqual(
      requests.map(({ side, request }) => [side, request]),
      [
        ["from", { from: "8144043093" }],
        ["to", { to: "8144043093" }],
      ],
    );
    assert.deepEqual(requests[0]?.check, { local: { missed: true } });
  });

  it("leave an address to be checked here, of which only a part is asked for", () => {
    const [from] = plan("sip:1001@pbx.example.com").requests;
    assert.deepEqual(
      [from?.request, from?.check],
      [{ from: "1001" }, { number: "sip:1001@pbx.example.com" }],
    );
  });

  it("are not doubled by a number beside From or To, which is then checked here", () => {
    const { requests } = plan("8144043093 from:2007");
    assert.deepEqual(
      requests.map(({ request }) => request),
      [{ from: "2007" }],
    );
    assert.equal(requests[0]?.check.number, "8144043093");
  });

  it("ask for a day more on each side, and leave the person's own days to be checked", () => {
    const [days] = plan("yesterday").requests;
    assert.deepEqual(days?.request, { startDate: "2026-11-23", endDate: "2026-11-25" });
    assert.deepEqual([days?.check.startDate, days?.check.endDate], ["2026-11-24", "2026-11-24"]);
    const [hours] = plan("fri 23:00-01:00").requests;
    assert.deepEqual(hours?.request, { startDate: "2026-11-20", endDate: "2026-11-22" });
  });

  it("go to both stores where the range begins before the live list may end", () => {
    const stores = (text: string): readonly string[] => plan(text).requests.map(({ store }) => store);
    assert.deepEqual(stores("last 14 days"), ["live"]);
    assert.deepEqual(stores("last 17 days"), ["live", "archive"]);
    assert.deepEqual(stores("oct 28"), ["live", "archive"]);
    assert.deepEqual(stores("until yesterday"), ["live", "archive"]);
    assert.deepEqual(stores("last month 8144043093"), ["live", "live", "archive", "archive"]);
    assert.equal(plan("last 17 days").notAsked, undefined);
    assert.equal(plan("last 14 days").notAsked, "archive");
  });

  it("go to the one store that was named", () => {
    assert.deepEqual(
      plan("last 17 days archive:").requests.map(({ request }) => request.searchArchive),
      [true],
    );
    assert.deepEqual(
      plan("last 17 days archive:live").requests.map(({ store }) => store),
      ["live"],
    );
  });

  it("look an ID up live first, then in the archive", () => {
    const { requests, fallback } = plan("6b05827de50bf0c47c76c8e3");
    assert.deepEqual(
      [...requests, ...fallback].map(({ store, request }) => [store, request]),
      [
        ["live", { specificIds: ["6b05827de50bf0c47c76c8e3"] }],
        ["archive", { specificIds: ["6b05827de50bf0c47c76c8e3"], searchArchive: true }],
      ],
    );
  });

  it("look for a Call SID in logs and in fields", () => {
    const sid = "CA9eda0b1c2d3e4f5061728394a5b6c7d8";
    const { requests } = plan(`${sid} yesterday`);
    assert.deepEqual(
      requests.map(({ side, request, check }) => [side, request.log, check.callSid]),
      [
        ["log", sid, undefined],
        ["fields", undefined, sid],
      ],
    );
  });

  it("ask for numbers as they are found in any spelling", () => {
    const asked: readonly (readonly [string, string])[] = [
      ["+18144043093", "8144043093"],
      ["18144043093", "8144043093"],
      ["8144043093", "8144043093"],
      ["+442079460958", "442079460958"],
      ["02079460958", "2079460958"],
      ["3093", "3093"],
      ["+1814", "+1814"],
      ["+1 (814) 404-3093", "8144043093"],
      ["sip:1001@pbx", "1001"],
      ["tel:+18144043093", "8144043093"],
      ["Ada", "Ada"],
    ];
    for (const [typed, parameter] of asked) {
      assert.equal(numberParameter(typed), parameter, typed);
    }
  });
});
