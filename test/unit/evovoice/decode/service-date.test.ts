import assert from "node:assert/strict";
import * as fc from "fast-check";
import { readServiceDate } from "../../../../src/evovoice/decode/service-date.ts";
import { fuzzed } from "../../../support/fuzz.ts";

const noon = Date.UTC(2026, 10, 23, 12, 0, 0);

describe("reading a date of the service", () => {
  for (const [text, epochMs, zoneSaid] of [
    ["2026-11-23T12:00:00Z", noon, true],
    ["2026-11-23T12:00:00.1234567Z", noon + 123, true],
    ["2026-11-23T14:30:00+02:30", noon, true],
    ["2026-11-23T07:00:00-0500", noon, true],
    ["2026-11-23T12:00:00", noon, false],
    ["2026-11-23 12:00:00.5", noon + 500, false],
    ["2026-11-23T12:00", noon, false],
    ["2026-11-23", noon - 12 * 3_600_000, false],
    [`/Date(${noon}+0000)/`, noon, true],
    [`/Date(${noon}-0500)/`, noon, true],
    [`/Date(${noon})/`, noon, true],
    [`/Date(${noon}-0000)/`, noon, false],
    ["/Date(-1000)/", -1000, true],
    ["0099-01-01T00:00:00Z", Date.parse("0099-01-01T00:00:00Z"), true],
  ] as const) {
    it(`takes ${text}`, () => {
      assert.deepEqual(readServiceDate(text), { epochMs, zoneSaid });
    });
  }

  for (const text of [
    "",
    "yesterday",
    "2026-02-30T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-11-23T25:00:00Z",
    "2026-11-23T12:00:61Z",
    "2026-11-23T12:00:00+99:00",
    "11/23/2026 12:00:00 PM",
    "0001-01-01T00:00:00.0000000",
    "/Date(9999999999999999)/",
    "/Date(x)/",
  ]) {
    it(`does not guess at "${text}"`, () => {
      assert.equal(readServiceDate(text), undefined);
    });
  }

  it("reads back every moment that JavaScript can write", () => {
    const moments = fc.date({
      min: new Date("0002-01-01"),
      max: new Date("9999-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        assert.deepEqual(readServiceDate(moment.toISOString()), {
          epochMs: moment.getTime(),
          zoneSaid: true,
        });
      }),
      fuzzed(),
    );
  });

  it("never throws, whatever it is given", () => {
    const near = fc.stringMatching(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), near, fc.anything()), (text) => {
        const read = readServiceDate(text as string);
        assert.ok(read === undefined || Number.isFinite(read.epochMs));
      }),
      fuzzed(),
    );
  });

  it("does not spend time on a megabyte of digits", () => {
    assert.equal(readServiceDate("1".repeat(1_000_000)), undefined);
  });
});
