import type { DensityBucket } from "../../../sessions/log/gaps-and-density.ts";
import type { LogGap } from "../../../sessions/log/gaps.ts";
import type { TimelineSummary } from "../../../sessions/log/timeline.ts";
import type { RowCache } from "../log/row-cache.ts";

/** A long gap between entries, as fractions (0 to 1) of the time axis. */
export interface AxisGap {
  readonly from: number;
  readonly to: number;
  readonly ms: number;
  /** The same in milliseconds since the epoch. */
  readonly fromAt: number;
  readonly toAt: number;
}

/** The SVG path of bars in a box one unit high and, for each bucket, one unit wide. None is lower than `minHeight`. */
export function bars(
  density: readonly DensityBucket[],
  of: (bucket: DensityBucket) => number,
  minHeight: number,
): string {
  const max = Math.max(1, ...density.map((bucket) => bucket.entries));
  return density
    .map((bucket, position) => {
      const count = of(bucket);
      // The square root, so that single entries stay visible beside a burst of hundreds.
      const height = Math.max(minHeight, Math.sqrt(count / max)).toFixed(3);
      return count === 0 ? "" : `M${position} 1v-${height}h.82v${height}z`;
    })
    .join("");
}

/** The approximate row at a fraction (0 to 1) of the time axis, from the density of entries. */
export function rowAtFraction(summary: TimelineSummary, fraction: number): number {
  const position = Math.min(Math.max(fraction, 0), 1) * summary.density.length;
  const whole = Math.floor(position);
  let before = 0;
  for (const bucket of summary.density.slice(0, whole)) {
    before += bucket.entries;
  }
  const within = (summary.density[whole]?.entries ?? 0) * (position - whole);
  return Math.min(Math.floor(before + within), Math.max(0, summary.rowCount - 1));
}

/** The position of a row on the time axis, as a fraction: the inverse of `rowAtFraction`. Exact if the row is loaded. */
export function fractionOfRow(summary: TimelineSummary, row: number, rows?: RowCache): number {
  const at = rows?.rows.get(row)?.at;
  if (at !== undefined) {
    return Math.min(1, Math.max(0, fractionOfTime(summary, at)));
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

/** The position of a time on the time axis, as a fraction; outside of 0 to 1 for times before or after. */
export function fractionOfTime(summary: TimelineSummary, at: number): number {
  const { startAt = at, endAt = at } = summary;
  return endAt > startAt ? (at - startAt) / (endAt - startAt) : 0;
}

/** The longest gaps between entries of at least `minMs`, with their positions on the axis. */
export function axisGaps(summary: TimelineSummary, minMs: number): AxisGap[] {
  return summary.longestGaps
    .filter(({ ms }) => ms >= minMs)
    .map(({ fromAt, toAt, ms }: LogGap) => ({
      from: fractionOfTime(summary, fromAt),
      to: fractionOfTime(summary, toAt),
      ms,
      fromAt,
      toAt,
    }));
}
