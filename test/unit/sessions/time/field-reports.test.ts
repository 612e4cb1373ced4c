/** What people report of tools like this one, with the values that are right. */
import assert from "node:assert/strict";
import * as fc from "fast-check";
import { sessionFacts } from "../../../../src/sessions/call/facts.ts";
import { compareLines } from "../../../../src/sessions/compare/lines.ts";
import {
  contradictionLabel,
  zoneNotice,
  zoneNoticeInFull,
} from "../../../../src/sessions/labels/time-notices.ts";
import { relatedSessions } from "../../../../src/sessions/list/related.ts";
import { renderLogDocument } from "../../../../src/sessions/log/document.ts";
import { PhaseReader } from "../../../../src/sessions/log/folding.ts";
import { buildTimeline } from "../../../../src/sessions/log/timeline.ts";
import { fuzzed } from "../../../support/fuzz.ts";
import { aSession, without } from "../sessions.ts";

const start = Date.parse("2026-11-21T15:00:00Z");
const entry = (seconds: number, message = "note") => ({
  date: new Date(start + seconds * 1000).toISOString(),
  message,
});
const gapsOf = (session: Parameters<typeof buildTimeline>[0]): (number | undefined)[][] =>
  buildTimeline(session).summary.longestGaps.map(({ ms, beforeRow }) => [ms, beforeRow]);

describe("A1: .NET's “no date” and “never”", () => {
  for (const dateCompleted of [
    "/Date(-62135596800000-0000)/",
    "0001-01-01T00:00:00+05:00",
    "/Date(253402300799999)/",
    "9999-12-31T23:59:59.9999999",
  ]) {
    it(`${dateCompleted} leaves a connected call live and without an end`, () => {
      const session = without(aSession({ callState: "Connected", dateCompleted }), "ended");
      const facts = sessionFacts(session, start + 5000);
      assert.deepEqual(
        [facts.state, facts.live, facts.endAt, facts.durationMs],
        ["connected", true, undefined, 5000],
      );
      const { text } = renderLogDocument(session, { timeZone: "UTC" });
      assert.doesNotMatch(text, /^End/m);
    });
  }
});

describe("A2: a start that names its zone, an end that does not", () => {
  const session = aSession({
    dateCreated: "2026-09-08T10:00:00-04:00",
    dateCompleted: "2026-09-08T14:00:46",
    log: [{ date: "2026-09-08T14:05:00Z", message: "after?" }],
  });

  it("have no duration between them, and it is said why", () => {
    const facts = sessionFacts(session);
    assert.equal(facts.durationMs, undefined);
    assert.equal(zoneNotice(facts), "time zone assumed: UTC");
    assert.match(zoneNoticeInFull(facts) ?? "", /Only one of start and end names its time zone/);
    const { text } = renderLogDocument(session, { timeZone: "UTC" });
    assert.doesNotMatch(text, /^Duration/m);
    assert.match(text, /the duration isn’t known/);
    assert.doesNotMatch([...compareLines(session)].map((line) => line.text).join("\n"), /^Duration/m);
  });

  it("put no entry after the end", () => {
    const { summary, rows } = buildTimeline(session);
    assert.deepEqual([summary.afterEndCount, rows(0, 1)[0]?.afterEnd, summary.related], [0, false, false]);
  });

  it("leave the time between two sessions unknown", () => {
    const named = aSession({ id: "s2", dateCreated: "2026-11-21T15:05:00Z" });
    const assumed = aSession({ id: "s3", dateCreated: "2026-11-21T15:05:00" });
    const reasons = relatedSessions(aSession(), [named, assumed]).map(({ session: { id } }) => id);
    assert.deepEqual(reasons, ["s2"]);
  });
});

describe("A3: entries that name no zone under a session that does", () => {
  const session = aSession({
    log: [
      { date: "2026-11-21T10:00:01", message: "one" },
      { date: "2026-11-21T10:00:09", message: "two" },
    ],
  });
  const { summary, rows } = buildTimeline(session);

  it("have no elapsed time and are not after the end, but have distances between each other", () => {
    assert.deepEqual(
      rows(0, 2).map(({ elapsedMs, sincePreviousMs, afterEnd, zoneAssumed }) => [
        elapsedMs,
        sincePreviousMs,
        afterEnd,
        zoneAssumed,
      ]),
      [
        [undefined, undefined, false, true],
        [undefined, 8000, false, true],
      ],
    );
    assert.deepEqual([summary.entryZone, summary.related], ["assumed", false]);
  });

  it("are said to name none, and that nothing is known against start and end", () => {
    const facts = sessionFacts(session);
    assert.equal(zoneNotice(facts, summary), "log entries: time zone assumed: UTC");
    assert.match(zoneNoticeInFull(facts, summary) ?? "", /log entries name no time zone.*isn’t known/);
    assert.match(renderLogDocument(session, { timeZone: "UTC" }).text, /log entries name no time zone/);
  });

  it("have no gap where only some of them name a zone", () => {
    const mixed = [...session.log, { date: "2026-11-21T15:00:30Z", message: "three" }];
    const timeline = buildTimeline({ ...session, log: mixed });
    assert.deepEqual([timeline.summary.entryZone, timeline.summary.longestGaps], ["mixed", []]);
    assert.deepEqual(
      timeline.rows(0, 3).map(({ elapsedMs, sincePreviousMs }) => [elapsedMs, sincePreviousMs]),
      [
        [undefined, undefined],
        [undefined, 8000],
        [30_000, undefined],
      ],
    );
  });
});

