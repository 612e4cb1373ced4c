import assert from "node:assert/strict";
import * as fc from "fast-check";
import { rowFinder, unchangedRows } from "../../../../src/sessions/log/row-finder.ts";
import { fuzzed } from "../../../support/fuzz.ts";
import { aSession } from "../sessions.ts";

const later = "2026-11-21T15:00:10Z";
const log = [
  { date: "2026-11-21T15:00:00Z", message: "one" },
  { date: later, message: "two" },
  { date: "2026-11-21T15:02:00Z", message: "three" },
];

describe("the row at a time", () => {
  it("is the nearest one, also in a log out of order, and the first of several", () => {
    const at = rowFinder(Float64Array.from([100, 300, Number.NaN, 200, 200, 400]));
    assert.equal(at(0), 0);
    assert.equal(at(190), 3);
    assert.equal(at(260), 1);
    assert.equal(at(1e9), 5);
    assert.equal(at(210), 3);
  });

  it("is no row where no date can be read", () => {
    assert.equal(rowFinder(Float64Array.from([Number.NaN]))(5), undefined);
    assert.equal(rowFinder(new Float64Array())(5), undefined);
  });

  it("is never farther away than any other row", () => {
    const moments = fc.array(fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(Number.NaN)), {
      minLength: 1,
    });
    fc.assert(
      fc.property(moments, fc.integer({ min: -60, max: 60 }), (numbers, at) => {
        const row = rowFinder(Float64Array.from(numbers))(at);
        const distances = numbers.filter((each) => !Number.isNaN(each)).map((each) => Math.abs(each - at));
        const distance = row === undefined ? undefined : Math.abs((numbers[row] ?? Number.NaN) - at);
        assert.equal(distance, distances.length === 0 ? undefined : Math.min(...distances));
      }),
      fuzzed(),
    );
  });
});

describe("rows that stay as they were", () => {
  it("are all up to the first that differs", () => {
    const grown = [...log, { date: "2026-11-21T15:02:01Z", message: "four" }];
    assert.equal(unchangedRows(aSession({ log }), aSession({ log: grown })), 3);
    assert.equal(unchangedRows(aSession({ log: grown }), aSession({ log })), 3);
    const reworded = log.map((entry, row) => (row === 1 ? { ...entry, message: "2" } : entry));
    assert.equal(unchangedRows(aSession({ log }), aSession({ log: reworded })), 1);
    const moved = log.map((entry, row) => (row === 2 ? { ...entry, date: later } : entry));
    assert.equal(unchangedRows(aSession({ log }), aSession({ log: moved })), 2);
  });

  it("are none where the start moved, and none after an end that moved", () => {
    const moved = aSession({ log, dateCreated: "2026-11-21T14:59:00Z" });
    assert.equal(unchangedRows(aSession({ log }), moved), 0);
    const endsSooner = aSession({ log, dateCompleted: "2026-11-21T15:00:05Z" });
    assert.equal(unchangedRows(aSession({ log }), endsSooner), 1);
  });
});
