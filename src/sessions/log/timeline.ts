import type { LogMark } from "../entry/events.ts";
import { noFoundMarks } from "../entry/found-marks.ts";
import type { FoundMarks } from "../entry/found-marks.ts";
import type { SessionInfo } from "../../evovoice/types.ts";
import { defaultRules, markMessage } from "../entry/marks.ts";
import type { MarkRule } from "../entry/marks.ts";
import { momentOf } from "../time/timestamp.ts";
import { runAtOnce } from "../chunked.ts";
import type { Chunked } from "../chunked.ts";
import {
  countAfter,
  densityOf,
  known,
  longestGaps,
  messageOf,
  momentSteps,
  troubleSteps,
} from "./gaps-and-density.ts";

/** One entry of a log on the session's time axis. Times are milliseconds; `at` since the epoch. */
export interface TimelineRow {
  /** Place in the log as the service sent it, from 0. Rows are never reordered. */
  readonly index: number;
  /** The date exactly as sent. */
  readonly date: string | undefined;
  /** Absent where the date can't be read. */
  readonly at: number | undefined;
  /** Since the start of the timeline (`TimelineSummary.startAt`). Negative before it. */
  readonly elapsedMs: number | undefined;
  /** Since the nearest earlier row with a readable date. Negative where the log steps back in time. */
  readonly sincePreviousMs: number | undefined;
  readonly message: string;
  readonly marks: readonly LogMark[];
  /** Earlier than the nearest earlier row with a readable date. */
  readonly stepsBack: boolean;
  /** Later than the session's own end. */
  readonly afterEnd: boolean;
}

/** One slice of the time axis, all slices of equal length. */
export interface DensityBucket {
  readonly entries: number;
  readonly trouble: number;
}

/** The whole log at one look, without its rows. */
export interface TimelineSummary {
  readonly rowCount: number;
  /** The session's own start, else the first readable entry. */
  readonly startAt: number | undefined;
  /** The session's own end, else the last readable entry. */
  readonly endAt: number | undefined;
  /** The last moment of any entry. */
  readonly latestAt: number | undefined;
  readonly undatedCount: number;
  readonly stepsBackCount: number;
  readonly afterEndCount: number;
  /** Rows marked "trouble", ascending, at most the first 10,000. */
  readonly troubleRows: readonly number[];
  /** The longest silences, longest first, at most 5: the row after each, and its length in milliseconds. */
  readonly longestGaps: readonly { readonly beforeRow: number; readonly ms: number }[];
  readonly density: readonly DensityBucket[];
}

/** A log ready to be shown: the summary is there at once, rows are made when asked for. */
export interface Timeline {
  readonly summary: TimelineSummary;
  /** The moment of each row, milliseconds since the epoch; NaN where the date can't be read. */
  readonly moments: Float64Array;
  /** The rows from `from` up to but not including `to`, as far as there are any. */
  readonly rows: (from: number, to: number) => TimelineRow[];
}

const mostTroubleRows = 10_000;

/**
 * Lays a session's log out in time. 100,000 entries cost two numbers each until their rows are asked for.
 * Never throws, whatever the log holds. Density covers `startAt` to `endAt`; entries outside of it count at its edges.
 */
export function buildTimeline(session: Logged, rules: readonly MarkRule[] = defaultRules): Timeline {
  return runAtOnce(timelineSteps(session, rules));
}

type Logged = Pick<SessionInfo, "dateCreated" | "dateCompleted" | "log">;

/** The same in chunks: a long log takes a while. `found` are marks besides those of the rules. */
export function* timelineSteps(
  session: Logged,
  rules: readonly MarkRule[] = defaultRules,
  found: FoundMarks = noFoundMarks,
): Chunked<Timeline> {
  const { log } = session;
  const moments = yield* momentSteps(log);
  const ownEnd = momentOf(session.dateCompleted);
  const startAt = momentOf(session.dateCreated) ?? moments.first;
  const endAt = ownEnd ?? moments.latest;
  const trouble = yield* troubleSteps(log, rules, found);
  const summary: TimelineSummary = {
    rowCount: log.length,
    startAt,
    endAt,
    latestAt: moments.latest,
    undatedCount: moments.undated,
    stepsBackCount: moments.stepsBack,
    afterEndCount: ownEnd === undefined ? 0 : countAfter(moments.at, ownEnd),
    troubleRows: trouble.slice(0, mostTroubleRows),
    longestGaps: longestGaps(moments.since),
    density: densityOf(moments.at, trouble, startAt, endAt),
  };
  const row = (index: number): TimelineRow => {
    const at = known(moments.at[index]);
    const sincePreviousMs = known(moments.since[index]);
    const message = messageOf(log[index]);
    return {
      index,
      date: log[index]?.date,
      at,
      elapsedMs: at === undefined || startAt === undefined ? undefined : at - startAt,
      sincePreviousMs,
      message,
      marks: withFound(markMessage(message, rules), found.get(index)),
      stepsBack: sincePreviousMs !== undefined && sincePreviousMs < 0,
      afterEnd: at !== undefined && ownEnd !== undefined && at > ownEnd,
    };
  };
  return {
    summary,
    moments: moments.at,
    rows: (from, to) => {
      const first = clamp(from, log.length);
      return Array.from({ length: Math.max(0, clamp(to, log.length) - first) }, (_, place) =>
        row(first + place),
      );
    },
  };
}

function withFound(marks: readonly LogMark[], found: readonly LogMark[] = []): readonly LogMark[] {
  return found.length === 0 ? marks : [...new Set([...found, ...marks])];
}

function clamp(index: number, length: number): number {
  return Number.isNaN(index) ? 0 : Math.min(length, Math.max(0, Math.trunc(index)));
}
