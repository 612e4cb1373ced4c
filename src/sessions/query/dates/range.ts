/** Turns dates and times that were read into a range of days or times. */
import * as l10n from "@vscode/l10n";
import { addDays, dayKey } from "../../time/format.ts";
import { instantAt } from "../../time/wall-time.ts";
import type { SessionQuery } from "../query.ts";
import { isQueryTime } from "../query.ts";
import { clockText } from "./clocks.ts";
import type { ClockSpan } from "./clocks.ts";
import type { DayContext, Days } from "./day-values.ts";

/** The date and time fields of a query. */
export type Range = Pick<SessionQuery, "when" | "startDate" | "endDate" | "startAt" | "endAt">;
export type RangeOrProblem = Range | { readonly problem: string };

export interface TimeContext extends DayContext {
  readonly now: number;
  readonly timeZone: string;
}

/** One end of a range. */
export interface Side {
  readonly days?: Days;
  readonly clock?: ClockSpan;
  /** Milliseconds since the epoch, with the words it came from if it depends on the present. */
  readonly instant?: number;
  readonly words?: string;
}

/** The margin on each side of a time of day that is not a full hour. */
const aroundInstantMs = 15 * 60_000;

/** Days with or without a time of day, or a time of day on the latest day that had it. */
export function resolveSide({ days, clock, instant }: Side, context: TimeContext): RangeOrProblem {
  if (instant !== undefined) {
    return { startAt: instant - aroundInstantMs, endAt: instant + aroundInstantMs };
  }
  if (days?.problem !== undefined) {
    return { problem: days.problem };
  }
  if (clock === undefined) {
    return {
      ...relativeText(days?.relative === true, days?.words),
      startDate: days?.start,
      endDate: days?.end,
    } as Range;
  }
  if (days !== undefined && days.start !== days.end) {
    return { problem: l10n.t("A time of day needs one day. Type one such as yesterday or friday.") };
  }
  const when = relativeText(days?.relative !== false, dayAndClock(days, clock));
  return { ...when, ...clockRange(pastDay(days, clock, context), clock, context.timeZone) };
}

function relativeText(relative: boolean, words: string | undefined): Pick<Range, "when"> {
  return relative && words !== undefined ? { when: words } : {};
}

/** The normalized words of a day with a time of day. */
function dayAndClock(days: Days | undefined, clock: ClockSpan): string {
  const words = days === undefined ? clock.words : `${days.words} ${clock.words}`;
  const short: Readonly<Record<string, string>> = {
    "today morning": "this morning",
    "today afternoon": "this afternoon",
    "today evening": "this evening",
    "today night": "tonight",
    "yesterday night": "last night",
  };
  return short[words] ?? words;
}

/** The day of a time of day: the latest one in the past if none was given, or for a weekday. */
function pastDay(days: Days | undefined, clock: ClockSpan, { now, today, timeZone }: TimeContext): string {
  const day = days?.start ?? today;
  const isAhead = day === today && clockRange(day, clock, timeZone).startAt > now;
  const back = days === undefined ? 1 : days.repeats === "weekly" ? 7 : 0;
  return isAhead ? addDays(day, -back) : day;
}

function clockRange(day: string, clock: ClockSpan, timeZone: string): { startAt: number; endAt: number } {
  if (clock.around !== undefined) {
    return {
      startAt: instantAt(day, clock.around, timeZone, "earlier") + clock.start - clock.around,
      endAt: instantAt(day, clock.around, timeZone, "later") + clock.end - clock.around,
    };
  }
  return {
    startAt: instantAt(day, clock.start, timeZone, "earlier"),
    endAt: instantAt(day, clock.end, timeZone, "later"),
  };
}

/** One end as a time: milliseconds, or a day if it has no time of day. */
interface Point {
  readonly at?: number;
  readonly day?: string;
}

/** Which end of a side a range starts or ends with. */
type Edge = "since" | "after" | "until" | "before";

