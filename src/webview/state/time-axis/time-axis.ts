import type { TimelineSummary } from "../../../sessions/log/timeline.ts";
import { followAxis, moveAxis, wholeAxis, zoomAxis } from "./axis.ts";
import type { AxisView } from "./axis.ts";
import { fractionOfRow } from "./density.ts";
import type { RowCache, RowRange } from "../log/row-cache.ts";

/** The shortest time that can be zoomed to, in milliseconds. */
const minViewMs = 50;

/** A part of the call, milliseconds since the epoch. */
export interface TimeRange {
  readonly fromAt: number;
  readonly toAt: number;
}

/** The visible part of the time axis, and the selection in it. */
export interface TimeAxis {
  readonly view: AxisView;
  readonly range: TimeRange | undefined;
  /** The time whose row was requested last, until it arrives. */
  readonly pendingAt: number | undefined;
  /** The time that the person last went to, and the row nearest to it. */
  readonly cursor: { readonly at: number; readonly row: number } | undefined;
}

export const wholeCall: TimeAxis = {
  view: wholeAxis,
  range: undefined,
  pendingAt: undefined,
  cursor: undefined,
};

export function showsWholeCall({ view }: TimeAxis): boolean {
  return view.from === 0 && view.to === 1;
}

/** Zooms around a fraction of the whole axis; a factor below 1 zooms in. */
export function zoom(
  axis: TimeAxis,
  summary: TimelineSummary,
  factor: number,
  fraction = (axis.view.from + axis.view.to) / 2,
): TimeAxis {
  return { ...axis, view: zoomAxis(axis.view, factor, fraction, minViewMs / Math.max(1, spanOf(summary))) };
}

/** Moves by a fraction of the visible part. */
export function move(axis: TimeAxis, by: number): TimeAxis {
  const { view } = axis;
  return { ...axis, view: moveAxis(view, view.from + by * (view.to - view.from)) };
}

/** Zooms to the selected range, with a margin. */
export function zoomToRange(axis: TimeAxis, summary: TimelineSummary): TimeAxis {
  const { range, view } = axis;
  const span = spanOf(summary);
  if (!range || summary.startAt === undefined || span <= 0) {
    return axis;
  }
  const fraction = ((range.fromAt + range.toAt) / 2 - summary.startAt) / span;
  const width = ((range.toAt - range.fromAt) / span) * 1.1;
  const zoomed = zoom(axis, summary, width / (view.to - view.from), fraction).view;
  return { ...axis, view: moveAxis(zoomed, fraction - (zoomed.to - zoomed.from) / 2) };
}

/** Moves the view with the log, so that it includes the visible rows. */
export function follow(
  axis: TimeAxis,
  summary: TimelineSummary,
  visible: RowRange,
  rows: RowCache,
): TimeAxis {
  if (showsWholeCall(axis) || visible.to <= visible.from) {
    return axis;
  }
  const view = followAxis(axis.view, {
    from: fractionOfRow(summary, visible.from, rows),
    to: fractionOfRow(summary, visible.to - 1, rows),
  });
  return view === axis.view ? axis : { ...axis, view };
}

/** The duration of the axis in milliseconds. */
export function spanOf(summary: TimelineSummary): number {
  return (summary.endAt ?? 0) - (summary.startAt ?? 0);
}
