/** What is measured over a whole log, in arrays of numbers: a log may have 100,000 entries. */
import type { SessionLogInfo } from "../../evovoice/types.ts";
import type { FoundMarks } from "../entry/found-marks.ts";
import { markTester } from "../entry/marks.ts";
import type { MarkRule } from "../entry/marks.ts";
import { momentOf } from "../time/timestamp.ts";
import type { Chunked } from "../chunked.ts";
import type { DensityBucket } from "./timeline.ts";

/** How many slices the density of a timeline has. */
const densityBuckets = 240;
const mostGaps = 5;
/** Rows read in one step. */
const piece = 1000;

/** The moments of a log, a number or two for each row. */
export interface Moments {
  /** Of each row; NaN where the date can't be read. */
  readonly at: Float64Array;
  /** Since the nearest earlier row with a readable date; NaN where either is missing. */
  readonly since: Float64Array;
  readonly first: number | undefined;
  readonly latest: number | undefined;
  readonly undated: number;
  readonly stepsBack: number;
}

/** Reads every date of a log once. */
export function* momentSteps(log: readonly SessionLogInfo[]): Chunked<Moments> {
  const at = new Float64Array(log.length).fill(Number.NaN);
  const since = new Float64Array(log.length).fill(Number.NaN);
  let [first, latest, previous, undated, stepsBack] = [Number.NaN, -Infinity, Number.NaN, 0, 0];
  for (let index = 0; index < log.length; index++) {
    if (index % piece === piece - 1) {
      yield;
    }
    const moment = momentOf(log[index]?.date);
    if (moment === undefined) {
      undated++;
      continue;
    }
    at[index] = moment;
    since[index] = moment - previous;
    stepsBack += moment < previous ? 1 : 0;
    first = Number.isNaN(first) ? moment : first;
    latest = Math.max(latest, moment);
    previous = moment;
  }
  return {
    at,
    since,
    first: known(first),
    latest: latest === -Infinity ? undefined : latest,
    undated,
    stepsBack,
  };
}

/** The rows whose message speaks of trouble, ascending. */
export function* troubleSteps(
  log: readonly SessionLogInfo[],
  rules: readonly MarkRule[],
  found: FoundMarks,
): Chunked<number[]> {
  const isTrouble = markTester("trouble", rules);
  const rows: number[] = [];
  for (let index = 0; index < log.length; index++) {
    if (index % piece === piece - 1) {
      yield;
    }
    if (found.get(index)?.includes("trouble") === true || isTrouble(messageOf(log[index]))) {
      rows.push(index);
    }
  }
  return rows;
}

/** The longest silences, longest first, at most five. */
export function longestGaps(since: Float64Array): { beforeRow: number; ms: number }[] {
  const gaps: { beforeRow: number; ms: number }[] = [];
  for (let index = 0; index < since.length; index++) {
    const ms = since[index] ?? 0;
    if (ms > (gaps.length < mostGaps ? 0 : (gaps.at(-1)?.ms ?? 0))) {
      const place = gaps.findIndex((gap) => gap.ms < ms);
      gaps.splice(place === -1 ? gaps.length : place, 0, { beforeRow: index, ms });
      gaps.length = Math.min(gaps.length, mostGaps);
    }
  }
  return gaps;
}

/** How the entries spread over the time between start and end. Empty where there is no such time. */
export function densityOf(
  at: Float64Array,
  trouble: readonly number[],
  startAt: number | undefined,
  endAt: number | undefined,
): DensityBucket[] {
  if (startAt === undefined || endAt === undefined) {
    return [];
  }
  const scale = endAt > startAt ? densityBuckets / (endAt - startAt) : 0;
  const bucketOf = (moment: number): number =>
    Math.min(densityBuckets - 1, Math.max(0, Math.floor((moment - startAt) * scale)));
  const entries = new Uint32Array(densityBuckets);
  const troubles = new Uint32Array(densityBuckets);
  for (const moment of at) {
    if (!Number.isNaN(moment)) {
      addOne(entries, bucketOf(moment));
    }
  }
  for (const index of trouble) {
    const moment = at[index] ?? Number.NaN;
    if (!Number.isNaN(moment)) {
      addOne(troubles, bucketOf(moment));
    }
  }
  return Array.from(entries, (number, bucket) => ({ entries: number, trouble: troubles[bucket] ?? 0 }));
}

/** How many moments are later than `end`. */
export function countAfter(at: Float64Array, end: number): number {
  let count = 0;
  for (const moment of at) {
    count += moment > end ? 1 : 0;
  }
  return count;
}

function addOne(counts: Uint32Array, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}

/** The message of an entry; empty where it has none. */
export function messageOf(entry: SessionLogInfo | undefined): string {
  return typeof entry?.message === "string" ? entry.message : "";
}

/** A number, or undefined for NaN. */
export function known(value: number | undefined): number | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : value;
}
