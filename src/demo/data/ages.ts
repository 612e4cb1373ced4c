const day = 86_400_000;
const hour = 3_600_000;
/** Periods in days before the end of the sample week, and the share of the sessions in each. */
const parts = [
  { from: 0, to: 7, share: 0.62 },
  { from: 7, to: 14.5, share: 0.22 },
  { from: 15.5, to: 60, share: 0.16 },
] as const;
/** Relative number of calls in each hour (UTC): by day in America, and some at night. */
const hours = [5, 4, 3, 3, 2, 2, 2, 2, 2, 2, 3, 4, 6, 9, 11, 12, 12, 11, 12, 12, 11, 10, 8, 6];

/** Whether it is a weekday between eight and six on the East Coast, in winter time. */
export function isBusinessTime(time: number): boolean {
  const date = new Date(time);
  const weekday = date.getUTCDay() !== 0 && date.getUTCDay() !== 6;
  return weekday && date.getUTCHours() >= 13 && date.getUTCHours() < 23;
}

/** Sessions older than this are in the archive. No session begins within half a day of it. */
export const archiveAge = 15 * day;

/** Distributes sessions over sixty days like the calls of an answering service. */
export class Ages {
  readonly #ends: Float64Array;
  readonly #starts: Float64Array;

  constructor(now: number) {
    const starts: number[] = [];
    const ends: number[] = [];
    let before = 0;
    for (const { from, to, share } of parts) {
      const weights: number[] = [];
      for (let age = from * day; age < to * day; age += hour) {
        starts.push(age);
        weights.push(busyness(now - age));
      }
      const sum = weights.reduce((total, weight) => total + weight, 0);
      for (const weight of weights) {
        before += (weight / sum) * share;
        ends.push(before);
      }
    }
    this.#starts = Float64Array.from(starts);
    this.#ends = Float64Array.from(ends);
  }

  /** The age in milliseconds at the given quantile (0 to 1) of all sessions. */
  at(part: number): number {
    let low = 0;
    let high = this.#ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] ?? 1) > part) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    const start = this.#ends[low - 1] ?? 0;
    const width = (this.#ends[low] ?? 1) - start;
    return Math.floor((this.#starts[low] ?? 0) + Math.min(0.999_999, (part - start) / width) * hour);
  }
}

function busyness(time: number): number {
  const date = new Date(time);
  const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
  return (hours[date.getUTCHours()] ?? 1) * (weekend ? 0.35 : 1);
}