describe("A4: a time written to the second lasts to the end of that second", () => {
  it("at the start", () => {
    const session = { dateCreated: "2026-11-21T15:00:01Z", log: [{ date: "2026-11-21T15:00:00.980Z" }] };
    assert.equal(buildTimeline(session).rows(0, 1)[0]?.elapsedMs, 0);
    const earlier = { ...session, log: [{ date: "2026-11-21T14:59:59.980Z" }] };
    assert.equal(buildTimeline(earlier).rows(0, 1)[0]?.elapsedMs, -1020);
  });

  it("at the end", () => {
    const log = [999, 1000].map((ms) => ({ date: new Date(start + 60_000 + ms).toISOString() }));
    const { summary, rows } = buildTimeline({ dateCompleted: "2026-11-21T15:01:00Z", log });
    assert.deepEqual([rows(0, 2).map(({ afterEnd }) => afterEnd), summary.afterEndCount], [[false, true], 1]);
  });

  it("between start and end", () => {
    const facts = sessionFacts(
      aSession({ dateCreated: "2026-11-21T15:00:00.700Z", dateCompleted: "2026-11-21T15:00:00Z" }),
    );
    assert.deepEqual([facts.durationMs, facts.dateContradiction], [0, undefined]);
  });
});

describe("A5, A6: a gap is a stretch without any entry, inside the call", () => {
  it("in any order of the entries", () => {
    const log = [0, 20, 2, 22, 4, 24].map((at) => entry(at));
    assert.deepEqual(gapsOf({ log }), [
      [16_000, 1],
      [2000, 2],
      [2000, 4],
      [2000, 3],
      [2000, 5],
    ]);
  });

  it("what follows the end is no gap, and is named as after the end", () => {
    const session = aSession({
      log: [0, 5, 85, 690].map((at) => entry(at, "Recording stored")),
    });
    assert.deepEqual(gapsOf(session), [
      [80_000, 2],
      [5000, 1],
      [5000, 3],
    ]);
    assert.match(renderLogDocument(session, { timeZone: "UTC" }).text, /\(after the end of the session\)/);
    assert.match([...compareLines(session)].at(-1)?.text ?? "", /^ *after the end {2}Recording stored/);
    const reader = new PhaseReader(60_000);
    reader.add(buildTimeline(session).rows(0, 4));
    assert.deepEqual(
      reader.finish().flatMap(({ stretches }) => stretches.map(({ from }) => from)),
      [0, 2, 3],
    );
  });

  it("the gaps sum to the call's length", () => {
    const seconds = fc.array(fc.integer({ min: -50, max: 300 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(seconds, (at) => {
        const session = aSession({
          dateCreated: "2026-11-21T15:00:00.000Z",
          dateCompleted: "2026-11-21T15:04:00.000Z",
          log: at.map((each) => entry(each)),
        });
        const { summary, rows } = buildTimeline(session);
        const inside = rows(0, at.length).reduce((sum, row) => sum + (row.gapMs ?? 0), 0);
        const last = Math.max(0, ...at.filter((each) => each <= 240));
        const rest = at.some((each) => each > 240) ? 0 : (240 - last) * 1000;
        assert.equal(inside + rest, 240_000);
        assert.ok(summary.longestGaps.every(({ fromAt, toAt, ms }) => toAt - fromAt === ms && ms > 0));
      }),
      fuzzed(),
    );
  });
});

describe("A7: the hour that comes twice", () => {
  const session = aSession({
    dateCreated: "2026-11-01T05:59:50Z",
    dateCompleted: "2026-11-01T06:01:00Z",
    log: [
      { date: "2026-11-01T05:59:50Z", message: "one" },
      { date: "2026-11-01T06:00:05Z", message: "two" },
    ],
  });

  it("has its offset at every clock of a document", () => {
    const { text } = renderLogDocument(session, { locale: "en-US", timeZone: "America/New_York" });
    assert.match(text, /01:59:50\.000 UTC−4 .*one/);
    assert.match(text, /01:00:05\.000 UTC−5 .*two/);
    assert.match(text, /America\/New_York \(UTC−4, then UTC−5\)/);
  });
});

describe("A8, A9: dates that can't all be true", () => {
  it("an end before the start is said, and gives no duration", () => {
    const session = aSession({ dateCompleted: "2026-11-21T14:00:00Z" });
    const facts = sessionFacts(session);
    assert.deepEqual([facts.dateContradiction, facts.durationMs], ["endsBeforeStart", undefined]);
    const compared = [...compareLines(session)].map(({ text }) => text).join("\n");
    assert.doesNotMatch(compared, /^Duration/m);
    assert.match(compared, /contradictory: ends before it starts/);
    assert.match(renderLogDocument(session, {}).text, /contradictory: ends before it starts/);
  });

  it("a session that has an end but hasn't ended is not counted on", () => {
    const facts = sessionFacts(aSession({ ended: false }), start + 3 * 86_400_000);
    assert.deepEqual(
      [facts.live, facts.durationMs, facts.dateContradiction],
      [false, undefined, "endWithoutEnded"],
    );
  });

  it("a session that has ended without an end has no duration", () => {
    const facts = sessionFacts(aSession({ dateCompleted: "0001-01-01T00:00:00" }), start + 1000);
    assert.deepEqual([facts.durationMs, facts.dateContradiction], [undefined, "endedWithoutEnd"]);
    assert.equal(contradictionLabel("endedWithoutEnd"), "contradictory: ended, but without an end date");
  });
});

describe("A11: the label of a duration", () => {
  it("says from when to when", () => {
    assert.match(renderLogDocument(aSession(), {}).text, /^Duration \(start to end\) +1:30$/m);
  });
});
