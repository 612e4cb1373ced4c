import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { Context } from "../../../../src/sessions/query/context.ts";
import { formatQuery } from "../../../../src/sessions/query/format-query.ts";
import { parseQuery } from "../../../../src/sessions/query/parse/parse-query.ts";
import { queryFromParams, queryToParams } from "../../../../src/sessions/query/uri.ts";
import { sessionQuery } from "../../../../src/sessions/query/query.ts";
import { corpus } from "./corpus/corpus.ts";
import { directory, now } from "./corpus/row.ts";
import { anyQuery, anyText } from "./queries.ts";

const anyContext: fc.Arbitrary<Context> = fc.record({
  now: fc.constantFrom(now, Date.parse("2026-11-01T01:30-05:00"), Date.parse("2028-02-29T23:59Z")),
  timeZone: fc.constantFrom(
    "America/New_York",
    "Europe/Berlin",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "UTC",
  ),
  locale: fc.constantFrom("en-US", "en-GB", "de-DE", "ja-JP"),
  directory: fc.constantFrom(undefined, directory),
});
/** Texts made of pieces that mean something, in an order that nobody thought of. */
const anyTyped = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...new Set(corpus.flatMap(({ text }) => text.split(" ")))) },
      { weight: 1, arbitrary: anyText },
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(" "));

describe("a query as text and as an address", () => {
  it("is read back from its text as it was", () => {
    fc.assert(
      fc.property(anyQuery, anyContext, (query, context) => {
        const text = formatQuery(query, context);
        assert.deepEqual(parseQuery(text, context).query, query, text);
      }),
      { numRuns: 150 },
    );
  });

  it("is read back from its address as it was", () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const read = queryFromParams(new URLSearchParams(queryToParams(query).toString()));
        assert.deepEqual(read, { query, problems: [] });
      }),
    );
  });

  it("stays what was typed, on the way through both", () => {
    fc.assert(
      fc.property(anyTyped, anyContext, (typed, context) => {
        const { query } = parseQuery(typed, context);
        assert.equal(JSON.stringify(sessionQuery(query)), JSON.stringify(query));
        const text = formatQuery(query, context);
        assert.equal(JSON.stringify(parseQuery(text, context).query), JSON.stringify(query), text);
        const { query: fromAddress } = queryFromParams(queryToParams(query));
        assert.equal(JSON.stringify(fromAddress), JSON.stringify(query));
      }),
      { numRuns: 150 },
    );
  });

  it("has every word of a typed text understood, or a problem", () => {
    fc.assert(
      fc.property(anyTyped, anyContext, (typed, context) => {
        const { understood, problems } = parseQuery(typed, context);
        for (const { from, to } of [...understood, ...problems]) {
          assert.ok(from >= 0 && from < to && to <= typed.length);
        }
        for (const word of typed.matchAll(/\S+/g)) {
          const [from, to] = [word.index, word.index + word[0].length];
          assert.ok(
            [...understood, ...problems].some((part) => part.from < to && part.to > from),
            `${typed}: ${word[0]}`,
          );
        }
      }),
    );
  });

  it("has its words of time read the same on their own", () => {
    for (const { text, now: at, timeZone, locale } of corpus) {
      const context = { now: at, timeZone, locale };
      const { when, startDate, endDate, startAt, endAt } = parseQuery(text, context).query;
      if (when !== undefined) {
        const range = sessionQuery({ when, startDate, endDate, startAt, endAt });
        assert.deepEqual(parseQuery(when, context).query, range, text);
      }
    }
  });
});
