/** Removes segments that are too short to mean anything to a person. */
import type { Segment, SegmentState } from "../call.ts";
import type { CallSpan } from "./span.ts";

/** Typical time between two steps of a switch, and between a hang-up and the end of the session. Milliseconds. */
const betweenMs = 1000;
const untilEndMs = 2000;
const edgeMs = 500;

/** Segments of a party. Pass the span of the call for the caller, who is there from start to end. */
export function withoutBriefSegments(
  segments: readonly Segment[],
  span: CallSpan | undefined,
): readonly Segment[] {
  if (span === undefined) {
    return segments;
  }
  const joined: Segment[] = [];
  for (const segment of segments) {
    const between = joined.at(-1);
    const before = joined.at(-2);
    if (
      between !== undefined &&
      before !== undefined &&
      isBrief(between) &&
      before.state === segment.state &&
      before.ending === undefined
    ) {
      joined.splice(-2, 2, continued(before, segment));
    } else if (between?.state === "unknown" && isBrief(between) && between.endAt === segment.startAt) {
      joined.splice(-1, 1, {
        ...segment,
        ...(between.startAt === undefined ? {} : { startAt: between.startAt }),
      });
    } else {
      joined.push(segment);
    }
  }
  return withoutBriefEnd(withoutBriefStart(joined), span);
}

function isBrief({ state, startAt, endAt, ending }: Segment): boolean {
  const passive = state === "flow" || state === "unknown" || state === "queue" || state === "waiting";
  return (
    passive &&
    ending === undefined &&
    startAt !== undefined &&
    endAt !== undefined &&
    endAt - startAt < betweenMs
  );
}

function isPassive(state: SegmentState): boolean {
  return state === "flow" || state === "unknown" || state === "queue" || state === "waiting";
}

function continued(before: Segment, after: Segment): Segment {
  const { endAt: _, ...rest } = before;
  return {
    ...rest,
    ...(after.endAt === undefined ? {} : { endAt: after.endAt }),
    ...(after.endOpen === undefined ? {} : { endOpen: after.endOpen }),
    ...(after.ending === undefined ? {} : { ending: after.ending }),
    evidence: [...before.evidence, ...after.evidence],
  };
}

/** A brief time between the last event and the end is not a state of its own. */
function withoutBriefEnd(segments: readonly Segment[], { endAt }: CallSpan): readonly Segment[] {
  const last = segments.at(-1);
  const before = segments.at(-2);
  if (
    last?.endAt === undefined ||
    last.startAt === undefined ||
    before?.endAt !== last.startAt ||
    before.endOpen === true
  ) {
    return segments;
  }
  const length = last.endAt - last.startAt;
  const brief = last.state === "unknown" && last.endAt === endAt ? untilEndMs : edgeMs;
  if (length > brief || !isPassive(last.state) || before.ending !== undefined) {
    return segments;
  }
  return [
    ...segments.slice(0, -2),
    {
      ...before,
      endAt: last.endAt,
      ...(last.ending === undefined ? {} : { ending: last.ending }),
      evidence: [...before.evidence, ...last.evidence],
    },
  ];
}

/** Nor is a brief time between the start and the first event. */
function withoutBriefStart(segments: readonly Segment[]): readonly Segment[] {
  const [first, second, ...rest] = segments;
  if (
    first?.startAt === undefined ||
    second === undefined ||
    first.endAt === undefined ||
    second.startAt !== first.endAt
  ) {
    return segments;
  }
  return first.endAt - first.startAt < edgeMs && isPassive(first.state) && first.ending === undefined
    ? [{ ...second, startAt: first.startAt }, ...rest]
    : segments;
}
