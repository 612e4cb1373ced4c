import assert from "node:assert/strict";
import { sessionFacts } from "../../../../src/sessions/call/facts.ts";
import { digestLabels } from "../../../../src/sessions/labels/digest-labels.ts";
import { rowLabels } from "../../../../src/sessions/labels/row-labels.ts";
import { aSession, without } from "../sessions.ts";

const options = { locale: "en-US", timeZone: "UTC", now: Date.parse("2026-11-21T20:00:00Z") };
const dates = { dateCreated: "2026-11-21T15:00:00Z", dateCompleted: "2026-11-21T15:04:00Z", ended: true };

describe("the row of a session", () => {
  it("says first how it ended, then who answered and how long they talked, then when", () => {
    const session = aSession({
      ...dates,
      outcome: "Answered",
      answeredByName: "Ada Example",
      wasMissed: false,
    });
    const digest = {
      missed: false,
      answered: true,
      answeredBy: "client:ada",
      timeToAnswerMs: 8_000,
      talkMs: 231_600,
    };
    assert.deepEqual(rowLabels(session, sessionFacts(session), options, { digest }).slice(0, 3), [
      "Answered",
      "Ada Example",
      "talked 3:52",
    ]);
    assert.deepEqual(digestLabels(sessionFacts(session), digest), [
      ["Answered by", "Ada Example"],
      ["Time to answer", "8 s"],
      ["Talked", "3 min 52 s"],
    ]);
  });

  it("claims no talking that is not known, and marks what is known only in part", () => {
    const session = without(
      aSession({ ...dates, outcome: "Missed", wasMissed: true }),
      "answeredByName",
      "answeredById",
    );
    const facts = sessionFacts(session);
    assert.deepEqual(rowLabels(session, facts, options).slice(0, 2), ["Missed", "4:00"]);
    const digest = { missed: false, answered: true, talkMs: 5_000, talkAtLeast: true } as const;
    assert.ok(rowLabels(session, facts, options, { digest }).includes("talked at least 0:05"));
    assert.deepEqual(digestLabels(facts, digest), [["Talked", "at least 5 s"]]);
  });
});
