/** Finds runs of log entries that repeat except for their digits. */
import type { SessionLogInfo } from "../../evovoice/types.ts";
import { runAtOnce } from "../chunked.ts";
import type { Chunked } from "../chunked.ts";

/** A run of rounds, each of which repeats the one before. */
export interface RepeatedRows {
  /** The first row of the run. */
  readonly first: number;
  /** The number of rows in the run. */
  readonly rows: number;
  /** The number of rows in a round, such as two for an alternating prompt and answer. */
  readonly period: number;
  /** The number of rounds; the last one may be incomplete. */
  readonly times: number;
}

/** Fewer rounds than this are not worth collapsing. */
const minTimes = 4;
/** The maximum number of rows in a round. */
const maxPeriod = 4;
/** Rows per chunk. */
const chunkSize = 2000;
/** Only the start of a message is compared. */
const maxLength = 300;

/** The runs of a log, in order, without overlaps. */
export function findRepeats(log: readonly SessionLogInfo[]): RepeatedRows[] {
  return runAtOnce(findRepeatsSteps(log));
}

/** The same in chunks: a long log takes a while. */
function* findRepeatsSteps(log: readonly SessionLogInfo[]): Chunked<RepeatedRows[]> {
  const kinds = yield* kindsOf(log);
  const found: RepeatedRows[] = [];
  let first = 0;
  let looked = 0;
  while (first < kinds.length) {
    const run = runAt(kinds, first);
    if (run !== undefined) {
      found.push(run);
    }
    first += run?.rows ?? 1;
    looked += 1;
    if (looked % chunkSize === 0) {
      yield;
    }
  }
  return found;
}

/** The shortest round that repeats from a row on. */
function runAt(kinds: Uint32Array, first: number): RepeatedRows | undefined {
  for (let period = 1; period <= maxPeriod; period++) {
    let end = first + period;
    while (end < kinds.length && kinds[end] === kinds[end - period]) {
      end += 1;
    }
    const rows = end - first;
    if (rows >= minTimes * period) {
      return { first, rows, period, times: Math.ceil(rows / period) };
    }
  }
  return undefined;
}

/** A hash that is the same for messages that only differ in digits. */
function* kindsOf(log: readonly SessionLogInfo[]): Chunked<Uint32Array> {
  const known = new Map<string, number>();
  const kinds = new Uint32Array(log.length);
  for (const [row, { message }] of log.entries()) {
    const text = typeof message === "string" ? message.slice(0, maxLength).replaceAll(/\d+/g, "0") : "";
    const kind = known.get(text) ?? known.size;
    known.set(text, kind);
    kinds[row] = kind;
    if (row % chunkSize === chunkSize - 1) {
      yield;
    }
  }
  return kinds;
}
