/** Reads dates and times in a run of typed words. */
import * as l10n from "@vscode/l10n";
import { addDays } from "../../time/format.ts";
import { attempt, peek, takeType, takeWord } from "../text/atoms.ts";
import type { Atom, Cursor } from "../text/atoms.ts";
import { calendarDay, yearOf } from "./calendar.ts";
import { clockAround, clockSpan, dayPart, readClock, readClockSpan, readImpossibleClock } from "./clocks.ts";
import type { ClockSpan } from "./clocks.ts";
import { isoDays } from "./day-values.ts";
import type { Days } from "./day-values.ts";
import { readCount, readDays } from "./days.ts";
import { resolveEnds } from "./range.ts";
import type { Ends, Range, Side, TimeContext } from "./range.ts";
import { unitOf } from "./vocabulary.ts";

/** The result: a side that may still be joined with another, a whole range, or a problem. */
export type TimeReading =
  | { readonly kind: "side"; readonly side: Side }
  | { readonly kind: "range"; readonly range: Range; readonly reversed?: true }
  | { readonly kind: "problem"; readonly message: string };

export interface FoundTime {
  readonly words: TimeReading;
  /** How many tokens it takes. */
  readonly tokens: number;
}

/** Reads as many words of a date or time from an atom on as belong together. They must end where a typed word ends. */
export function readTime(atoms: readonly Atom[], at: number, context: TimeContext): FoundTime | undefined {
  const cursor: Cursor = { atoms, at };
  const begin = atoms[at]?.token ?? 0;
  for (const reader of [readOpenRange, readRolling, readBetween, readRange, readOneTime, readUnfinished]) {
    cursor.at = at;
    skipLeadIn(cursor);
    const words = reader(cursor, context);
    takeType(cursor, "comma");
    const last = atoms[cursor.at - 1];
    if (words !== undefined && cursor.at > at && last?.endsToken === true) {
      return { words, tokens: last.token - begin + 1 };
    }
  }
  return undefined;
}

/** "in the last 2 hours", "the past week". */
function skipLeadIn(cursor: Cursor): void {
  const begin = cursor.at;
  takeWord(cursor, "in", "within", "during", "over");
  takeWord(cursor, "the");
  if (!/^(?:last|past|previous)$/.test(peek(cursor)?.text ?? "")) {
    cursor.at = begin;
  }
}

/** "since monday", "until 14:00", "since nov 20 until nov 22", "..2026-11-22". */
function readOpenRange(cursor: Cursor, context: TimeContext): TimeReading | undefined {
  if (takeType(cursor, "range") !== undefined) {
    const side = readSide(cursor, context);
    return side === undefined ? undefined : ends({ end: { edge: "until", side } }, context);
  }
  const starts = takeWord(cursor, "since", "after");
  if (starts !== undefined) {
    const side = readSide(cursor, context) ?? readHoursAgo(cursor, context);
    if (side === undefined) {
      return undefined;
    }
    if (side.instant !== undefined && side.words !== undefined) {
      return { kind: "range", range: { when: side.words, startAt: side.instant } };
    }
    const edge = starts === "after" ? "after" : "since";
    const end = attempt(cursor, () => readEnd(cursor, context));
    return ends({ start: { edge, side }, ...(end === undefined ? {} : { end }) }, context);
  }
  const end = readEnd(cursor, context);
  return end === undefined ? undefined : ends({ end }, context);
}

function readEnd(cursor: Cursor, context: TimeContext): Ends["end"] {
  const word = takeWord(cursor, "until", "till", "through", "before");
  const side = word === undefined ? undefined : readSide(cursor, context);
  return side === undefined ? undefined : { edge: word === "before" ? "before" : "until", side };
}

/** "2 hours ago" after "since": as "last 2h". */
function readHoursAgo(cursor: Cursor, { now }: TimeContext): Side | undefined {
  return attempt(cursor, () => {
    const found = readShortCount(cursor);
    return found === undefined || takeWord(cursor, "ago") === undefined
      ? undefined
      : { instant: now - found.ms, words: `last ${found.words}` };
  });
}

const minuteMs = 60_000;
const maxShortMs = 10 * 366 * 24 * 60 * minuteMs;

function readShortCount(
  cursor: Cursor,
  fallback?: number,
): { ms: number; words: string; unitMs: number } | undefined {
  if (takeWord(cursor, "half") !== undefined) {
    const isHalfHour = takeWord(cursor, "an") !== undefined && takeWord(cursor, "hour") !== undefined;
    return isHalfHour ? { ms: 30 * minuteMs, unitMs: minuteMs, words: "30m" } : undefined;
  }
  const count = readCount(cursor) ?? fallback;
  const unit = unitOf(takeType(cursor, "word")?.text ?? "");
  if (count === undefined || (unit !== "hour" && unit !== "minute")) {
    return undefined;
  }
  const unitMs = unit === "hour" ? 60 * minuteMs : minuteMs;
  return { ms: count * unitMs, unitMs, words: `${count}${unit === "hour" ? "h" : "m"}` };
}

