import assert from "node:assert/strict";
import type { Call, Party, Segment } from "../../../../src/sessions/call/call.ts";

/** A party's name or address, its role, and its segments: "Ada (agent): ringing 5-13 answered, talking 13-90 hung up". */
export function legsOf(call: Call, startAt = call.startAt ?? 0): string[] {
  return call.parties.map((party) => legOf(party, startAt));
}

function legOf({ name, address, role, segments }: Party, startAt: number): string {
  const words = segments.map((segment) => segmentOf(segment, startAt)).join(", ");
  return `${name ?? address ?? "?"} (${role}): ${words === "" ? "-" : words}`;
}

function segmentOf({ state, startAt, endAt, endOpen, ending }: Segment, zero: number): string {
  const time = (at: number | undefined): string =>
    at === undefined ? "" : String(Math.round((at - zero) / 10) / 100);
  return `${state} ${time(startAt)}-${time(endAt)}${endOpen === true ? "~" : ""}${ending === undefined ? "" : ` ${ending}`}`;
}

/** Fails unless both are the same but for `tolerance` seconds in each time. */
export function assertLegs(
  actual: readonly string[],
  expected: readonly string[],
  tolerance: number,
  what: string,
): void {
  const same =
    actual.length === expected.length &&
    actual.every((leg, index) => sameLeg(leg, expected[index] ?? "", tolerance));
  if (!same) {
    assert.deepEqual(actual, expected, what);
  }
}

function sameLeg(one: string, other: string, tolerance: number): boolean {
  const [left, right] = [numbersIn(one), numbersIn(other)];
  return (
    one.replaceAll(/\d+(?:\.\d+)?/g, "#") === other.replaceAll(/\d+(?:\.\d+)?/g, "#") &&
    left.every((number, index) => Math.abs(number - (right[index] ?? NaN)) <= tolerance)
  );
}

function numbersIn(leg: string): number[] {
  return (leg.slice(leg.indexOf("): ")).match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
}
