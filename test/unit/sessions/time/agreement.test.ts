/** All that show when a session was show the same. */
import assert from "node:assert/strict";
import { sessionFacts } from "../../../../src/sessions/call/facts.ts";
import { compareLines } from "../../../../src/sessions/compare/lines.ts";
import { fullTimes, shortTimes } from "../../../../src/sessions/labels/session-times.ts";
import { copiedEntries } from "../../../../src/sessions/log/copied-entries.ts";
import { renderLogDocument } from "../../../../src/sessions/log/document.ts";
import { buildTimeline } from "../../../../src/sessions/log/timeline.ts";
import { formatClock } from "../../../../src/sessions/time/format.ts";
import { axisGaps, fractionOfTime } from "../../../../src/webview/state/time-axis/density.ts";
import { aSession } from "../sessions.ts";

const zones = ["UTC", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"];
const sessions = {
  "names its zone": aSession({
    dateCreated: "2026-11-01T05:59:50Z",
    dateCompleted: "2026-11-01T06:01:20Z",
    log: [
      { date: "2026-11-01T05:59:50Z", message: "one" },
      { date: "2026-11-01T06:00:50.5Z", message: "two" },
      { date: "Sun, 01 Nov 2026 06:01:19 GMT", message: "three" },
    ],
  }),
  "names no zone": aSession({
    dateCreated: "2026-11-21T15:00:00",
    dateCompleted: "2026-11-21T15:01:30",
    log: [{ date: "2026-11-21 15:00:10", message: "one" }],
  }),
  "names its zone, its entries none": aSession({ log: [{ date: "2026-11-21T10:00:10", message: "one" }] }),
  "ends before it starts": aSession({ dateCompleted: "2026-11-21T14:00:00Z" }),
  "has no dates": aSession({ dateCreated: "soon", dateCompleted: "0001-01-01T00:00:00" }),
};

describe("the times of a session that", () => {
  for (const [title, session] of Object.entries(sessions)) {
    for (const timeZone of zones) {
      it(`${title} agree in ${timeZone}`, () => {
        const options = { locale: "en-US", timeZone };
        const facts = sessionFacts(session);
        const timeline = buildTimeline(session);
        const rows = timeline.rows(0, session.log.length);
        const { text } = renderLogDocument(session, options);
        const full = fullTimes(facts, options, timeline.summary);
        const value = (label: string): string | undefined => full.find(([each]) => each === label)?.[1];

        // Hover, document and row: one length, one contradiction, one notice.
        for (const [label, each] of full) {
          assert.ok(text.includes(`${label} `) && text.includes(each), `${label}: ${each}`);
        }
        const row = shortTimes(facts, Date.UTC(2026, 11, 31), options);
        const length = value("Duration (start to end)");
        assert.equal(row.includes(length ?? "none"), length !== undefined);
        assert.equal(row.includes(value("Dates") ?? "none"), value("Dates") !== undefined);
        assert.equal(row.includes("time zone assumed: UTC"), facts.zoneAssumed);
        const compared = [...compareLines(session)].map((line) => line.text).join("\n");
        assert.equal(/^Duration/m.test(compared), length !== undefined);
        assert.equal(compared.includes(value("Dates") ?? "none"), value("Dates") !== undefined);

        // The clock of an entry: log row, document and clipboard.
        for (const { at, index } of rows) {
          const clock = formatClock(at ?? Number.NaN, { ...options, precision: "millisecond" });
          assert.ok(text.includes(clock));
          assert.ok(copiedEntries([session.log[index] ?? {}], options).includes(clock));
        }

        // The picture's axis and the rows: the same start, and gaps where the rows have them.
        const { startAt, longestGaps } = timeline.summary;
        assert.ok(startAt === undefined || fractionOfTime(timeline.summary, startAt) === 0);
        assert.deepEqual(
          axisGaps(timeline.summary, 1).map(({ ms }) => ms),
          longestGaps.map(({ ms }) => ms),
        );
        for (const { beforeRow, ms } of longestGaps) {
          assert.ok(beforeRow === undefined || rows[beforeRow]?.gapMs === ms);
        }
      });
    }
  }
});
