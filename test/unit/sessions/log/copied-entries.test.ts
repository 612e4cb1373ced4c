import assert from "node:assert/strict";
import { copiedEntries } from "../../../../src/sessions/log/copied-entries.ts";

const entries = [
  { date: "2026-11-21T15:00:00.120Z", message: "Request failed:\r\n  at step 1\n\tat step 2" },
  { date: "soon", message: "Caller hung up 👋" },
];

describe("copied entries", () => {
  it("are one line each, with times in the zone that the screen shows", () => {
    assert.equal(
      copiedEntries(entries, { timeZone: "America/New_York" }),
      "2026-11-21 10:00:00.120 UTC−5\tRequest failed: at step 1 at step 2\nsoon\tCaller hung up 👋",
    );
    assert.match(
      copiedEntries(entries, { timeZone: "Asia/Kolkata" }),
      /^2026-11-21 20:30:00\.120 UTC\+5:30\t/,
    );
  });

  it("say where an entry named no time zone", () => {
    assert.equal(
      copiedEntries([{ date: "2026-11-21T15:00:00", message: "Ringing" }], { timeZone: "UTC" }),
      "2026-11-21 15:00:00.000 UTC, time zone assumed\tRinging",
    );
  });

  it("have times as sent on request", () => {
    assert.match(copiedEntries(entries, { raw: true }), /^2026-11-21T15:00:00\.120Z\tRequest failed/);
  });
});
