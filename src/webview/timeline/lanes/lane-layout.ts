import type { Call, Party, Segment } from "../../../sessions/call/call.ts";
import { formatDuration } from "../../../sessions/time/durations.ts";
import type { Scale } from "../scale.ts";
import { xOfTime } from "../scale.ts";

/** The color of a segment, besides that of its state. */
export type Tone = "calm" | "bad";

/** A segment to render, in pixels from the left of the timeline. */
export interface DrawnSegment {
  readonly segment: Segment;
  /** The index among the party's segments. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly tone: Tone;
  /** Whether its start, or its end, is unknown: that side fades. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** Whether it is still going on. */
  readonly ongoing: boolean;
  /** Its duration, if there is room for it. */
  readonly length: string;
  /** How much of its ending fits: an icon, or also its label. */
  readonly ending: "none" | "icon" | "label";
  /** How many segments, too short to be rendered, are merged into this one. */
  readonly hidden: number;
}

/** With more parties than this, the others are collapsed. */
export const maxLanes = 6;
/** The minimum width of a segment. */
const minWidth = 3;
/** The width of a segment of unknown duration. */
const stub = 16;
/** The approximate width of a character in a label. */
const characterWidth = 6.3;
const iconWidth = 14;

/** The visible segments of a party, in time order. Segments that are narrower than a pixel are merged. */
export function layOutLane(
  party: Party,
  call: Pick<Call, "answer" | "live">,
  scale: Scale,
  context: { readonly now: number; readonly endingWords: (segment: Segment) => string },
): DrawnSegment[] {
  const drawn: DrawnSegment[] = [];
  for (const [index, segment] of party.segments.entries()) {
    const { from, to } = boundsOf(segment, scale, context.now);
    const before = drawn.at(-1);
    if (to < 0 || from > scale.width) {
      continue;
    }
    if (before !== undefined && to <= before.to && to - from < 1) {
      drawn[drawn.length - 1] = { ...before, hidden: before.hidden + 1 };
      continue;
    }
    const start = Math.max(from, before !== undefined && from < before.to ? before.to : -stub);
    drawn.push({
      segment,
      index,
      from: start,
      to: Math.min(Math.max(to, start + minWidth), scale.width + stub),
      tone: toneOf(segment, call),
      openStart: segment.startAt === undefined,
      openEnd: segment.endOpen === true,
      ongoing: segment.endAt === undefined,
      length: "",
      ending: "none",
      hidden: 0,
    });
  }
  return drawn.map((each, index) => withLabels(each, drawn[index + 1], scale, context));
}

function boundsOf({ startAt, endAt }: Segment, scale: Scale, now: number): { from: number; to: number } {
  const to = xOfTime(scale, endAt ?? now);
  const from = startAt === undefined ? to - stub : xOfTime(scale, startAt);
  return { from, to: Math.max(from, to) };
}

/** Ringing that nobody answered is red; ringing that stopped because somebody else answered is not. */
function toneOf({ state, ending }: Segment, { answer }: Pick<Call, "answer">): Tone {
  switch (ending) {
    case "declined":
    case "no answer":
    case "busy":
    case "failed":
      return "bad";
    case "cancelled":
      return state === "ringing" && answer === undefined ? "bad" : "calm";
    default:
      return "calm";
  }
}

function withLabels(
  drawn: DrawnSegment,
  next: DrawnSegment | undefined,
  { width }: Scale,
  { now, endingWords }: { readonly now: number; readonly endingWords: (segment: Segment) => string },
): DrawnSegment {
  const { segment, from, to, openEnd } = drawn;
  const { startAt, endAt = now, ending, state } = segment;
  const text = startAt === undefined ? "" : lengthLabel(endAt - startAt);
  const line = state === "flow" || state === "waiting";
  const visible = Math.min(to, width) - Math.max(from, 0);
  const length = !line && visible >= text.length * characterWidth + 12 ? text : "";
  const room = (next === undefined ? width : next.from) - to - (openEnd ? stub : 0);
  const label = ending === undefined ? "" : endingWords(segment);
  if (ending === undefined || (ending === "answered" && next !== undefined) || room < iconWidth) {
    return { ...drawn, length };
  }
  return {
    ...drawn,
    length,
    ending: room >= iconWidth + 4 + label.length * characterWidth ? "label" : "icon",
  };
}

/** Rounded like the durations in the summary. */
function lengthLabel(ms: number): string {
  return formatDuration(Math.max(0, Math.round(ms / 1000) * 1000));
}

/** The lanes that are shown while the others are collapsed, as indexes of parties: those with segments first. */
export function shownLanes(parties: readonly Party[], max: number): number[] {
  const indexes = parties.map((_, index) => index);
  if (indexes.length <= max) {
    return indexes;
  }
  const known = indexes.filter((index) => (parties[index]?.segments.length ?? 0) > 0);
  const others = indexes.filter((index) => parties[index]?.segments.length === 0);
  return [...known, ...others].slice(0, max).toSorted((a, b) => a - b);
}
