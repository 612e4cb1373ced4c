import type { SessionInfo } from "../../../src/evovoice/types.ts";
import type { Call, Party, Segment } from "../../../src/sessions/call/call.ts";

/** Seconds of all parties together, by how the second call agrees with the first. */
export interface Agreement {
  same: number;
  /** The first says something that the second does not. */
  unknown: number;
  /** The second says something else, or something where the first says nothing. */
  wrong: number;
  /** Each wrong stretch of time, in words. */
  readonly mistakes: string[];
}

/** Shorter stretches, in milliseconds, come from entries a few milliseconds apart. */
const shortest = 500;

/** Compares two readings of one session, moment by moment. What is still going ends at `now`. */
export function compareLegs(session: SessionInfo, first: Call, second: Call, now: number): Agreement {
  const agreement: Agreement = { same: 0, unknown: 0, wrong: 0, mistakes: [] };
  const rest = [...second.parties];
  for (const party of first.parties) {
    const index = rest.findIndex((each) => isSame(party, each));
    const [other] = index === -1 ? [] : rest.splice(index, 1);
    compareParties(agreement, { session, now, party, other });
  }
  for (const other of rest) {
    compareParties(agreement, { session, now, party: undefined, other });
  }
  return agreement;
}

function isSame(one: Party, other: Party): boolean {
  return (
    (one.name !== undefined && one.name === other.name) ||
    (one.address !== undefined && one.address === other.address)
  );
}

function compareParties(
  agreement: Agreement,
  {
    session,
    now,
    party,
    other,
  }: { session: SessionInfo; now: number; party: Party | undefined; other: Party | undefined },
): void {
  const segments = [...(party?.segments ?? []), ...(other?.segments ?? [])];
  const times = segments.flatMap(({ startAt, endAt }) => [startAt ?? now, endAt ?? now]);
  const edges = [...new Set(times)].sort((one, later) => one - later);
  for (const [index, to] of edges.entries()) {
    const from = edges[index - 1] ?? to;
    const length = to - from;
    const [expected, actual] = [party, other].map((each) => stateAt(each, (from + to) / 2, now));
    if (length < shortest || (expected === undefined && actual === undefined)) {
      continue;
    }
    if (actual === expected) {
      agreement.same += length / 1000;
    } else if (actual === undefined) {
      agreement.unknown += length / 1000;
    } else {
      agreement.wrong += length / 1000;
      const who = party?.name ?? other?.name ?? other?.address ?? "?";
      const start = Date.parse(session.dateCreated ?? "");
      agreement.mistakes.push(
        `${session.id} ${who}: ${actual}, not ${expected ?? "unknown"}, ${(from - start) / 1000} s to ${(to - start) / 1000} s`,
      );
    }
  }
}

/** What a party does at a time; `undefined` where that is not known. */
function stateAt(party: Party | undefined, time: number, now: number): Segment["state"] | undefined {
  const state = party?.segments.find(
    ({ startAt, endAt }) => startAt !== undefined && startAt <= time && time < (endAt ?? now),
  )?.state;
  return state === "unknown" ? undefined : state;
}
