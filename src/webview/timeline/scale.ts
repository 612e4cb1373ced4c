import type { Call } from "../../sessions/call/call.ts";
import type { TimelineSummary } from "../../sessions/log/timeline.ts";
import type { AxisView } from "../state/time-axis/axis.ts";
import { fractionOfTime } from "../state/time-axis/density.ts";
import { spanOf } from "../state/time-axis/time-axis.ts";

/** Pixels before the start of the axis. */
const startInset = 6;
/** Pixels after the end of the axis, for the endings of the last segments; fewer if there is little room. */
const endInset = { wide: 84, narrow: 16, wideFrom: 420 } as const;

/**
 * Converts between times and pixels in the call timeline. Fractions from 0 to 1 are those of the log's time axis; later times are
 * above 1.
 */
export interface Scale {
  readonly summary: TimelineSummary;
  /** The part of the axis that is shown. */
  readonly view: AxisView;
  /** The width of the timeline, and the ends of its axis, in pixels. */
  readonly width: number;
  readonly from: number;
  readonly to: number;
  /** Milliseconds to add to a time of the call, if the log's times are in another zone. */
  readonly offsetMs: number;
}

/**
 * The scale of a timeline. While the whole call is shown, its axis extends to `now` for a live call, and to the end of children
 * that last longer.
 */
export function callScale(
  summary: TimelineSummary,
  call: Call | undefined,
  { view, width, now }: { readonly view: AxisView; readonly width: number; readonly now: number },
): Scale {
  const offsetMs =
    summary.related || call?.startAt === undefined || summary.startAt === undefined
      ? 0
      : summary.startAt - call.startAt;
  const last = Math.max(0, ...(call === undefined ? [] : endsOf(call, now))) + offsetMs;
  const end = view.to === 1 && spanOf(summary) > 0 ? Math.max(1, fractionOfTime(summary, last)) : view.to;
  return {
    summary,
    view: { from: view.from, to: end },
    width,
    from: startInset,
    to: width - (width < endInset.wideFrom ? endInset.narrow : endInset.wide),
    offsetMs,
  };
}

function endsOf({ parties, live }: Call, now: number): number[] {
  const ends = parties.flatMap(({ segments }) => segments.slice(-1).map(({ endAt }) => endAt ?? now));
  return live ? [...ends, now] : ends;
}

/** Converts a fraction of the axis to pixels from the left, rounded to a tenth. */
export function xOfFraction({ view, from, to }: Scale, fraction: number): number {
  const part = (fraction - view.from) / (view.to - view.from);
  return Math.round((from + part * (to - from)) * 10) / 10;
}

/** Converts a time of the call to pixels from the left. */
export function xOfTime(scale: Scale, at: number): number {
  return xOfFraction(scale, fractionOfTime(scale.summary, at + scale.offsetMs));
}

/** Converts pixels from the left to a fraction of the axis, limited to the visible part of the log. */
export function fractionAt({ view, from, to }: Scale, x: number): number {
  const part = to > from ? (x - from) / (to - from) : 0;
  return Math.min(1, view.from + Math.min(1, Math.max(0, part)) * (view.to - view.from));
}
