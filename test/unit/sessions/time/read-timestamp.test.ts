import assert from "node:assert/strict";
import * as fc from "fast-check";
import { isNoDate, readTimestamp, timestampMs } from "../../../../src/sessions/time/read-timestamp.ts";
import type { Precision } from "../../../../src/sessions/time/timestamp.ts";
import { readWrittenDate } from "../../../../src/sessions/time/written-date.ts";
import { fuzzed } from "../../../support/fuzz.ts";

const noon = Date.UTC(2026, 10, 23, 12, 0, 0);

describe("reading a date of the service", () => {
  for (const [text, epochMs, precision, zone] of [
    ["2026-11-23T12:00:00Z", noon, "second", "named"],
    ["2026-11-23T12:00:00.1Z", noon + 100, "millisecond", "named"],
    ["2026-11-23T12:00:00.1234567Z", noon + 123, "100ns", "named"],
    ["2026-11-23T12:00:00.1234567+00:00", noon + 123, "100ns", "named"],
    ["2026-11-23T12:00:00,5Z", noon + 500, "millisecond", "named"],
    ["2026-11-23t12:00:00z", noon, "second", "named"],
    ["2026-11-23 12:00:00Z", noon, "second", "named"],
    ["2026-11-23 12:00:00 Z", noon, "second", "named"],
    ["2026-11-23 12:00:00 UTC", noon, "second", "named"],
    ["2026-11-23T12:00:00 GMT", noon, "second", "named"],
    ["2026-11-23T12:00:00+00", noon, "second", "named"],
    ["2026-11-23T12:00:00+0000", noon, "second", "named"],
    ["2026-11-23 07:00:00.000-05", noon, "millisecond", "named"],
    ["2026-11-23T14:30:00+02:30", noon, "second", "named"],
    ["2026-11-23T07:00:00-0500", noon, "second", "named"],
    ["20261123T120000Z", noon, "second", "named"],
    ["2026-11-23T12:00:00", noon, "second", "assumed"],
    ["2026-11-23 12:00:00.5", noon + 500, "millisecond", "assumed"],
    ["2026-11-23T12:00", noon, "minute", "assumed"],
    ["2026-11-23", noon - 12 * 3_600_000, "day", "assumed"],
    [`/Date(${noon}+0000)/`, noon, "millisecond", "named"],
    [`/Date(${noon}-0500)/`, noon, "millisecond", "named"],
    [`/Date(${noon})/`, noon, "millisecond", "named"],
    [`/Date(${noon}-0000)/`, noon, "millisecond", "assumed"],
    ["/Date(-1000)/", -1000, "millisecond", "named"],
    ["Mon, 23 Nov 2026 12:00:00 GMT", noon, "second", "named"],
    ["Mon, 23 Nov 2026 12:00:00 +0000", noon, "second", "named"],
    ["mon, 23 nov 2026 12:00:00 gmt", noon, "second", "named"],
    ["23 Nov 2026 07:00 -0500", noon, "minute", "named"],
    ["Mon, 23 Nov 2026 07:00:00 EST", noon, "second", "named"],
    ["Mon, 23 Nov 2026 12:00:00 +0000 (UTC)", noon, "second", "named"],
    ["Mon, 23 Nov 2026 12:00:00", noon, "second", "assumed"],
    ["Mon Nov 23 2026 13:00:00 GMT+0100 (Central European Standard Time)", noon, "second", "named"],
    ["0099-01-01T00:00:00Z", Date.parse("0099-01-01T00:00:00Z"), "second", "named"],
  ] as const) {
    it(`takes ${text}`, () => {
      assert.deepEqual(readTimestamp(text), { epochMs, precision, zone });
      assert.equal(isNoDate(text), false);
    });
  }

  for (const text of [
    "yesterday",
    "2026-02-30T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-11-23T25:00:00Z",
    "2026-11-23T12:00:61Z",
    "2026-11-23T12:00:00+99:00",
    "2026-11-23T12:00:00 EST",
    "11/12/2026",
    "11/23/2026 12:00:00 PM",
    "23.11.2026 12:00:00",
    "Tue, 23 Nov 2026 12:00:00 GMT",
    "Mon, 23 Nov 26 12:00:00 GMT",
    "31 Nov 2026 12:00:00 GMT",
    "/Date(999999999999999)/",
    "/Date(9999999999999999)/",
    "/Date(x)/",
  ]) {
    it(`does not guess at "${text}", and keeps it to be shown`, () => {
      assert.equal(readTimestamp(text), undefined);
      assert.equal(isNoDate(text), text === "/Date(999999999999999)/");
    });
  }

  for (const text of [
    undefined,
    "",
    " ",
    "0001-01-01",
    "0001-01-01T00:00:00",
    "0001-01-01T00:00:00Z",
    "0001-01-01T00:00:00.0000000Z",
    "0001-01-01T00:00:00+14:00",
    "0001-01-01T00:00:00-05:00",
    "Mon, 01 Jan 0001 00:00:00 GMT",
    "/Date(-62135596800000)/",
    "/Date(-62135596800000-0000)/",
    "/Date(-62135596800000+0100)/",
    "/Date(-62135578800000-0500)/",
    "9999-12-31",
    "9999-12-31T23:59:59Z",
    "9999-12-31T23:59:59.9999999",
    "9999-12-31T23:59:59.9999999-08:00",
    "9999-12-31T23:59:59.9999999+14:00",
    "Fri, 31 Dec 9999 23:59:59 GMT",
    "/Date(253402300799999)/",
    "/Date(253402300800000)/",
    "/Date(253402318799999-0500)/",
  ]) {
    it(`takes ${text ?? "nothing"} for no date`, () => {
      assert.equal(readTimestamp(text), undefined);
      assert.equal(isNoDate(text), true);
    });
  }

  it("reads the same time from every format", () => {
    const instants = fc.date({
      min: new Date("1000-01-02"),
      max: new Date("9998-12-31"),
      noInvalidDate: true,
    });
    const offset = fc.integer({ min: -14 * 60, max: 14 * 60 });
    fc.assert(
      fc.property(instants, offset, (instant, minutes) => {
        const ms = instant.getTime();
        const shifted = new Date(ms + minutes * 60_000).toISOString().slice(0, -1);
        const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
        const zone = (colon: string): string =>
          `${minutes < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}${colon}${String(rest).padStart(2, "0")}`;
        for (const text of [
          instant.toISOString(),
          instant.toISOString().toLowerCase(),
          instant.toISOString().replace("T", " "),
          instant.toISOString().replace("Z", " UTC"),
          instant.toISOString().replace("Z", "0000Z"),
          `${shifted}${zone(":")}`,
          `${shifted}${zone("")}`,
          `${shifted.replace("T", " ")} ${zone("")}`,
          `/Date(${ms})/`,
          `/Date(${ms}${zone("").replace("-0000", "+0000")})/`,
        ]) {
          const read = readTimestamp(text);
          assert.deepEqual([read?.epochMs, read?.zone], [ms, "named"], text);
        }
        const second = Math.floor(ms / 1000) * 1000;
        assert.equal(timestampMs(instant.toUTCString()), second);
      }),
      fuzzed(),
    );
  });

  it("is fast in the usual form, and reads the same as the expressions", () => {
    const number = (max: number, width: number): fc.Arbitrary<string> =>
      fc.integer({ min: 0, max }).map((value) => String(value).padStart(width, "0"));
    const dateLike = fc
      .tuple(
        number(9999, 4),
        number(13, 2),
        number(32, 2),
        number(25, 2),
        number(61, 2),
        number(61, 2),
        fc.constantFrom("", ".", ".1", ".12", ".123", ".9996", ".1234567", ".123456789", ".1234567890", ".a"),
        fc.constantFrom("Z", "z", "", "+02:00", "ZZ"),
      )
      .map(([y, mo, d, h, mi, s, f, z]) => `${y}-${mo}-${d}T${h}:${mi}:${s}${f}${z}`);
    fc.assert(
      fc.property(dateLike, (text) => {
        const careful = isNoDate(text) ? undefined : readWrittenDate(text);
        assert.deepEqual(readTimestamp(text), careful, text);
      }),
      { numRuns: 3000 },
    );
  });

  it("never throws on any input", () => {
    const near = fc.stringMatching(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?$/);
    const precisions = new Set<Precision>(["day", "minute", "second", "millisecond", "100ns"]);
    fc.assert(
      fc.property(fc.oneof(fc.string(), near, fc.anything()), (text) => {
        const read = readTimestamp(text as string);
        assert.equal(typeof isNoDate(text as string), "boolean");
        assert.ok(read === undefined || (Number.isFinite(read.epochMs) && precisions.has(read.precision)));
      }),
      fuzzed(),
    );
  });

  it("does not spend time on a megabyte of digits", () => {
    assert.equal(readTimestamp("1".repeat(1_000_000)), undefined);
    assert.equal(isNoDate(" ".repeat(1_000_000)), false);
  });
});
