import assert from "node:assert/strict";
import { readCall } from "../../../../../src/sessions/call/read-call.ts";
import { legsOf } from "../legs.ts";
import { plainCalls } from "./plain-calls.ts";
import { switchCalls } from "./switch-calls.ts";
import type { WrittenCall } from "./written-call.ts";
import { writtenSession, callStart } from "./written-session.ts";

/** Half seconds between a step that nobody could read and one that shows it. */
const tolerated = 2;

/** Half seconds that a leg tells right, wrong, or says it does not know. */
interface Score {
  readonly name: string;
  right: number;
  wrong: number;
  unknown: number;
}

/** Reads "waiting 5-13 answered" of a leg at a time. */
function stateAt(leg: string | undefined, seconds: number, end: number): string | undefined {
  for (const segment of (leg?.split("): ")[1] ?? "").split(", ")) {
    const [, state, from, to] = /^(\w+) ([\d.]*)-([\d.]*)/.exec(segment) ?? [];
    if (
      state !== undefined &&
      seconds >= Number(from) &&
      seconds < Number(to === "" ? end : to) &&
      from !== ""
    ) {
      return state;
    }
  }
  return undefined;
}

/** Compares each half second; times near a change of the state count for neither. */
function score(call: WrittenCall): Score {
  const actual = new Map(
    legsOf(readCall(writtenSession(call)), callStart).map((leg) => [leg.split(" (")[0], leg]),
  );
  const total: Score = { name: call.name, right: 0, wrong: 0, unknown: 0 };
  const end = call.end ?? 30;
  for (const leg of call.legs) {
    for (let time = 0.75; time < end - 0.5; time += 0.5) {
      const nearby = [time - 0.5, time, time + 0.5].map((at) => stateAt(leg, at, end));
      const [expected] = nearby;
      if (nearby.some((state) => state !== expected)) {
        continue;
      }
      const state = stateAt(actual.get(leg.split(" (")[0]), time, end);
      if (expected === undefined || expected === "unknown") {
        total.wrong += state === undefined || state === "unknown" ? 0 : 1;
      } else if (state === undefined || state === "unknown") {
        total.unknown += 1;
      } else {
        total[state === expected ? "right" : "wrong"] += 1;
      }
    }
  }
  return total;
}

describe("calls in the words of other systems, read by the built-in reader", () => {
  const calls = [...switchCalls, ...plainCalls];

  it("are right or unknown, and known for at least three quarters of the seconds", () => {
    const scores = calls.map((call) => score(call));
    const wrong = scores
      .filter((each) => each.wrong > tolerated)
      .map((each) => `${each.name}: ${each.wrong / 2} s`);
    const sum = (key: "right" | "unknown"): number => scores.reduce((total, each) => total + each[key], 0);
    assert.deepEqual(wrong, []);
    assert.ok(
      sum("right") >= 0.75 * (sum("right") + sum("unknown")),
      `right ${sum("right")}, unknown ${sum("unknown")}`,
    );
  });
});
