import assert from "node:assert/strict";
import * as fc from "fast-check";
import { findRows } from "../../../../src/sessions/log/text-tester.ts";
import { markMessage, markRuleProblem } from "../../../../src/sessions/entry/marks.ts";
import type { MarkRule } from "../../../../src/sessions/entry/marks.ts";
import { buildTimeline } from "../../../../src/sessions/log/timeline.ts";
import type { SessionLogInfo } from "../../../../src/evovoice/types.ts";

const start = Date.parse("2026-11-21T15:00:00Z");
const second = (at: number, message = "note"): SessionLogInfo => ({
  date: new Date(start + at * 1000).toISOString(),
  message,
});
const session = { dateCreated: "2026-11-21T15:00:00Z", dateCompleted: "2026-11-21T15:01:00Z" };

describe("a timeline", () => {
  it("lays entries out in the order they came, with their distances", () => {
    const log = [second(1), { date: "soon", message: "undated" }, second(3.5), second(2), second(61)];
    const { summary, rows } = buildTimeline({ ...session, log });
    const made = rows(0, 99);
    assert.deepEqual(
      made.map((row) => [row.index, row.elapsedMs, row.sincePreviousMs, row.stepsBack, row.afterEnd]),
      [
        [0, 1000, undefined, false, false],
        [1, undefined, undefined, false, false],
        [2, 3500, 2500, false, false],
        [3, 2000, -1500, true, false],
        [4, 61_000, 59_000, false, true],
      ],
    );
    assert.deepEqual([made[1]?.date, made[1]?.at, made[1]?.message], ["soon", undefined, "undated"]);
    assert.deepEqual(
      [summary.rowCount, summary.undatedCount, summary.stepsBackCount, summary.afterEndCount],
      [5, 1, 1, 1],
    );
    assert.deepEqual([summary.startAt, summary.endAt], [start, start + 60_000]);
  });

  it("takes its ends from the entries where the session has none", () => {
    const { summary } = buildTimeline({ log: [second(5), second(9), second(7)] });
    assert.deepEqual([summary.startAt, summary.endAt], [start + 5000, start + 9000]);
    assert.equal(summary.afterEndCount, 0);
  });

  it("has no density, gaps or ends where nothing is dated", () => {
    const { summary, rows } = buildTimeline({ log: [{}, { message: "a" }] });
    assert.deepEqual(
      [summary.startAt, summary.endAt, summary.density, summary.longestGaps],
      [undefined, undefined, [], []],
    );
    assert.deepEqual(rows(0, 1)[0]?.message, "");
  });

  it("spreads entries and problems over 240 slices, those outside at the edges", () => {
    const log = [second(-5), second(0), second(30, "call failed"), second(59.9), second(99)];
    const { density } = buildTimeline({ ...session, log }).summary;
    const filled = density.flatMap((bucket, place) =>
      bucket.entries > 0 ? [[place, bucket.entries, bucket.problems]] : [],
    );
    assert.equal(density.length, 240);
    assert.deepEqual(filled, [
      [0, 2, 0],
      [120, 1, 1],
      [239, 2, 0],
    ]);
  });

  it("names the five longest gaps, longest first, and none of them twice", () => {
    const log = [0, 1, 3, 6, 7, 12, 12, 16, 15].map((at) => second(at));
    const { longestGaps } = buildTimeline({ ...session, log }).summary;
    assert.deepEqual(
      longestGaps.map(({ beforeRow, ms, fromAt, toAt }) => [beforeRow, ms, toAt - fromAt]),
      [
        [undefined, 44_000, 44_000],
        [5, 5000, 5000],
        [3, 3000, 3000],
        [8, 3000, 3000],
        [2, 2000, 2000],
      ],
    );
  });

  it("returns exactly the requested rows", () => {
    const { rows } = buildTimeline({ ...session, log: Array.from({ length: 10 }, (_, at) => second(at)) });
    const indexes = (from: number, to: number): number[] => rows(from, to).map(({ index }) => index);
    assert.deepEqual(indexes(3, 5), [3, 4]);
    assert.deepEqual(indexes(8, 20), [8, 9]);
    assert.deepEqual(indexes(-3, 1), [0]);
    assert.deepEqual(indexes(5, 3), []);
    assert.deepEqual(indexes(Number.NaN, 1), [0]);
  });

  it("lists at most 10,000 rows with problems", () => {
    const log = Array.from({ length: 10_001 }, () => second(1, "error"));
    const { problemRows } = buildTimeline({ ...session, log }).summary;
    assert.deepEqual([problemRows.length, problemRows[0], problemRows.at(-1)], [10_000, 0, 9999]);
  });

  it("never throws, and its rows agree with its summary", () => {
    const date = fc.oneof(
      fc.string(),
      fc.constantFrom("/Date(1795000000000)/", "2026-11-21", "9999-12-31T23:59:59Z", "0002-01-01T00:00:00Z"),
      fc.integer({ min: start - 1e6, max: start + 1e6 }).map((at) => new Date(at).toISOString()),
    );
    const entry = fc.record(
      { date, message: fc.oneof(fc.string(), fc.constantFrom("failed", "queued")) },
      { requiredKeys: [] },
    );
    const shape = fc.record({ dateCreated: date, dateCompleted: date }, { requiredKeys: [] });
    fc.assert(
      fc.property(shape, fc.array(entry), (head, log) => {
        const { summary, rows } = buildTimeline({ ...head, log });
        const all = rows(0, log.length);
        const dated = all.filter(({ at }) => at !== undefined).length;
        assert.equal(all.length, summary.rowCount);
        assert.equal(all.length - dated, summary.undatedCount);
        assert.equal(all.filter(({ stepsBack }) => stepsBack).length, summary.stepsBackCount);
        assert.equal(all.filter(({ afterEnd }) => afterEnd).length, summary.afterEndCount);
        assert.deepEqual(
          all.flatMap(({ index, marks }) => (marks.includes("trouble") ? [index] : [])),
          summary.problemRows,
        );
        const spread = summary.density.reduce((sum, bucket) => sum + bucket.entries, 0);
        assert.equal(spread, summary.density.length === 0 ? 0 : dated);
      }),
      { numRuns: 500 },
    );
  });
});

