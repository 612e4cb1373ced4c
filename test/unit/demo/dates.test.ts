import assert from "node:assert/strict";
import { readDay, writeDate } from "../../../src/demo/data/dates.ts";

const time = Date.UTC(2026, 10, 20, 15, 15, 4, 123);

describe("the dates of the sample service", () => {
  it("writes seven digits of a second and Z, as .NET does", () => {
    assert.equal(writeDate(time), "2026-11-20T15:15:04.1230000Z");
  });

  it("writes every moment of a day as the platform does", () => {
    for (const moment of [0, 999, 59_999, 3_599_999, 86_399_999, 86_400_000, time, time + 86_400_000 * 40]) {
      assert.equal(writeDate(moment), new Date(moment).toISOString().replace("Z", "0000Z"));
    }
  });

  it("writes the odd forms too", () => {
    assert.equal(writeDate(time, "offset"), "2026-11-20T10:15:04.123-05:00");
    assert.equal(writeDate(time, "bare"), "2026-11-20T15:15:04");
    assert.equal(writeDate(time, "microsoft"), `/Date(${time}+0000)/`);
    assert.ok(Number.isNaN(Date.parse(writeDate(time, "unreadable"))));
  });

  it("reads a day as its beginning in UTC", () => {
    assert.equal(readDay("2026-11-20"), Date.UTC(2026, 10, 20));
  });

  for (const text of ["2026-02-31", "2026-11-20T10:00", "20.11.2026", "2026-1-2", "today"]) {
    it(`takes ${text} for no day`, () => {
      assert.equal(readDay(text), undefined);
    });
  }
});
