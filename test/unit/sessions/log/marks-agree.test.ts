import assert from "node:assert/strict";
import { readEntry } from "../../../../src/sessions/entry/read-entry.ts";
import { sessionNames } from "../../../../src/sessions/entry/session-names.ts";
import { renderLogDocument } from "../../../../src/sessions/log/document.ts";
import { PhaseReader } from "../../../../src/sessions/log/folding.ts";
import { buildTimeline } from "../../../../src/sessions/log/timeline.ts";
import { sample } from "../entry/corpus/sample.ts";
import { aSession } from "../sessions.ts";

const start = Date.parse("2026-11-21T15:00:00Z");
const messages = [...sample.messages.map(({ message }) => message), "\u001B[1;31mERROR\u001B[0m: no route"];
const session = aSession({
  customerName: "Busy Bee Cleaning",
  dateCreated: new Date(start).toISOString(),
  dateCompleted: new Date(start + messages.length * 1000).toISOString(),
  log: messages.map((message, second) => ({ date: new Date(start + second * 1000).toISOString(), message })),
});

describe("all who show marks of a log", () => {
  const { summary, rows } = buildTimeline(session);
  const all = rows(0, messages.length);
  const names = sessionNames(session);

  it("agree with the events of its entries: rows, problems, density, phases of the outline", () => {
    const read = messages.map((message) => readEntry(message, { names }));
    assert.deepEqual(
      all.map(({ marks }) => marks),
      read.map(({ marks }) => marks),
    );
    const trouble = read.flatMap(({ marks }, row) => (marks.includes("trouble") ? [row] : []));
    assert.ok(trouble.length > 10);
    assert.deepEqual(summary.problemRows, trouble);
    assert.equal(
      summary.density.reduce((sum, bucket) => sum + bucket.problems, 0),
      trouble.length,
    );
    const reader = new PhaseReader(0);
    reader.add(all);
    assert.deepEqual(
      reader.finish().flatMap((phase) => phase.problemRows),
      trouble,
    );
  });

  it("show the same text, without a terminal's colors: rows and the document", () => {
    const { text } = renderLogDocument(session);
    assert.equal(all.at(-1)?.message, "ERROR: no route");
    for (const { message } of all) {
      assert.ok(text.includes(message), message);
    }
  });
});
