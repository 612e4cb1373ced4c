import assert from "node:assert/strict";
import * as fc from "fast-check";
import { encodeListSessions, splitSpecificIds } from "../../../src/evovoice/query-string.ts";
import type { ListSessions } from "../../../src/evovoice/types.ts";
import { fuzzed } from "../../support/fuzz.ts";

/** A list as ServiceStack reads it: items between commas, quoted ones with doubled quotes inside. */
function readList(text: string): string[] {
  const items: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)) {
    if (match.index < text.length) {
      items.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    }
  }
  return items;
}

/** A query string as the service takes it apart, where a bare plus is a space. */
function readQuery(query: string): Map<string, string> {
  const pairs = query.split("&").filter((pair) => pair !== "");
  return new Map(
    pairs.map((pair) => {
      const [name = "", value = ""] = pair.split("=");
      return [name, decodeURIComponent(value.replaceAll("+", " "))];
    }),
  );
}

const wellFormed = fc.string({ unit: "binary", minLength: 1 });
const ids = fc.array(wellFormed, { minLength: 1, maxLength: 6 });
const requests: fc.Arbitrary<ListSessions> = fc.record(
  {
    page: fc.nat(),
    countPerPage: fc.nat(),
    all: fc.boolean(),
    simplifiedPaging: fc.boolean(),
    searchArchive: fc.boolean(),
    sortField: wellFormed,
    sortOrder: fc.constantFrom("Ascend", "Descend"),
    accountIds: ids,
    customerIds: ids,
    endpointIds: ids,
    specificIds: ids,
    startDate: wellFormed,
    endDate: wellFormed,
    from: wellFormed,
    to: wellFormed,
    log: wellFormed,
    parentSessionId: wellFormed,
  },
  { requiredKeys: [] },
);

describe("the query string of ListSessions", () => {
  it("comes back whole when it is read the way the service reads it", () => {
    fc.assert(
      fc.property(requests, (request) => {
        const read = readQuery(encodeListSessions(request));
        assert.deepEqual([...read.keys()].sort(), Object.keys(request).sort());
        for (const [name, value] of Object.entries(request)) {
          const text = read.get(name) ?? "";
          assert.deepEqual(
            Array.isArray(value) ? readList(text) : text,
            Array.isArray(value) ? value : String(value),
          );
        }
      }),
      fuzzed(),
    );
  });

  it("sends a plus as %2B and a space as %20", () => {
    assert.equal(encodeListSessions({ from: "+1 814" }), "from=%2B1%20814");
  });

  it("joins a list with commas and quotes only the items that need it", () => {
    assert.equal(encodeListSessions({ accountIds: ["a", 'b,"c', "d"] }), "accountIds=a,%22b%2C%22%22c%22,d");
  });

  it("leaves out what is undefined, empty or no number", () => {
    const request: ListSessions = { page: Number.NaN, from: "", accountIds: [], customerIds: [""] };
    assert.equal(encodeListSessions(request), "");
  });

  it("says false and zero, which are answers too", () => {
    assert.equal(encodeListSessions({ page: 0, searchArchive: false }), "page=0&searchArchive=false");
  });

  it("replaces half a surrogate pair instead of failing", () => {
    assert.equal(encodeListSessions({ log: "\uD800x" }), "log=%EF%BF%BDx");
  });
});

describe("splitting a long list of ids", () => {
  it("keeps every id once and in order, within the budget wherever one id fits", () => {
    const short = fc.string({ minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        fc.uniqueArray(short, { maxLength: 300 }),
        fc.integer({ min: 500, max: 3000 }),
        (list, budget) => {
          const request: ListSessions = { accountIds: ["account"], specificIds: list };
          const parts = splitSpecificIds(request, budget);
          assert.deepEqual(
            parts.flatMap((part) => part.specificIds ?? []),
            list,
          );
          for (const part of parts) {
            assert.ok(encodeListSessions(part).length <= budget);
            assert.deepEqual(part.accountIds, ["account"]);
          }
        },
      ),
      fuzzed(),
    );
  });

  it("gives back a short request as it is", () => {
    const request = { specificIds: ["a", "b"] };
    assert.deepEqual(splitSpecificIds(request, 2000), [request]);
  });

  it("still asks for an id that is longer than the budget by itself", () => {
    const long = "x".repeat(100);
    assert.deepEqual(splitSpecificIds({ specificIds: [long, "b"] }, 50), [
      { specificIds: [long] },
      { specificIds: ["b"] },
    ]);
  });
});
