import assert from "node:assert/strict";
import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { instantAt, timeOfDay } from "../../../../src/sessions/time/wall-time.ts";

const zones = [
  "America/New_York",
  "Europe/Berlin",
  "Europe/London",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "UTC",
];
const anyMinute = fc.oneof(
  fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2037, 0) }),
  // The days on which clocks change in one of the zones.
  fc
    .tuple(
      fc.constantFrom("2026-11-01", "2026-03-08", "2026-10-25", "2026-03-29", "2026-04-05", "2026-10-04"),
      fc.nat(1439),
    )
    .map(([day, minute]) => Date.parse(`${day}T00:00Z`) + minute * 60_000),
);

describe("a time on a clock", () => {
  it("comes when Temporal says, the first and the last time where it comes twice", () => {
    fc.assert(
      fc.property(anyMinute, fc.constantFrom(...zones), (ms, zone) => {
        const [day = "", time = ""] = new Date(ms).toISOString().slice(0, 23).split("T");
        const plain = Temporal.PlainDateTime.from(`${day}T${time}`);
        for (const prefer of ["earlier", "later"] as const) {
          const expected = plain.toZonedDateTime(zone, { disambiguation: prefer }).epochMilliseconds;
          assert.equal(instantAt(day, ms - Date.parse(`${day}T00:00Z`), zone, prefer), expected);
        }
        const { hour, minute, second, millisecond } =
          Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
        assert.equal(timeOfDay(ms, zone), ((hour * 60 + minute) * 60 + second) * 1000 + millisecond);
      }),
      { numRuns: 300 },
    );
  });
});
