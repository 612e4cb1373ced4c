import type { Call, Segment } from "../call.ts";

/**
 * States that may last long without a log entry, the most informative first. Not the flow, which logs what it does, so that
 * a gap there is worth a look.
 */
const quietStates = ["hold", "talking", "ringing", "queue", "waiting"] as const;

/** How far the entries about a segment's start or end may be from it. Milliseconds. */
const toleranceMs = 1500;

/** The state that lasts throughout a period and explains why nothing is logged in it. Undefined if unknown. */
export function stateDuring(
  { parties }: Pick<Call, "parties">,
  from: number,
  to: number,
): (typeof quietStates)[number] | undefined {
  const states = new Set(
    parties.flatMap(({ segments }) =>
      segments.filter((segment) => lasts(segment, from, to)).map(({ state }) => state),
    ),
  );
  return quietStates.find((state) => states.has(state));
}

function lasts({ startAt, endAt, endOpen }: Segment, from: number, to: number): boolean {
  return (
    startAt !== undefined &&
    endOpen === undefined &&
    startAt <= from + toleranceMs &&
    (endAt ?? Infinity) >= to - toleranceMs
  );
}
