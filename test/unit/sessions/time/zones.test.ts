/** The small code that stays in the page, against Temporal. */
import assert from "node:assert/strict";
import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { dayKey, formatClock, formatWhen, untilNextDay } from "../../../../src/sessions/time/format.ts";
import { isRepeated, offsetChanges, offsetLabel, zoneOffset } from "../../../../src/sessions/time/zones.ts";
import { fuzzed } from "../../../support/fuzz.ts";

const zone = fc.constantFrom(
  "UTC",
  "America/New_York",
  "America/St_Johns",
  "Europe/Berlin",
  "Asia/Kathmandu",
  "Asia/Tokyo",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Pacific/Apia",
);
const anyTime = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2037, 0, 1) });
/** Half of all times within two hours of a change of clocks. */
const time = fc.oneof(
  anyTime,
  fc
    .tuple(
      fc.constantFrom(
        "2026-03-08T07:00Z",
        "2026-11-01T06:00Z",
        "2026-10-25T01:00Z",
        "2026-10-03T15:30Z",
        "2026-04-04T15:00Z",
        "2011-12-30T10:00Z",
      ),
      fc.integer({ min: -7_200_000, max: 7_200_000 }),
    )
    .map(([change, ms]) => Date.parse(change) + ms),
);
const at = (ms: number, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);

describe("zones", () => {
  it("have the offset, the day and the clock that Temporal says", () => {
    fc.assert(
      fc.property(time, zone, (ms, timeZone) => {
        const zoned = at(ms, timeZone);
        assert.equal(zoneOffset(ms, timeZone), zoned.offsetNanoseconds / 1e6);
        assert.equal(dayKey(ms, timeZone), zoned.toPlainDate().toString());
        assert.equal(
          formatClock(ms, { locale: "en", timeZone, precision: "millisecond" }),
          zoned.toPlainTime().toString({ fractionalSecondDigits: 3 }),
        );
      }),
      fuzzed(),
    );
  });

  it("end a day when Temporal says that the next begins", () => {
    fc.assert(
      fc.property(time, zone, (ms, timeZone) => {
        const next = at(ms, timeZone).startOfDay().add({ days: 1 }).startOfDay().epochMilliseconds;
        assert.equal(untilNextDay(ms, timeZone), Math.max(1000, next - ms));
      }),
      fuzzed(),
    );
  });

  it("show a time of day twice exactly where Temporal finds two times for it", () => {
    fc.assert(
      fc.property(time, zone, (ms, timeZone) => {
        const plain = at(ms, timeZone).toPlainDateTime();
        const [earlier, later] = (["earlier", "later"] as const).map(
          (disambiguation) => plain.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds,
        );
        assert.equal(isRepeated(ms, timeZone), earlier !== later);
      }),
      fuzzed(),
    );
  });

  it("are said to change where two offsets differ", () => {
    const newYork = "America/New_York";
    const [before, after] = [Date.parse("2026-11-01T05:59:50Z"), Date.parse("2026-11-01T06:00:05Z")];
    assert.equal(offsetChanges(before, after, newYork), true);
    assert.equal(offsetChanges(before, before, newYork), false);
    assert.equal(offsetChanges(Date.parse("2026-01-01"), Date.parse("2027-01-01"), newYork), true);
    assert.equal(offsetChanges(Date.parse("2026-01-01"), Date.parse("2027-01-01"), "Asia/Tokyo"), false);
    assert.deepEqual(
      [before, after].map((ms) => formatClock(ms, { locale: "en", timeZone: newYork, showOffset: true })),
      ["01:59:50 UTC−4", "01:00:05 UTC−5"],
    );
    assert.equal(formatWhen(before, before, { locale: "en", timeZone: newYork }), "01:59 UTC−4");
    assert.deepEqual(
      ["UTC", "Asia/Kathmandu", "America/St_Johns"].map((timeZone) => offsetLabel(before, timeZone)),
      ["UTC", "UTC+5:45", "UTC−3:30"],
    );
  });
});
