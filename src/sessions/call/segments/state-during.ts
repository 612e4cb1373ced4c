import type { Call, Segment } from "../call.ts";

/**
 * What may go on for long without a log entry, the most telling first where several go on. Not the flow: what it does, it logs, so that
 * a time without entries there is worth a look.
 */
const quietStates = ["hold", "talking", "ringing", "queue", "waiting"] as const;

/** Entries that say when a segment begins or ends may be this far from it. Milliseconds. */
const toleranceMs = 1500;

/** What goes on from beginning to end of a time, so that nothing has to be logged. Undefined where the legs don't know. */
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
