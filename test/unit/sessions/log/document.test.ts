import assert from "node:assert/strict";
import { renderLogDocument } from "../../../../src/sessions/log/document.ts";
import { aSession, without } from "../sessions.ts";

const options = { locale: "en-US", timeZone: "America/New_York", environment: "Sample service" };
const log = [
  { date: "2026-11-21T15:00:00Z", message: "Call received" },
  { date: "2026-11-21T15:00:01.25Z", message: "Headers:\r\n\tfrom: Ada\u202E\nend" },
  { date: "soon", message: "Undated" },
  { date: "2026-11-21T15:00:01.000Z", message: "Out of order" },
];

describe("a log as a document", () => {
  it("shows who, when and how it ended, then each entry in columns", () => {
    const session = aSession({
      log,
      outcome: "NoAnswer",
      wasMissed: true,
      callSid: "CA1",
      accountName: "Acme",
    });
    assert.equal(
      renderLogDocument(session, options).text,
      `Incoming · Voice · Ada Example

From                     Ada Example (+18145550100)
To                       Main line (+18145550101)
Start                    Nov 21, 2026, 10:00:00 EST
End                      Nov 21, 2026, 10:01:30 EST
Duration (start to end)  1:30
Times in                 America/New_York (UTC−5)
State                    Ended
Outcome                  NoAnswer (missed)
Session ID               s1
Call SID                 CA1
Environment / account    Sample service / Acme

#          Time    Elapsed  Since previous  Message
1  10:00:00.000  +0:00.000                  Call received
2  10:00:01.250  +0:01.250          +1.3 s  Headers:
                                            \tfrom: Ada⟨U+202E⟩
                                            end
3          soon                             Undated
4  10:00:01.000  +0:01.000         −250 ms  Out of order
`,
    );
  });

  it("shows a date as sent where it can't be read, and says where a zone was assumed", () => {
    const { text } = renderLogDocument(
      aSession({ dateCreated: "2026-11-21T15:00:00", dateCompleted: "later" }),
      options,
    );
    assert.match(text, /^End +later$/m);
    assert.match(text, /no time zone .* read as UTC/);
    assert.doesNotMatch(text, /^Duration/m);
  });

  it("says so where the log is empty", () => {
    const document = renderLogDocument(aSession(), options);
    assert.match(document.text, /\n\nThe log is empty\.\n$/);
    assert.equal(document.lineOfRow(0), undefined);
    assert.equal(document.rowOfLine(5), undefined);
  });

  it("names the day in each row where the log runs over midnight", () => {
    const over = [
      { date: "2026-11-22T04:59:59Z", message: "before" },
      { date: "2026-11-22T05:00:00Z", message: "after" },
    ];
    const { text } = renderLogDocument(aSession({ log: over }), options);
    assert.match(text, /2026-11-21 23:59:59\.000 .* before\n/);
    assert.match(text, /2026-11-22 00:00:00\.000 .* after\n/);
  });

  it("shows how long a live session has lasted", () => {
    const live = without(aSession({ ended: false, callState: "Hold" }), "dateCompleted");
    const { text } = renderLogDocument(live, { ...options, now: Date.parse("2026-11-21T15:00:42Z") });
    assert.match(text, /^Duration \(since the start\) +0:42 so far$/m);
    assert.match(text, /^State +On hold$/m);
  });

  it("finds the line of a row and the row of a line", () => {
    const document = renderLogDocument(aSession({ log }), options);
    const lines = document.text.split("\n");
    const first = lines.findIndex((line) => line.endsWith("Call received"));
    assert.deepEqual([0, 1, 2, 3, 4].map(document.lineOfRow), [
      first,
      first + 1,
      first + 4,
      first + 5,
      undefined,
    ]);
    const rows = [first - 1, first, first + 1, first + 3, first + 4, first + 5, first + 6].map(
      document.rowOfLine,
    );
    assert.deepEqual(rows, [undefined, 0, 1, 1, 2, 3, undefined]);
  });
});
