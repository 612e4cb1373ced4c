import type { DensityBucket } from "../../sessions/log/gaps-and-density.ts";
import type { LogGap } from "../../sessions/log/gaps.ts";
import type { TimelineSummary } from "../../sessions/log/timeline.ts";
import type { RowCache } from "./row-cache.ts";

/** A long time without entries, as shares (0 to 1) of the time axis. */
export interface AxisGap {
  readonly from: number;
  readonly to: number;
  readonly ms: number;
  /** The same in milliseconds since the epoch. */
  readonly fromAt: number;
  readonly toAt: number;
}

/** SVG path of bars in a box one unit high and one unit wide for each bucket. None is lower than `least`. */
export function bars(
  density: readonly DensityBucket[],
  of: (bucket: DensityBucket) => number,
  least: number,
): string {
  const most = Math.max(1, ...density.map((bucket) => bucket.entries));
  return density
    .map((bucket, position) => {
      const count = of(bucket);
      // A square root, so that one entry beside a burst of hundreds is still seen.
      const height = Math.max(least, Math.sqrt(count / most)).toFixed(3);
      return count === 0 ? "" : `M${position} 1v-${height}h.82v${height}z`;
    })
    .join("");
}

/** About which row a share (0 to 1) of the time axis falls on: the density says how many entries came before. */
export function rowAtShare(summary: TimelineSummary, share: number): number {
  const position = Math.min(Math.max(share, 0), 1) * summary.density.length;
  const whole = Math.floor(position);
  let before = 0;
  for (const bucket of summary.density.slice(0, whole)) {
    before += bucket.entries;
  }
  const within = (summary.density[whole]?.entries ?? 0) * (position - whole);
  return Math.min(Math.floor(before + within), Math.max(0, summary.rowCount - 1));
}

/**
 * Where a row falls on the time axis, as a share: the counterpart of `rowAtShare`. Exact where the row itself is held.
 */
export function shareOfRow(summary: TimelineSummary, row: number, rows?: RowCache): number {
  const at = rows?.rows.get(row)?.at;
  if (at !== undefined) {
    return Math.min(1, Math.max(0, shareOfTime(summary, at)));
  }
  let before = 0;
  for (const [position, bucket] of summary.density.entries()) {
    if (before + bucket.entries > row) {
      return (position + (row - before) / bucket.entries) / summary.density.length;
    }
    before += bucket.entries;
  }
  return 1;
}

/** Where a time falls on the time axis, as a share; outside of 0 to 1 for one before or after. */
export function shareOfTime(summary: TimelineSummary, at: number): number {
  const { startAt = at, endAt = at } = summary;
  return endAt > startAt ? (at - startAt) / (endAt - startAt) : 0;
}

/** The longest times without entries that last at least `minMs`, placed on the axis. */
export function axisGaps(summary: TimelineSummary, minMs: number): AxisGap[] {
  return summary.longestGaps
    .filter(({ ms }) => ms >= minMs)
    .map(({ fromAt, toAt, ms }: LogGap) => ({
      from: shareOfTime(summary, fromAt),
      to: shareOfTime(summary, toAt),
      ms,
      fromAt,
      toAt,
    }));
}