describe("finding in a log", () => {
  const log = [{ message: "Call queued" }, { message: "QUEUE left" }, {}, { message: "done (queue)" }];

  it("finds every row with the text", () => {
    assert.deepEqual(findRows(log, { text: "queue", matchCase: false }), [0, 1, 3]);
    assert.deepEqual(findRows(log, { text: "queue", matchCase: true }), [0, 3]);
    assert.deepEqual(findRows(log, { text: "(Q", matchCase: false }), [3]);
    assert.deepEqual(findRows(log, { text: "nowhere", matchCase: false }), []);
    assert.deepEqual(findRows(log, { text: "", matchCase: false }), []);
  });
});

describe("marks of a message", () => {
  it("follow the words of the message", () => {
    const marked: [string, string[]][] = [
      ["Call answered by agent 7", ["answer"]],
      ["Transfer failed: destination busy", ["trouble"]],
      ["Agent did not answer: timed out after 20 s", ["trouble"]],
      ["Enqueued in Support, 3 waiting", ["queue"]],
      ["Ringing +18145550100", ["ring"]],
      ["Caller put on hold", ["hold"]],
      ["Caller hung up", ["end"]],
      ["SIP/2.0 486 received", ["trouble"]],
      ["SIP/2.0 200 received", []],
      ["SIP 486 received", ["trouble"]],
      ["HTTP status: 503", ["trouble"]],
      ["No errors; 0 failures", []],
      ["Call not answered", ["trouble"]],
      ["Nobody answered", ["trouble"]],
      ["Webhook POST https://hooks.example.com/crm answered 200 in 671 ms", []],
      ["Warning: poor line quality, audio may break up", ["trouble"]],
      ["No warnings", []],
      ["No digits within 5 s", ["trouble"]],
      ["Failover to line 2", []],
      ["Received a digit", []],
      ["", []],
    ];
    for (const [message, marks] of marked) {
      assert.deepEqual(markMessage(message), marks, message);
    }
  });

  it("look at the beginning of a long message only", () => {
    assert.deepEqual(markMessage(`failed ${"x".repeat(1_000_000)}`), ["trouble"]);
    assert.deepEqual(markMessage(`${"x ".repeat(3000)}failed`), []);
  });

  it("follow custom rules with words or patterns", () => {
    const rules: MarkRule[] = [
      { mark: "trouble", words: ["échec", "C++", "kaputt*"] },
      { mark: "queue", pattern: "lobby \\d" },
      { mark: "hold", pattern: "(" },
      { mark: "ring", words: [] },
    ];
    assert.deepEqual(markMessage("Échec de l'appel", rules), ["trouble"]);
    assert.deepEqual(markMessage("in c++ code", rules), ["trouble"]);
    assert.deepEqual(markMessage("kaputtgemacht", rules), ["trouble"]);
    assert.deepEqual(markMessage("In LOBBY 3 (", rules), ["queue"]);
  });

  it("report an invalid rule", () => {
    assert.match(markRuleProblem({ mark: "hold", pattern: "(" }) ?? "", /Unterminated group/);
    assert.equal(markRuleProblem({ mark: "hold", words: ["("] }), undefined);
  });
});
