import { readCall } from "../../../../../src/sessions/call/read-call.ts";
import { legsOf } from "../legs.ts";
import type { WrittenCall } from "./written-call.ts";
import { writtenSession, callStart } from "./written-session.ts";

/** How a call that the built-in reader read compares with what a person would draw. */
export interface Score {
  readonly name: string;
  /** Half seconds of a leg that are right, wrong, or not known. */
  readonly right: number;
  readonly wrong: number;
  readonly unknown: number;
  /** Endings of segments, and who hung up. */
  readonly endingsRight: number;
  readonly endingsMissed: number;
  /** What is claimed and not so: endings, roles, parties. */
  readonly wrongClaims: readonly string[];
  readonly legs: readonly string[];
}

interface DrawnSegment {
  readonly state: string;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly ending: string | undefined;
}

function nameOf(leg: string): string {
  return leg.replace(/ \(\w+\): .*$/, "");
}

function roleOf(leg: string): string {
  return / \((\w+)\): /.exec(leg)?.[1] ?? "";
}

/** Reads "waiting 5-13 answered, talking 13-". */
function segmentsOf(leg: string): DrawnSegment[] {
  return [...(leg.split("): ")[1] ?? "").matchAll(/(\w+) ([\d.]*)-([\d.]*)~?(?: ([a-z ]+))?/g)].map(
    ([, state = "", from = "", to = "", ending]) => ({
      state,
      from: from === "" ? undefined : Number(from),
      to: to === "" ? undefined : Number(to),
      ending,
    }),
  );
}

function stateAt(segments: readonly DrawnSegment[], seconds: number, end: number): string | undefined {
  return segments.find(({ from, to }) => from !== undefined && seconds >= from && seconds < (to ?? end))
    ?.state;
}

/** Compares each half second; times near a change of the state count for neither. */
function compareTimes(
  expected: readonly DrawnSegment[],
  actual: readonly DrawnSegment[],
  end: number,
): Pick<Score, "right" | "wrong" | "unknown"> {
  const total = { right: 0, wrong: 0, unknown: 0 };
  for (let time = 0.75; time < end - 0.5; time += 0.5) {
    const [before, state, after] = [time - 0.5, time, time + 0.5].map((at) => stateAt(expected, at, end));
    if (before !== state || after !== state) {
      continue;
    }
    const drawn = stateAt(actual, time, end);
    const isUnknown = drawn === undefined || drawn === "unknown";
    if (state === undefined || state === "unknown") {
      total.wrong += isUnknown ? 0 : 1;
    } else {
      total[isUnknown ? "unknown" : drawn === state ? "right" : "wrong"] += 1;
    }
  }
  return total;
}

function endingsOf(segments: readonly DrawnSegment[]): string[] {
  return segments.flatMap(({ ending }) => (ending === undefined ? [] : [ending]));
}

/** Reads a call with the built-in reader and compares it with what is drawn by hand. */
export function scoreCall(call: WrittenCall): Score {
  const read = readCall(writtenSession(call));
  const legs = legsOf(read, callStart);
  const end = call.end ?? 30;
  const total = { right: 0, wrong: 0, unknown: 0, endingsRight: 0, endingsMissed: 0 };
  const wrongClaims: string[] = [];
  for (const leg of call.legs) {
    const found = legs.find((each) => nameOf(each) === nameOf(leg));
    const [expected, actual] = [segmentsOf(leg), segmentsOf(found ?? "")];
    const times = compareTimes(expected, actual, end);
    total.right += times.right;
    total.wrong += times.wrong;
    total.unknown += times.unknown;
    if (found !== undefined && roleOf(found) !== roleOf(leg) && roleOf(found) !== "unknown") {
      wrongClaims.push(`${nameOf(leg)} is ${roleOf(found)}`);
    }
    const wanted = endingsOf(expected);
    for (const ending of endingsOf(actual)) {
      const index = wanted.indexOf(ending);
      if (index === -1) {
        wrongClaims.push(`${nameOf(leg)}: ${ending}`);
      } else {
        wanted.splice(index, 1);
        total.endingsRight += 1;
      }
    }
    total.endingsMissed += wanted.length;
  }
  for (const leg of legs) {
    if (segmentsOf(leg).length > 0 && !call.legs.some((each) => nameOf(each) === nameOf(leg))) {
      wrongClaims.push(`nobody is called ${nameOf(leg)}`);
    }
  }
  const party = read.hungUp === undefined ? undefined : read.parties[read.hungUp.party];
  const hungUp = party?.name ?? party?.address;
  if (hungUp !== undefined && hungUp !== call.hungUp) {
    wrongClaims.push(`${hungUp} hung up`);
  }
  total[hungUp !== undefined && hungUp === call.hungUp ? "endingsRight" : "endingsMissed"] +=
    call.hungUp === undefined ? 0 : 1;
  return { name: call.name, ...total, wrongClaims, legs };
}
