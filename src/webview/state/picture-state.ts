import type { TimelineSummary } from "../../sessions/log/timeline.ts";
import { followAxis, moveAxis, wholeAxis, zoomAxis } from "./axis.ts";
import type { AxisView } from "./axis.ts";
import { shareOfRow } from "./picture.ts";
import type { RowCache, RowRange } from "./row-cache.ts";

/** The shortest stretch of time that can be zoomed to, in milliseconds. */
const leastMs = 50;

/** A stretch of the call, milliseconds since the epoch. */
export interface TimeStretch {
  readonly fromAt: number;
  readonly toAt: number;
}

/** What the picture shows of the call, and what is selected in it. */
export class PictureState {
  view: AxisView = wholeAxis;
  stretch: TimeStretch | undefined;
  /** The moment whose row was asked for last. */
  wantedAt: number | undefined;
  /** The moment that was gone to last, and the row nearest to it. */
  cursor: { readonly at: number; readonly row: number } | undefined;

  get isWhole(): boolean {
    return this.view.from === 0 && this.view.to === 1;
  }

  /** Zooms around a share of the whole axis. */
  zoom(summary: TimelineSummary, factor: number, share = (this.view.from + this.view.to) / 2): void {
    this.view = zoomAxis(this.view, factor, share, leastMs / Math.max(1, spanOf(summary)));
  }

  /** Moves by a part of what is shown. */
  move(by: number): void {
    this.view = moveAxis(this.view, this.view.from + by * (this.view.to - this.view.from));
  }

  whole(): void {
    this.view = wholeAxis;
  }

  /** Shows the selected stretch and a little around it. */
  zoomToStretch(summary: TimelineSummary): void {
    const { stretch } = this;
    const span = spanOf(summary);
    if (stretch && summary.startAt !== undefined && span > 0) {
      const share = ((stretch.fromAt + stretch.toAt) / 2 - summary.startAt) / span;
      const width = ((stretch.toAt - stretch.fromAt) / span) * 1.1;
      this.zoom(summary, width / (this.view.to - this.view.from), share);
      this.view = moveAxis(this.view, share - (this.view.to - this.view.from) / 2);
    }
  }

  /** Moves along with the log, so that the rows on show are in the picture. */
  follow(log: {
    readonly session: { readonly timeline: TimelineSummary } | undefined;
    readonly rows: RowCache;
    readonly visible: RowRange;
  }): void {
    if (log.session && !this.isWhole && log.visible.to > log.visible.from) {
      const { timeline } = log.session;
      this.view = followAxis(this.view, {
        from: shareOfRow(timeline, log.visible.from, log.rows),
        to: shareOfRow(timeline, log.visible.to - 1, log.rows),
      });
    }
  }
}

/** Milliseconds from the first moment of the axis to its last. */
export function spanOf(summary: TimelineSummary): number {
  return (summary.endAt ?? 0) - (summary.startAt ?? 0);
}
