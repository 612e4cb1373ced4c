import type { LogMark } from "../entry/events.ts";
import { noFoundMarks } from "../entry/found-marks.ts";
import type { FoundMarks } from "../entry/found-marks.ts";
import type { SessionInfo } from "../../evovoice/types.ts";
import { withRules } from "../entry/marks.ts";
import type { MarkRule } from "../entry/marks.ts";
import { readEntry } from "../entry/read-entry.ts";
import { sessionNames } from "../entry/session-names.ts";
import { readTimestamp } from "../time/read-timestamp.ts";
import { differenceMs, lastMs } from "../time/timestamp.ts";
import type { Timestamp } from "../time/timestamp.ts";
import { runAtOnce } from "../chunked.ts";
import type { Chunked } from "../chunked.ts";
import { countFrom, densityOf, entryTimeSteps, known, problemRowSteps } from "./gaps-and-density.ts";
import { messageOf, rawMessageOf } from "./entry-fields.ts";
import type { DensityBucket, EntryTimes } from "./gaps-and-density.ts";
import type { EntryZone } from "./entry-fields.ts";
import { gapSteps } from "./gaps.ts";
import type { CallBounds, LogGap } from "./gaps.ts";

/** One entry of a log on the session's time axis. Times are milliseconds; `at` since the epoch. */
export interface TimelineRow {
  /** Index in the log as the service sent it, from 0. Rows are never reordered. */
  readonly index: number;
  /** The date exactly as sent. */
  readonly date: string | undefined;
  /** Absent if the date can't be read. */
  readonly at: number | undefined;
  /** Since the start of the session, else since the earliest entry. Negative before it; absent if unknown. */
  readonly elapsedMs: number | undefined;
  /** Since the nearest earlier row with a readable date. Negative where the log steps back in time. */
  readonly sincePreviousMs: number | undefined;
  /** The time without entries before this one, as far as it is inside the call; see `LogGap`. */
  readonly gapMs: number | undefined;
  /** The entry names no zone: `at` was read as UTC, and may be hours off. */
  readonly zoneAssumed: boolean;
  readonly message: string;
  readonly marks: readonly LogMark[];
  /** Earlier than the nearest earlier row with a readable date. */
  readonly stepsBack: boolean;
  /** Known to be later than the session's own end. */
  readonly afterEnd: boolean;
}

/** A summary of the whole log, without its rows. */
export interface TimelineSummary {
  readonly rowCount: number;
  /** Where the time axis starts: the session's own start, else the earliest entry. Always the latter if `related` is false. */
  readonly startAt: number | undefined;
  /** Where the time axis ends: the session's own end, else the latest entry. */
  readonly endAt: number | undefined;
  /** The latest time of any entry. */
  readonly latestAt: number | undefined;
  /** Whether the entries name their zones; undefined if no entry has a readable date. */
  readonly entryZone: EntryZone | undefined;
  /** False if only one of the session and its entries names a zone: their times can't be compared. */
  readonly related: boolean;
  readonly undatedCount: number;
  readonly stepsBackCount: number;
  readonly afterEndCount: number;
  /** Rows marked "trouble", ascending, at most the first 10,000. */
  readonly problemRows: readonly number[];
  /** The longest gaps, longest first, at most 5. */
  readonly longestGaps: readonly LogGap[];
  readonly density: readonly DensityBucket[];
}

/** A log as it is shown: the summary is computed up front, rows on request. */
export interface Timeline {
  readonly summary: TimelineSummary;
  /** The time of each row, milliseconds since the epoch; NaN if the date can't be read. */
  readonly times: Float64Array;
  /** The rows from `from` up to but not including `to`, as far as they exist. */
  readonly rows: (from: number, to: number) => TimelineRow[];
}

const maxProblemRows = 10_000;

/**
 * Builds the timeline of a session's log. An entry costs two numbers until its row is requested.
 * Never throws, whatever the log holds. Density covers `startAt` to `endAt`; entries outside of it count at its edges.
 */
export function buildTimeline(session: Logged, rules: Marking = []): Timeline {
  return runAtOnce(timelineSteps(session, rules));
}

type Logged = Pick<SessionInfo, "dateCreated" | "dateCompleted" | "log"> & Parameters<typeof sessionNames>[0];

