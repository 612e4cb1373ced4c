import type { Call, Party, Segment } from "../../sessions/call/call.ts";
import { formatDuration } from "../../sessions/time/durations.ts";
import type { Scale } from "./scale.ts";
import { xOfTime } from "./scale.ts";

/** What a segment says by its colour besides its state. */
export type Tone = "calm" | "bad";

/** A segment as it is drawn. Pixels from the left of the timeline. */
export interface DrawnSegment {
  readonly segment: Segment;
  /** Among the party's segments. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly tone: Tone;
  /** It is not known when it began, or ended: that side fades. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** It goes on. */
  readonly ongoing: boolean;
  /** How long it lasted, where there is room for it. */
  readonly length: string;
  /** What fits of how it ended. */
  readonly ending: "none" | "sign" | "words";
  /** Segments too short to be drawn that are within this one. */
  readonly hidden: number;
}

/** With more parties than this, the others are folded away. */
export const mostLanes = 6;
/** The least width of a segment. */
const minWidth = 3;
/** How far a segment of unknown length reaches. */
const stub = 16;
/** About the width of a character of a label. */
const characterWidth = 6.3;
const signWidth = 14;

/** The segments of a party that are in view, in time order. What is narrower than a pixel is drawn once. */
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
  return drawn.map((each, place) => withLabels(each, drawn[place + 1], scale, context));
}

function boundsOf({ startAt, endAt }: Segment, scale: Scale, now: number): { from: number; to: number } {
  const to = xOfTime(scale, endAt ?? now);
  const from = startAt === undefined ? to - stub : xOfTime(scale, startAt);
  return { from, to: Math.max(from, to) };
}

/** A ring that nobody answered is red; one that stopped because somebody else answered is not. */
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
  const words = ending === undefined ? "" : endingWords(segment);
  if (ending === undefined || (ending === "answered" && next !== undefined) || room < signWidth) {
    return { ...drawn, length };
  }
  return {
    ...drawn,
    length,
    ending: room >= signWidth + 4 + words.length * characterWidth ? "words" : "sign",
  };
}

/** Rounded, as the words of the summary are. */
function lengthLabel(ms: number): string {
  return formatDuration(Math.max(0, Math.round(ms / 1000) * 1000));
}

/** The lanes that are shown, as indexes of parties, while the others are folded: first those of whom something is known. */
export function shownLanes(parties: readonly Party[], most: number): number[] {
  const indexes = parties.map((_, index) => index);
  if (indexes.length <= most) {
    return indexes;
  }
  const known = indexes.filter((index) => (parties[index]?.segments.length ?? 0) > 0);
  const others = indexes.filter((index) => parties[index]?.segments.length === 0);
  return [...known, ...others].slice(0, most).toSorted((a, b) => a - b);
}
