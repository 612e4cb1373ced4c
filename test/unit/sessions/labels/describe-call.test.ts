import assert from "node:assert/strict";
import { SampleWeek } from "../../../../src/demo/data/week.ts";
import { callDigest, callDigestSteps } from "../../../../src/sessions/call/digest.ts";
import { readCall } from "../../../../src/sessions/call/read-call.ts";
import { runAtOnce } from "../../../../src/sessions/chunked.ts";
import { summaryText } from "../../../../src/sessions/labels/call-summary.ts";
import { describeCall } from "../../../../src/sessions/labels/describe-call.ts";
import { lengthText } from "../../../../src/sessions/labels/lengths.ts";
import { sentenceText } from "../../../../src/sessions/labels/sentence.ts";

const now = Date.UTC(2026, 10, 24, 15);
const week = new SampleWeek({ seed: 1, now, sessions: 60 }, () => new Date(now));
const options = { locale: "en", timeZone: "UTC", now } as const;
const words = (session: number, withLog = true): string =>
  describeCall(readCall(week.session(session, withLog), { now }), options)
    .map(sentenceText)
    .join(" ");

describe("the description of a call", () => {
  it("names whose phones rang in vain, and who gave up", () => {
    assert.equal(
      words(1),
      "Noah Larsen called Main number, Juniper Physiotherapy at 14:11:08. Rang Marcus Webb for 21 s (declined), Aiko Mori for 21 s " +
        "(no answer), and Maya Torres for 21 s (no answer). Nobody answered. The caller hung up after 1 min 12 s.",
    );
  });

  it("says who answered, held and transferred", () => {
    assert.equal(
      words(3),
      "Bianca Wójcik called Main number, Lakeside Pediatrics night line at 13:41:30. Maya Torres answered after 3 s of ringing. " +
        "They talked for 5 min 53 s; the caller was on hold for 16 s. Maya Torres transferred the call to Oliver Brandt at 13:44:25. " +
        "The caller hung up after 6 min 33 s.",
    );
  });

  it("names the reason of a failed call", () => {
    assert.equal(
      words(20),
      "Priya Nair called +15125550145 at 09:58:42. Rang +15125550145 for 1 s (failed). The call failed: “Carrier rejected the call " +
        "to +15125550145: 403 Forbidden, caller ID not allowed”. The call ended after 1 s.",
    );
  });

  it("describes the state of a live call", () => {
    assert.match(words(8), /talked for 40 s\. The caller has been on hold for 2 min 24 s now\.$/);
    assert.match(words(7), /The caller has been in the queue for 2 min 6 s now\.$/);
    assert.match(words(9), /Now ringing: Samuel Adeyemi\. The caller has been waiting/);
  });

  it("claims nothing that the log does not say", () => {
    assert.equal(
      words(0, false),
      "Hana Kaur called Main number, Lakeside Pediatrics at 14:24:31. Oliver Brandt answered; the log doesn't say when. " +
        "The call ended after 3 min 13 s; the log doesn't say who hung up.",
    );
  });

  it("leads from each clause to its entries", () => {
    const session = week.session(1);
    const parts = describeCall(readCall(session), options).flatMap((sentence) => sentence.parts);
    const messagesOf = (text: string): unknown =>
      parts
        .find((each) => each.text === text)
        ?.evidence.map(({ entry }) => session.log[entry]?.message?.replace(/ \(.*/, ""));
    assert.deepEqual(messagesOf("declined"), ["Ringing Marcus Webb", "Marcus Webb: declined the call"]);
    assert.deepEqual(messagesOf("The caller"), ["Caller hung up"]);
  });

  it("is a text for a ticket with ids, service and zone", () => {
    const summary = summaryText(
      readCall(week.session(3)),
      { service: "https://evovoice.io", callSid: "CA1" },
      options,
    );
    assert.match(
      summary,
      /^Bianca Wójcik called .*\n\nSession ID: 6b05940ae50bf0c47cdaa66b\nCall SID: CA1\nService: https:\/\/evovoice\.io\n/,
    );
    assert.match(summary, /\nStart: Nov 24, 2026, 13:41:30 UTC\nTimes in UTC$/);
  });
});

describe("durations as text", () => {
  it("are whole seconds in spoken form", () => {
    assert.deepEqual([0, 499, 20_600, 59_600, 72_000, 120_000, 3_600_000, 7_500_000, -5].map(lengthText), [
      "less than 1 s",
      "less than 1 s",
      "21 s",
      "1 min",
      "1 min 12 s",
      "2 min",
      "1 h 0 min",
      "2 h 5 min",
      "less than 1 s",
    ]);
  });
});

describe("a row's digest of a call", () => {
  it("keeps outcome, who answered, time to answer and talk", () => {
    const digest = callDigest(readCall(week.session(0)));
    assert.deepEqual(
      {
        ...digest,
        timeToAnswerMs: Math.round((digest.timeToAnswerMs ?? 0) / 1000),
        talkMs: Math.round((digest.talkMs ?? 0) / 1000),
      },
      {
        outcome: "Answered",
        missed: false,
        answered: true,
        answeredBy: "Oliver Brandt",
        timeToAnswerMs: 27,
        talkMs: 166,
      },
    );
  });

  it("is made of a page of sessions in steps", () => {
    const sessions = [0, 1, 2].map((number) => week.session(number));
    const digests = runAtOnce(callDigestSteps(sessions));
    assert.deepEqual(
      sessions.map(({ id }) => digests.get(id)?.answered),
      [true, false, true],
    );
  });
});