/** Custom rules for marks; "unmarked" if marks are not needed, which saves most of the time. */
type Marking = readonly MarkRule[] | "unmarked";

/** The same in chunks: a long log takes a while. `found` has marks from other sources. */
export function* timelineSteps(
  session: Logged,
  rules: Marking = [],
  found: FoundMarks = noFoundMarks,
): Chunked<Timeline> {
  const { log } = session;
  const context = { names: sessionNames(session) };
  const times = yield* entryTimeSteps(log);
  const { start, bounds, endLimit, related } = boundsOf(session, times);
  const gaps = yield* gapSteps(times.zone === "mixed" ? noTimes(log.length) : times.at, {
    ...bounds,
    lastAt: endLimit,
  });
  const problemRows = rules === "unmarked" ? [] : yield* problemRowSteps(log, rules, found, context);
  const summary: TimelineSummary = {
    rowCount: log.length,
    ...bounds,
    latestAt: times.latest?.epochMs,
    entryZone: times.zone,
    related,
    undatedCount: times.undated,
    stepsBackCount: times.stepsBack,
    afterEndCount: endLimit === undefined ? 0 : countFrom(times.at, endLimit + 1),
    problemRows: problemRows.slice(0, maxProblemRows),
    longestGaps: gaps.longest,
    density: densityOf(times.at, problemRows, bounds.startAt, bounds.endAt),
  };
  const row = (index: number): TimelineRow => {
    const entry = log[index];
    const time = readTimestamp(entry?.date);
    const sincePreviousMs = known(times.since[index]);
    const raw = rawMessageOf(entry);
    const reading = rules === "unmarked" ? undefined : readEntry(raw, context);
    return {
      index,
      date: entry?.date,
      at: time?.epochMs,
      elapsedMs: differenceMs(start, time),
      sincePreviousMs,
      gapMs: known(gaps.before[index]),
      zoneAssumed: time?.zone === "assumed",
      message: reading?.text ?? messageOf(entry),
      marks:
        reading === undefined || rules === "unmarked"
          ? []
          : withFound(withRules(reading.marks, raw, rules), found.get(index)),
      stepsBack: sincePreviousMs !== undefined && sincePreviousMs < 0,
      afterEnd: time !== undefined && endLimit !== undefined && time.epochMs > endLimit,
    };
  };
  return {
    summary,
    times: times.at,
    rows: (from, to) => {
      const first = clamp(from, log.length);
      return Array.from({ length: Math.max(0, clamp(to, log.length) - first) }, (_, offset) =>
        row(first + offset),
      );
    },
  };
}

/**
 * Where the call starts and ends on the axis of its entries. The session's own dates count only where their zones are known in the
 * same way as those of the entries; `start` is what elapsed times count from.
 */
function boundsOf(
  { dateCreated, dateCompleted }: Logged,
  { earliest, latest, zone }: EntryTimes,
): {
  readonly start: Timestamp | undefined;
  readonly bounds: CallBounds;
  /** The last millisecond of the session's own end. */
  readonly endLimit: number | undefined;
  readonly related: boolean;
} {
  const [created, completed] = [readTimestamp(dateCreated), readTimestamp(dateCompleted)];
  const fits = (date: Timestamp | undefined): boolean =>
    date !== undefined && (zone === undefined || date.zone === zone);
  const ends = fits(completed) && (differenceMs(created, completed) ?? 0) >= 0;
  const related = [created, completed].every((date) => date === undefined || fits(date));
  return {
    start: created ?? (zone === "mixed" ? undefined : earliest),
    bounds: {
      startAt: (fits(created) ? created : earliest)?.epochMs,
      endAt: (ends ? completed : latest)?.epochMs,
    },
    endLimit: ends && completed !== undefined ? lastMs(completed) : undefined,
    related,
  };
}

function noTimes(length: number): Float64Array {
  return new Float64Array(length).fill(Number.NaN);
}

function withFound(marks: readonly LogMark[], found: readonly LogMark[] = []): readonly LogMark[] {
  return found.length === 0 ? marks : [...new Set([...found, ...marks])];
}

function clamp(index: number, length: number): number {
  return Number.isNaN(index) ? 0 : Math.min(length, Math.max(0, Math.trunc(index)));
}
