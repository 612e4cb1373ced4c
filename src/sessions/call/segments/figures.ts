/** The durations that people ask about: talk, hold, queue, time to answer. */
import type { CallAnswer, CallFigures, Evidence, Figure, Party, Segment, SegmentState } from "../call.ts";
import type { CallSpan } from "./span.ts";

const maxEvidence = 200;

export function figuresOf(
  parties: readonly Party[],
  span: CallSpan,
  answer: CallAnswer | undefined,
  now: number | undefined,
): CallFigures {
  const caller = parties[0]?.segments ?? [];
  const rings = parties.flatMap((party) => party.segments.filter(({ state }) => state === "ringing"));
  return {
    ...timeToAnswer(span, answer),
    ...figure("ring", rings, now),
    ...figure("talk", inState(caller, "talking"), now, hasUnknown(caller)),
    ...figure("hold", inState(caller, "hold"), now),
    ...figure("queue", inState(caller, "queue"), now),
  };
}

function timeToAnswer({ startAt }: CallSpan, answer: CallAnswer | undefined): CallFigures {
  return startAt === undefined || answer?.at === undefined || answer.at < startAt
    ? {}
    : {
        timeToAnswer: {
          ms: answer.at - startAt,
          source: "inferred",
          evidence: answer.evidence,
          fields: ["dateCreated"],
        },
      };
}

function inState(segments: readonly Segment[], state: SegmentState): readonly Segment[] {
  return segments.filter((segment) => segment.state === state);
}

/** Time in an unknown state after an answer: some of it may have been talk. */
function hasUnknown(segments: readonly Segment[]): boolean {
  return segments.some(({ state }, index) => state === "unknown" && index > 0);
}

/** The total time that segments cover, with overlaps counted once. */
function figure(
  name: keyof CallFigures,
  segments: readonly Segment[],
  now: number | undefined,
  atLeast = false,
): CallFigures {
  const spans = segments
    .map(({ startAt, endAt }): [number | undefined, number | undefined] => [startAt, endAt ?? now])
    .filter((span): span is [number, number] => span[0] !== undefined && span[1] !== undefined)
    .sort((one, other) => one[0] - other[0]);
  if (spans.length === 0) {
    return {};
  }
  let ms = 0;
  let until = -Infinity;
  for (const [start, end] of spans) {
    ms += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  const open = atLeast || spans.length < segments.length || segments.some(({ endOpen }) => endOpen === true);
  const found: Figure = {
    ms,
    source: segments.every(({ source }) => source === "known") ? "known" : "inferred",
    evidence: segments.flatMap(({ evidence }): readonly Evidence[] => evidence).slice(0, maxEvidence),
    ...(open ? { atLeast: true } : {}),
  };
  return { [name]: found };
}
