/** Takes out what is too short to mean anything to a person. */
import type { Segment } from "./call.ts";
import type { CallSpan } from "./span.ts";

/** What lies between two steps of a switch, and between a hang-up and the end of the session. */
const betweenMs = 1000;
const untilEndMs = 2000;

/** Segments of a party; with the span of the call, those of the caller, who is there from start to end. */
export function tidySegments(segments: readonly Segment[], span: CallSpan | undefined): readonly Segment[] {
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
    } else {
      joined.push(segment);
    }
  }
  return withoutBriefEnd(joined, span);
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

/** The moment between the last event and the end is no state of its own. */
function withoutBriefEnd(segments: Segment[], { endAt }: CallSpan): readonly Segment[] {
  const last = segments.at(-1);
  const before = segments.at(-2);
  if (
    endAt === undefined ||
    last?.endAt !== endAt ||
    last.state !== "unknown" ||
    before?.endAt === undefined
  ) {
    return segments;
  }
  return endAt - (last.startAt ?? 0) > untilEndMs || before.endOpen === true
    ? segments
    : [...segments.slice(0, -2), { ...before, endAt }];
}