/** "last 2h", "90m", "2 hours ago". */
function readRolling(cursor: Cursor, { now }: TimeContext): TimeReading | undefined {
  const last = takeWord(cursor, "last", "past", "previous");
  const found = readShortCount(cursor, last === undefined ? undefined : 1);
  if (found === undefined) {
    return undefined;
  }
  const { ms, unitMs, words } = found;
  if (ms === 0 || ms > maxShortMs) {
    return problem(ms === 0 ? l10n.t("Type a number above 0.") : l10n.t("That is too long ago."));
  }
  if (last !== undefined || takeWord(cursor, "ago") === undefined) {
    return { kind: "range", range: { when: `last ${words}`, startAt: now - ms } };
  }
  const margin = unitMs === minuteMs ? 10 * minuteMs : 30 * minuteMs;
  const count = ms / unitMs;
  const unit = unitMs === minuteMs ? "minute" : "hour";
  const when = `${count} ${unit}${count === 1 ? "" : "s"} ago`;
  return { kind: "range", range: { when, startAt: now - ms - margin, endAt: now - ms + margin } };
}

function readBetween(cursor: Cursor, context: TimeContext): TimeReading | undefined {
  const between = takeWord(cursor, "between", "from");
  const start = between === undefined ? undefined : readSide(cursor, context);
  const separator =
    takeWord(cursor, "and", "to", "until", "till", "through") ?? takeType(cursor, "dash", "range");
  const end = separator === undefined ? undefined : readSide(cursor, context);
  return start === undefined || end === undefined ? undefined : readJoined(start, end, context);
}

/** "2026-11-20..2026-11-22", "monday - wednesday", "fri 14:30-15:30", "2026-11-20..". */
function readRange(cursor: Cursor, context: TimeContext): TimeReading | undefined {
  const start = readSide(cursor, context);
  const separator = takeType(cursor, "dash", "range");
  if (
    start === undefined ||
    (separator === undefined && takeWord(cursor, "to", "until", "till", "through") === undefined)
  ) {
    return undefined;
  }
  const end = attempt(cursor, () => readSide(cursor, context));
  if (end !== undefined) {
    return readJoined(start, end, context);
  }
  const isOpen =
    separator?.endsToken === true &&
    (separator.type === "range" ||
      (start.clock !== undefined && cursor.atoms[cursor.at - 2]?.token === separator.token));
  return isOpen ? ends({ start: { edge: "since", side: start } }, context) : undefined;
}

/** Joins two sides into one range. A day given once applies to both. */
function readJoined(start: Side, end: Side, context: TimeContext): TimeReading | undefined {
  if (isClock(start) && isClock(end) && (start.days === undefined || end.days === undefined)) {
    const clock = clockSpan(
      start.clock?.around ?? start.clock?.start ?? 0,
      end.clock?.around ?? end.clock?.start ?? 0,
    );
    const days = start.days ?? end.days;
    return { kind: "side", side: { ...(days === undefined ? {} : { days }), clock } };
  }
  return ends(
    {
      start: { edge: "since", side: start },
      end: { edge: "until", side: endAfter(start, end) },
      dotted: true,
    },
    context,
  );
}

function isClock({ clock }: Side): boolean {
  return clock !== undefined;
}

/** "monday - friday" on a Wednesday: the Friday after that Monday. "nov 20 - nov 30" on November 25 likewise. */
function endAfter(start: Side, end: Side): Side {
  const { days } = end;
  const first = start.days?.start;
  if (days?.repeats === undefined || first === undefined || days.end >= first) {
    return end;
  }
  if (days.repeats === "weekly") {
    return { ...end, days: { ...days, start: addDays(days.start, 7), end: addDays(days.end, 7) } };
  }
  const [, month = 0, day = 0] = days.end.split("-").map(Number);
  const moved = calendarDay(yearOf(first), month, day);
  return moved === undefined || moved < first
    ? end
    : { ...end, days: { ...days, start: moved, end: moved, words: moved } };
}

function ends(range: Ends, context: TimeContext): TimeReading {
  const resolved = resolveEnds(range, context);
  if ("problem" in resolved) {
    return problem(resolved.problem);
  }
  const { reversed, ...found } = resolved;
  if (reversed === true && range.dotted === true) {
    return problem(l10n.t("The range ends before it starts. Swap the two ends."));
  }
  return { kind: "range", range: found, ...(reversed === true ? { reversed } : {}) };
}

function problem(message: string): TimeReading {
  return { kind: "problem", message };
}

