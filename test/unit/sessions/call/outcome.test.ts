import assert from "node:assert/strict";
import * as fc from "fast-check";
import { isFailedOutcome, outcomeKey, readOutcome } from "../../../../src/sessions/call/outcome.ts";
import { groupSessions } from "../../../../src/sessions/list/grouping.ts";
import { matchesLocal } from "../../../../src/sessions/query/local-filter.ts";
import { aSession } from "../sessions.ts";

const failed = [
  "NOANSWER",
  "NoAnswer",
  "no-answer",
  "NO_ANSWER",
  "No answer",
  "Unanswered",
  "Not answered",
  "Nobody answered",
  "Wasn't answered",
  "Undelivered",
  "Not delivered",
  "Could not be delivered",
  "Not reachable",
  "Unreachable",
  "Not available",
  "No agents available",
  "Lost",
  "Busy",
  "USER_BUSY",
  "Failed",
  "CallFailed",
  "Failure",
  "Completed with errors",
  "Abandoned",
  "Cancelled",
  "canceled",
  "Timed out",
  "TIMEOUT",
  "CHANUNAVAIL",
  "Rejected",
  "declined",
  "Missed",
  "Missed call",
  "Unable to connect",
  "Not completed",
  "Not successful",
  "Never connected",
];

const calm = [
  "Completed without errors",
  "Not busy",
  "No errors",
  "0 errors",
  "Errors: 0",
  "Not missed",
  "Never failed",
  "Completed",
  "Answered",
  "Voicemail",
  "Left voicemail",
  "Voicemail left",
  "Transferred",
  "Answered elsewhere",
  "After hours",
  "Dismissed",
  "Failover",
  "Missed call notice sent",
  "Error resolved",
  "Failure recovered",
  "Hung up",
  "Delivered",
  "Sent",
  "未接来电处理",
  "",
  "…",
];

describe("how a session ended", () => {
  it("is a failure by its words and their negations", () => {
    for (const outcome of failed) {
      assert.equal(isFailedOutcome(outcome), true, outcome);
    }
    for (const outcome of calm) {
      assert.equal(isFailedOutcome(outcome), false, outcome);
    }
  });

  it("is one outcome in every spelling, as a filter and as a group", () => {
    const spellings = [
      "no-answer",
      "NoAnswer",
      "NO_ANSWER",
      "No answer",
      "noanswer",
      "NOANSWER",
      "no  Answer",
    ];
    assert.equal(new Set(spellings.map(outcomeKey)).size, 1);
    const sessions = spellings.map((outcome, index) => aSession({ id: String(index), outcome }));
    assert.deepEqual(
      groupSessions(sessions, "outcome").map(({ label, count }) => [label, count]),
      [["no-answer", spellings.length]],
    );
    for (const session of sessions) {
      for (const wanted of ["no answer", "noanswer", "NO_ANSWER", "No-Ans"]) {
        assert.equal(matchesLocal(session, { outcome: wanted }, 0), true, `${session.outcome} ${wanted}`);
      }
      assert.equal(matchesLocal(session, { outcome: "busy" }, 0), false);
    }
  });

  it("was missed where the service says so, and nowhere else", () => {
    assert.equal(readOutcome(aSession({ wasMissed: true })).missed, true);
    assert.equal(readOutcome(aSession({ outcome: "Missed", wasMissed: false })).missed, false);
    assert.equal(readOutcome(aSession({ outcome: "Missed" })).failed, true);
    assert.equal(readOutcome(aSession({ outcome: "Voicemail" })).failed, false);
  });

  it("is contradictory where two fields can't both be right", () => {
    const contradiction = (change: Parameters<typeof aSession>[0]): string | undefined =>
      readOutcome(aSession(change)).contradiction;
    assert.equal(contradiction({ wasMissed: true, outcome: "Answered" }), "missed but answered");
    assert.equal(contradiction({ wasMissed: true, answeredByName: "Bo" }), "missed but answered");
    assert.equal(
      contradiction({ outcome: "NoAnswer", answeredByName: "Bo" }),
      "not answered but answered by",
    );
    assert.equal(contradiction({ wasMissed: true, outcome: "No answer" }), undefined);
    assert.equal(contradiction({ outcome: "Answered", answeredByName: "Bo" }), undefined);
  });

  it("can be read of any text, one key for any case", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (outcome) => {
        readOutcome(aSession({ outcome }));
        assert.equal(typeof outcomeKey(outcome), "string");
      }),
    );
  });
});
