import assert from "node:assert/strict";
import { formatQuery } from "../../../../src/sessions/query/format-query.ts";
import { parseQuery } from "../../../../src/sessions/query/parse/parse-query.ts";
import { sessionQuery } from "../../../../src/sessions/query/query.ts";
import type { Context } from "../../../../src/sessions/query/context.ts";
import { corpus } from "./corpus/corpus.ts";
import { directory } from "./corpus/row.ts";
import type { Row } from "./corpus/row.ts";

function contextOf({ now, timeZone, locale, directory: known }: Row): Context {
  return { now, timeZone, locale, ...(known ? { directory } : {}) };
}

describe("what people type", () => {
  it("is a collection of at least 250 texts, each with its own surroundings", () => {
    const different = new Set(corpus.map((row) => JSON.stringify([row.text, contextOf(row)])));
    assert.equal(different.size, corpus.length);
    assert.ok(corpus.length >= 250);
  });

  for (const row of corpus) {
    it(`means what it says: ${JSON.stringify(row.text)}, ${row.locale}, ${row.timeZone}`, () => {
      const parsed = parseQuery(row.text, contextOf(row));
      assert.deepEqual(parsed.query, sessionQuery(row.query));
      assert.deepEqual(
        parsed.problems.map(({ from, to }) => row.text.slice(from, to)),
        row.problems,
      );
    });
  }

  it("is accounted for, word by word", () => {
    for (const row of corpus) {
      const { understood, problems } = parseQuery(row.text, contextOf(row));
      const covered = [...understood, ...problems];
      for (const word of row.text.matchAll(/\S+/g)) {
        const [from, to] = [word.index, word.index + word[0].length];
        assert.ok(
          covered.some((part) => part.from < to && part.to > from),
          `${row.text}: ${word[0]}`,
        );
      }
    }
  });

  it("comes back from the text of its query", () => {
    for (const row of corpus) {
      const context = contextOf(row);
      const { query } = parseQuery(row.text, context);
      const text = formatQuery(query, context);
      const again = parseQuery(text, context);
      assert.deepEqual(again.query, query, `${row.text} → ${text}`);
      assert.deepEqual(again.problems, [], `${row.text} → ${text}`);
    }
  });
});
