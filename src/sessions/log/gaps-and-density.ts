/** Measures a whole log, in typed arrays, since a log may have 100,000 entries. */
import type { SessionLogInfo } from "../../evovoice/types.ts";
import type { FoundMarks } from "../entry/found-marks.ts";
import { markMessage } from "../entry/marks.ts";
import type { MarkRule } from "../entry/marks.ts";
import type { EntryContext } from "../entry/read-entry.ts";
import { readTimestamp } from "../time/read-timestamp.ts";
import { differenceMs } from "../time/timestamp.ts";
import type { Timestamp } from "../time/timestamp.ts";
import type { Chunked } from "../chunked.ts";
import { rawMessageOf } from "./entry-fields.ts";
import type { EntryZone } from "./entry-fields.ts";

/** One slice of the time axis, all slices of equal length. */
export interface DensityBucket {
  readonly entries: number;
  readonly problems: number;
}

/** How many slices the density of a timeline has. */
const densityBuckets = 240;
/** Rows per chunk. */
const chunkSize = 1000;

/** The times of a log, a number or two for each row. */
export interface EntryTimes {
  /** The time of each row; NaN if the date can't be read. */
  readonly at: Float64Array;
  /** The time since the nearest earlier row with a readable date; NaN if either is missing, or only one of them names its zone. */
  readonly since: Float64Array;
  /** The earliest entry. */
  readonly earliest: Timestamp | undefined;
  readonly latest: Timestamp | undefined;
  /** Undefined if no date can be read. */
  readonly zone: EntryZone | undefined;
  readonly undated: number;
  readonly stepsBack: number;
}

/** Reads every date of a log once. */
export function* entryTimeSteps(log: readonly SessionLogInfo[]): Chunked<EntryTimes> {
  const at = new Float64Array(log.length).fill(Number.NaN);
  const since = new Float64Array(log.length).fill(Number.NaN);
  let earliest: Timestamp | undefined;
  let latest: Timestamp | undefined;
  let previous: Timestamp | undefined;
  let zone: EntryZone | undefined;
  let [undated, stepsBack] = [0, 0];
  for (let index = 0; index < log.length; index++) {
    if (index % chunkSize === chunkSize - 1) {
      yield;
    }
    const time = readTimestamp(log[index]?.date);
    if (time === undefined) {
      undated++;
      continue;
    }
    const sinceMs = differenceMs(previous, time) ?? Number.NaN;
    at[index] = time.epochMs;
    since[index] = sinceMs;
    stepsBack += sinceMs < 0 ? 1 : 0;
    earliest = earliest === undefined || time.epochMs < earliest.epochMs ? time : earliest;
    latest = latest === undefined || time.epochMs > latest.epochMs ? time : latest;
    zone = zone === undefined || zone === time.zone ? time.zone : "mixed";
    previous = time;
  }
  return { at, since, earliest, latest, zone, undated, stepsBack };
}

/** The minimum and maximum cost of reading an entry, and the cost of a chunk, in message characters. */
const rowCost = 20;
const maxCost = 4000;
const chunkCost = 20_000;

/** The rows marked as problems, ascending. */
export function* problemRowSteps(
  log: readonly SessionLogInfo[],
  rules: readonly MarkRule[],
  found: FoundMarks,
  context: EntryContext,
): Chunked<number[]> {
  const rows: number[] = [];
  let read = 0;
  for (let index = 0; index < log.length; index++) {
    const message = rawMessageOf(log[index]);
    read += rowCost + Math.min(message.length, maxCost);
    if (read > chunkCost) {
      read = 0;
      yield;
    }
    if (
      found.get(index)?.includes("trouble") === true ||
      markMessage(message, rules, context).includes("trouble")
    ) {
      rows.push(index);
    }
  }
  return rows;
}

/** The distribution of the entries between start and end. Empty if either is unknown. */
export function densityOf(
  at: Float64Array,
  problemRows: readonly number[],
  startAt: number | undefined,
  endAt: number | undefined,
): DensityBucket[] {
  if (startAt === undefined || endAt === undefined) {
    return [];
  }
  const scale = endAt > startAt ? densityBuckets / (endAt - startAt) : 0;
  const bucketOf = (time: number): number =>
    Math.min(densityBuckets - 1, Math.max(0, Math.floor((time - startAt) * scale)));
  const entries = new Uint32Array(densityBuckets);
  const problems = new Uint32Array(densityBuckets);
  for (const time of at) {
    if (!Number.isNaN(time)) {
      addOne(entries, bucketOf(time));
    }
  }
  for (const index of problemRows) {
    const time = at[index] ?? Number.NaN;
    if (!Number.isNaN(time)) {
      addOne(problems, bucketOf(time));
    }
  }
  return Array.from(entries, (number, bucket) => ({ entries: number, problems: problems[bucket] ?? 0 }));
}

/** How many times are at or after `from`. */
export function countFrom(at: Float64Array, from: number): number {
  let count = 0;
  for (const time of at) {
    count += time >= from ? 1 : 0;
  }
  return count;
}

function addOne(counts: Uint32Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}

/** A number, or undefined for NaN. */
export function known(value: number | undefined): number | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : value;
}
