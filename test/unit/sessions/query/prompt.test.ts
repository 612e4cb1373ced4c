import assert from "node:assert/strict";
import * as fc from "fast-check";
import { queryParts } from "../../../../src/sessions/query/describe.ts";
import { formatQuery } from "../../../../src/sessions/query/format-query.ts";
import { parseQuery } from "../../../../src/sessions/query/parse/parse-query.ts";
import { filterText, readFilter } from "../../../../src/sessions/query/prompt/filter-text.ts";
import { filters, filterDescription, withoutFilter } from "../../../../src/sessions/query/prompt/filters.ts";
import type { Filter } from "../../../../src/sessions/query/prompt/filters.ts";
import { promptItems, textOf } from "../../../../src/sessions/query/prompt/items.ts";
import type { PromptItem } from "../../../../src/sessions/query/prompt/items.ts";
import { emptyQuery, sessionQuery } from "../../../../src/sessions/query/query.ts";
import type { SessionQuery } from "../../../../src/sessions/query/query.ts";
import { corpus } from "./corpus/corpus.ts";
import { directory, now } from "./corpus/row.ts";
import { anyQuery } from "./queries.ts";

const context = { now, timeZone: "America/New_York", locale: "en-US", directory };

function items(text: string, inForce: SessionQuery = emptyQuery): readonly PromptItem[] {
  const { items: first, filters: below } = promptItems({ text, inForce, context });
  return [...first, ...below];
}

function filter(id: string): Filter {
  const found = filters().find((each) => each.id === id);
  assert.ok(found, `There is no filter ${id}`);
  return found;
}

describe("the search prompt", () => {
  it("has the typed text first, with its description, and Enter searches for it", () => {
    for (const { text } of corpus) {
      if (text.trim() !== "") {
        const [first] = items(text);
        const { query, problems } = parseQuery(text, context);
        assert.equal(first?.label, text);
        assert.notEqual(first.description, "", text);
        assert.deepEqual(
          first.action,
          problems[0] === undefined ? { kind: "search", query } : { kind: "problem", problem: problems[0] },
        );
      }
    }
  });

  it("names the time zone where a time is meant, and only there", () => {
    assert.match(items("yesterday missed")[0]?.description ?? "", /\(time zone America\/New_York\)$/);
    assert.doesNotMatch(items("missed acme")[0]?.description ?? "", /time zone/);
  });

  it("has the filter whose name is typed second", () => {
    for (const each of filters()) {
      assert.deepEqual(items(each.label.toLowerCase())[1]?.action, { kind: "filter", filter: each });
    }
  });

  it("starts with the search in force, to be edited, and leaves it as it is", () => {
    const inForce = parseQuery("yesterday missed", context).query;
    const [first, second] = items("", inForce);
    assert.deepEqual(first?.action, { kind: "text", text: "yesterday missed" });
    assert.deepEqual(second?.action, { kind: "search", query: {} });
    assert.deepEqual(items("")[0]?.action, { kind: "search", query: {} });
  });

  it("shows problems with their position", () => {
    const [first, second] = items("missed nov 31");
    assert.equal(first?.action.kind, "problem");
    assert.equal(second?.description, "“nov 31”, character 8");
  });

  it("offers to open what a session ID or a Call SID names, alone", () => {
    const id = "6b05827de50bf0c47c76c8e3";
    assert.deepEqual(items(id)[1]?.action, { kind: "open", query: { specificIds: [id] } });
    const callSid = `CA${"0a".repeat(16)}`;
    assert.deepEqual(items(callSid)[1]?.action, { kind: "open", query: { callSid } });
    assert.ok(items(`${id} missed`).every(({ action }) => action.kind !== "open"));
  });

  it("offers completions of the whole text", () => {
    const offers = items("missed yes").filter(({ action }) => action.kind === "text");
    assert.deepEqual(
      offers.map(({ label }) => label),
      ["missed yesterday"],
    );
  });

  it("shows every filter with its value", () => {
    const rows = items('from:814 -fax customer:"Juniper Physiotherapy"');
    const words = (id: string): string | undefined =>
      rows.find(({ action }) => action.kind === "filter" && action.filter.id === id)?.description;
    assert.equal(words("from"), "from contains 814");
    assert.equal(words("channel"), "not: channel Fax");
    assert.match(words("customer") ?? "", /Juniper Physiotherapy/);
    assert.equal(words("to"), "");
  });
});

describe("a filter edited by itself", () => {
  it("covers every field of a query, and takes away nothing but its own", () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        let left = query;
        for (const each of filters()) {
          const before = left;
          left = withoutFilter(each, left);
          assert.equal(filterDescription(each, queryParts(left)), "");
          const wasSet = filterDescription(each, queryParts(before)) !== "";
          assert.equal(JSON.stringify(before) !== JSON.stringify(left), wasSet);
        }
        assert.deepEqual(left, {});
      }),
      { numRuns: 20 },
    );
  });

  it("reads the text that it shows as the same value", () => {
    const query = parseQuery(
      "yesterday 23:00-01:00 number:8144043093 from:814 log:timeout duration:>2m members:>2 page-size:50 group:day",
      context,
    ).query;
    for (const each of filters().filter(({ input }) => input.kind === "text")) {
      assert.deepEqual(
        readFilter(each, filterText(each, query, context), query, context),
        { query },
        each.id,
      );
    }
  });

  it("takes numbers in any notation, and reports the problem with a time or a duration", () => {
    const read = readFilter(filter("from"), "(814) 404-3093", emptyQuery, context);
    assert.deepEqual(read, { query: sessionQuery({ from: "8144043093" }) });
    assert.ok("problem" in readFilter(filter("when"), "missed", emptyQuery, context));
    assert.ok("problem" in readFilter(filter("when"), "nov 31", emptyQuery, context));
    assert.ok("problem" in readFilter(filter("duration"), "soon", emptyQuery, context));
    assert.ok("problem" in readFilter(filter("page-size"), "5000", emptyQuery, context));
  });

  it("keeps what could not be read of the text", () => {
    const text = "missed nov 31";
    const { parsed } = promptItems({ text, inForce: emptyQuery, context });
    const query = sessionQuery({ ...parsed.query, from: "814" });
    assert.equal(textOf(query, parsed, text, context), `${formatQuery(query, context)} nov 31`);
  });
});
