import type { Call } from "../../sessions/call/call.ts";
import type { TimelineSummary } from "../../sessions/log/timeline.ts";
import type { AxisView } from "../state/axis.ts";
import { shareOfTime } from "../state/density.ts";
import { spanOf } from "../state/time-axis.ts";

/** Pixels before the start of the axis. */
const startInset = 6;
/** Pixels after its end, where the last segments say how they ended; fewer where there is little room. */
const endInset = { wide: 84, narrow: 16, wideFrom: 420 } as const;

/** Where times are in the call timeline. Shares (0 to 1) are those of the log's time axis; what follows it is above 1. */
export interface Scale {
  readonly summary: TimelineSummary;
  /** The part of the axis that is shown. */
  readonly view: AxisView;
  /** In pixels, of the whole timeline and of its axis. */
  readonly width: number;
  readonly from: number;
  readonly to: number;
  /** Milliseconds to add to a time of the call: those of a log in another zone can't be compared. */
  readonly offsetMs: number;
}

/**
 * The scale of a timeline. The axis of a call that goes on reaches to `now`, and so does that of one whose children last longer:
 * while the whole call is shown, it is all seen.
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
  const end = view.to === 1 && spanOf(summary) > 0 ? Math.max(1, shareOfTime(summary, last)) : view.to;
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

/** Pixels from the left of a share of the axis, to a tenth. */
export function xOfShare({ view, from, to }: Scale, share: number): number {
  const part = (share - view.from) / (view.to - view.from);
  return Math.round((from + part * (to - from)) * 10) / 10;
}

/** Pixels from the left of a time of the call. */
export function xOfTime(scale: Scale, at: number): number {
  return xOfShare(scale, shareOfTime(scale.summary, at + scale.offsetMs));
}

/** The share of the axis at these pixels from the left, within what is shown of the log. */
export function shareAt({ view, from, to }: Scale, x: number): number {
  const part = to > from ? (x - from) / (to - from) : 0;
  return Math.min(1, view.from + Math.min(1, Math.max(0, part)) * (view.to - view.from));
}