function pointOf(side: Side, edge: Edge, context: TimeContext): Point | { readonly problem: string } {
  const { days, clock, instant } = side;
  if (instant !== undefined) {
    return { at: instant };
  }
  if (days?.problem !== undefined) {
    return { problem: days.problem };
  }
  if (clock === undefined) {
    const { start = "", end = "" } = days ?? {};
    return {
      day: { since: start, after: addDays(end, 1), until: end, before: addDays(start, -1) }[edge],
    };
  }
  const ms = clock.around ?? (edge === "since" || edge === "before" ? clock.start : clock.end);
  const single: ClockSpan = { start: ms, end: ms, words: "" };
  const day = edge === "since" || edge === "after" ? days?.start : days?.end;
  return {
    at: instantAt(
      day ?? pastDay(undefined, single, context),
      ms,
      context.timeZone,
      edge === "since" || edge === "after" ? "earlier" : "later",
    ),
  };
}

/** Sides of an open or a closed range, with the words that relate them. */
export interface Ends {
  readonly start?: { readonly edge: "since" | "after"; readonly side: Side };
  readonly end?: { readonly edge: "until" | "before"; readonly side: Side };
  /** Written as "a..b" instead of with words. */
  readonly dotted?: boolean;
}

export function resolveEnds(
  { start, end, dotted }: Ends,
  context: TimeContext,
): RangeOrProblem & { readonly reversed?: true } {
  const first = start === undefined ? {} : pointOf(start.side, start.edge, context);
  const last = end === undefined ? {} : pointOf(end.side, end.edge, context);
  for (const point of [first, last]) {
    if ("problem" in point) {
      return point;
    }
  }
  const [from, to] = [first as Point, last as Point];
  const hasTimes = from.at !== undefined || to.at !== undefined;
  const range: Range = hasTimes
    ? {
        ...optional("startAt", from.at ?? dayStart(from.day, 0, context)),
        ...optional("endAt", to.at ?? dayStart(to.day, 1, context)),
      }
    : { ...optional("startDate", from.day), ...optional("endDate", to.day) };
  const sides = [start?.side, end?.side].filter((side) => side !== undefined);
  const when = relativeText(
    sides.some(isRelative),
    endsText({ ...optional("start", start), ...optional("end", end), ...optional("dotted", dotted) }),
  );
  return { ...when, ...range, ...(isReversed(range) ? { reversed: true } : {}) };
}

function dayStart(day: string | undefined, later: number, { timeZone }: TimeContext): number | undefined {
  return day === undefined
    ? undefined
    : instantAt(addDays(day, later), 0, timeZone, later === 0 ? "earlier" : "later");
}

function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };
}

function isRelative({ days, clock, words }: Side): boolean {
  return words !== undefined || days?.relative === true || (days === undefined && clock !== undefined);
}

function isReversed({ startDate, endDate, startAt, endAt }: Range): boolean {
  return (
    (startDate !== undefined && endDate !== undefined && startDate > endDate) ||
    (startAt !== undefined && endAt !== undefined && startAt >= endAt)
  );
}

/** Whether a query can hold its times. */
export function isInCalendar({ startAt = 0, endAt = 0 }: Range): boolean {
  return isQueryTime(startAt) && isQueryTime(endAt);
}

function endsText({ start, end, dotted }: Ends): string {
  const [first, last] = [start, end].map((each) => (each === undefined ? undefined : sideText(each.side)));
  if (dotted === true && first !== undefined && last !== undefined) {
    return `${first}..${last}`;
  }
  return [
    first === undefined ? "" : `${start?.edge} ${first}`,
    last === undefined ? "" : `${end?.edge} ${last}`,
  ]
    .filter((words) => words !== "")
    .join(" ");
}

function sideText({ days, clock, instant, words }: Side): string {
  if (words !== undefined) {
    return words;
  }
  if (instant !== undefined) {
    return new Date(instant).toISOString();
  }
  if (clock === undefined) {
    return days?.words ?? "";
  }
  const time = clock.around === undefined ? clock.words : clockText(clock.around);
  return dayAndClock(days, { ...clock, words: time });
}

/** Today in the user's time zone. */
export function todayOf(now: number, timeZone: string): string {
  return dayKey(now, timeZone);
}