/** Days, a time of day, or both. */
function readSide(cursor: Cursor, context: TimeContext): Side | undefined {
  return readIsoTime(cursor) ?? attempt(cursor, () => readDayAndClock(cursor, context));
}

function readDayAndClock(cursor: Cursor, context: TimeContext): Side | undefined {
  const named = readNamedPart(cursor, context);
  if (named !== undefined) {
    return named;
  }
  const days = readDays(cursor, context);
  if (days !== undefined) {
    const clock = attempt(cursor, () => {
      takeType(cursor, "comma");
      takeWord(cursor, "at");
      return singleClock(cursor);
    });
    return { days, ...(clock === undefined ? {} : { clock }) };
  }
  const clock = singleClock(cursor);
  const later = clock === undefined ? undefined : readLaterDays(cursor, context);
  return clock === undefined ? undefined : { ...(later === undefined ? {} : { days: later }), clock };
}

/** Days after a time of day. In "15:00 may", "may" is not a month. */
function readLaterDays(cursor: Cursor, context: TimeContext): Days | undefined {
  return attempt(cursor, () => {
    takeType(cursor, "comma");
    const days = readDays(cursor, context);
    return days?.isName === true ? undefined : days;
  });
}

function singleClock(cursor: Cursor): ClockSpan | undefined {
  const clock = readClock(cursor);
  return clock === undefined ? undefined : clockAround(clock.ms);
}

/** "this morning", "last night", "tonight". */
function readNamedPart(cursor: Cursor, { today }: TimeContext): Side | undefined {
  return attempt(cursor, () => {
    const isTonight = takeWord(cursor, "tonight") !== undefined;
    const which = isTonight ? "this" : takeWord(cursor, "this", "last");
    const clock =
      which === undefined ? undefined : dayPart(isTonight ? "night" : (takeType(cursor, "word")?.text ?? ""));
    const isYesterday = which === "last";
    return clock === undefined
      ? undefined
      : {
          days: relativeDay(isYesterday ? "yesterday" : "today", addDays(today, isYesterday ? -1 : 0)),
          clock,
        };
  });
}

function relativeDay(words: string, day: string): Days {
  return { start: day, end: day, words, relative: true };
}

/** "2026-11-20T14:30", with or without an offset. */
function readIsoTime(cursor: Cursor): Side | undefined {
  const atom = peek(cursor);
  const [day, time] = atom?.type === "iso" ? atom.text.split("t") : [];
  if (day === undefined || time === undefined) {
    return undefined;
  }
  cursor.at += 1;
  const days = isoDays(day);
  const [, hour = "", minute = "", second = "0", zone] =
    /^(\d{1,2}):(\d{2})(?::([\d.]+))?(z|[+-]\d{2}:?\d{2})?$/.exec(time) ?? [];
  const clockMs = (Number(hour) * 60 + Number(minute)) * minuteMs + Math.round(Number(second) * 1000);
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) >= 60) {
    return { days: { ...days, problem: days.problem ?? l10n.t("There is no such time: {0}", time) } };
  }
  if (zone === undefined || days.problem !== undefined) {
    return { days, clock: clockAround(clockMs) };
  }
  return { instant: Date.parse(`${days.start}T00:00:00Z`) + clockMs - offsetMs(zone) };
}

function offsetMs(zone: string): number {
  const [, sign, hours = "", minutes = ""] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  const size = (Number(hours) * 60 + Number(minutes)) * minuteMs;
  return sign === "-" ? -size : size;
}

/** Days with a part of a day, either first; or one of them alone. */
function readOneTime(cursor: Cursor, context: TimeContext): TimeReading | undefined {
  const iso = readIsoTime(cursor) ?? readNamedPart(cursor, context);
  if (iso !== undefined) {
    return { kind: "side", side: iso };
  }
  const days = readDays(cursor, context);
  if (days !== undefined) {
    const clock = attempt(cursor, () => {
      takeType(cursor, "comma");
      return readClockSpan(cursor, true);
    });
    return { kind: "side", side: { days, ...(clock === undefined ? {} : { clock }) } };
  }
  const clock = readClockSpan(cursor);
  if (clock === undefined) {
    return readImpossibleClock(cursor) ? problem(l10n.t("There is no such time of day.")) : undefined;
  }
  const later = readLaterDays(cursor, context);
  return { kind: "side", side: { ...(later === undefined ? {} : { days: later }), clock } };
}

/** Words that a time has to follow, which is not typed yet. */
function readUnfinished(cursor: Cursor): TimeReading | undefined {
  const word = takeWord(cursor, "last", "since", "until", "around", "before", "after", "between");
  const number = word === "last" ? takeType(cursor, "number") : undefined;
  const isLast = word !== undefined && (peek(cursor) === undefined || number !== undefined);
  return isLast
    ? problem(l10n.t("A time is missing here, such as yesterday, monday, 14:30 or 2 hours."))
    : undefined;
}
