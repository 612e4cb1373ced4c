/** Reads whole days: "yesterday", "nov 20", "last 7 days", "11/20/2026". */
import * as l10n from "@vscode/l10n";
import { addDays } from "../../time/format.ts";
import { attempt, peek, takeType, takeWord } from "../text/atoms.ts";
import type { Cursor } from "../text/atoms.ts";
import { monthDays, monthNumberOf, monthsBefore, weekDays, weekdayOfDay, yearOf } from "./calendar.ts";
import { dayProblem, relativeDays } from "./day-values.ts";
import type { DayContext, Days } from "./day-values.ts";
import { numberOf, unitOf, weekdayNames, weekdayOf } from "./vocabulary.ts";
import { readDate } from "./written-dates.ts";

/** The furthest back that a relative range may go. */
const maxDays = 36_500;

/** Reads days at the cursor, and moves it past them. */
export function readDays(cursor: Cursor, context: DayContext): Days | undefined {
  return attempt(cursor, () => {
    takeWord(cursor, "on", "in", "for", "during");
    takeWord(cursor, "the");
    return readNamedDay(cursor, context) ?? readCountedDays(cursor, context) ?? readDate(cursor, context);
  });
}

function readNamedDay(cursor: Cursor, context: DayContext): Days | undefined {
  const { today } = context;
  if (takeWord(cursor, "today") !== undefined) {
    return relativeDays("today", today);
  }
  if (takeWord(cursor, "yesterday") !== undefined) {
    return relativeDays("yesterday", addDays(today, -1));
  }
  if (
    peek(cursor)?.text === "day" &&
    peek(cursor, 1)?.text === "before" &&
    peek(cursor, 2)?.text === "yesterday"
  ) {
    cursor.at += 3;
    return relativeDays("2 days ago", addDays(today, -2));
  }
  return attempt(cursor, () => {
    const which = takeWord(cursor, "last", "past", "previous", "this");
    const word = takeType(cursor, "word")?.text ?? "";
    const weekday = weekdayOf(word);
    if (weekday !== undefined) {
      return (
        readDateOfWeekday(cursor, weekday, context) ??
        weekdayDays(weekday, which !== undefined && which !== "this", today)
      );
    }
    return which === undefined
      ? undefined
      : calendarPeriod(which === "this" ? "this" : "last", word, context);
  });
}

/** "friday, nov 20" and "friday the 20th of november": the date, if it is one of a Friday. */
function readDateOfWeekday(cursor: Cursor, weekday: number, context: DayContext): Days | undefined {
  return attempt(cursor, () => {
    takeType(cursor, "comma");
    takeWord(cursor, "the");
    const days = readDate(cursor, context);
    if (days === undefined || days.problem !== undefined || days.start !== days.end) {
      return days?.problem === undefined ? undefined : days;
    }
    return weekdayOfDay(days.start) === weekday
      ? days
      : dayProblem(l10n.t("{0} is another day of the week.", days.start));
  });
}

function weekdayDays(weekday: number, beforeToday: boolean, today: string): Days {
  const name = weekdayNames[weekday] ?? "";
  const back = (weekdayOfDay(today) - weekday + 7) % 7;
  const day = addDays(today, -(beforeToday && back === 0 ? 7 : back));
  return { ...relativeDays(beforeToday ? `last ${name}` : name, day), repeats: "weekly" };
}

/** The calendar week, month or year of `today`, or the one before. */
function calendarPeriod(which: "this" | "last", unit: string, context: DayContext): Days | undefined {
  const { today } = context;
  const words = `${which} ${unit}`;
  if (unit === "week") {
    return relativeDays(
      words,
      ...weekDays(which === "this" ? today : addDays(today, -7), context.firstWeekday),
    );
  }
  const year = yearOf(today) - (which === "last" && unit === "year" ? 1 : 0);
  if (unit === "year") {
    return relativeDays(words, `${year}-01-01`, `${year}-12-31`);
  }
  if (unit !== "month") {
    return undefined;
  }
  const day = which === "this" ? today : (monthsBefore(today, 1) ?? today);
  const days = monthDays(yearOf(day), monthNumberOf(day));
  return days === undefined ? undefined : relativeDays(words, ...days);
}

/** "last 7 days", "7d", "3 days ago", "a week ago". */
function readCountedDays(cursor: Cursor, context: DayContext): Days | undefined {
  return attempt(cursor, () => {
    const last = takeWord(cursor, "last", "past", "previous");
    const isArticle = /^an?$/.test(peek(cursor)?.text ?? "");
    const count = readCount(cursor) ?? (last === undefined ? undefined : 1);
    const unit = unitOf(takeType(cursor, "word")?.text ?? "");
    if (count === undefined || unit === undefined || unit === "minute" || unit === "hour") {
      return undefined;
    }
    const ago = last === undefined && takeWord(cursor, "ago") !== undefined;
    if (ago) {
      return daysAgo(count, unit, context);
    }
    return isArticle ? undefined : lastDays(count, unit, context);
  });
}

/** A number in digits or words. */
export function readCount(cursor: Cursor): number | undefined {
  const atom = peek(cursor);
  const count =
    atom?.type === "number"
      ? Number(atom.text)
      : atom?.type === "word"
        ? (numberOf(atom.text) ?? (atom.text === "a" || atom.text === "an" ? 1 : undefined))
        : undefined;
  if (count !== undefined) {
    cursor.at += 1;
  }
  return count;
}

type LongUnit = "day" | "week" | "month" | "year";
const unitDays = { day: 1, week: 7, month: 31, year: 366 } as const;

function daysAgo(count: number, unit: LongUnit, { today }: DayContext): Days {
  if (count * unitDays[unit] > maxDays) {
    return dayProblem(l10n.t("That is too long ago."));
  }
  if (unit === "month" || unit === "year") {
    const months = unit === "year" ? count * 12 : count;
    return relativeDays(`${months} ${plural(months, "month")} ago`, monthsBefore(today, months) ?? today);
  }
  const days = count * unitDays[unit];
  return relativeDays(`${days} ${plural(days, "day")} ago`, addDays(today, -days));
}

function lastDays(count: number, unit: LongUnit, { today }: DayContext): Days {
  if (count === 0) {
    return dayProblem(l10n.t("The last 0 days is an empty range. Type a larger number."));
  }
  if (count * unitDays[unit] > maxDays) {
    return dayProblem(l10n.t("That is too long ago."));
  }
  if (unit === "month" || unit === "year") {
    const months = unit === "year" ? count * 12 : count;
    const start = addDays(monthsBefore(today, months) ?? today, 1);
    return relativeDays(`last ${months} ${plural(months, "month")}`, start, today);
  }
  const days = count * unitDays[unit];
  return relativeDays(`last ${days} ${plural(days, "day")}`, addDays(today, 1 - days), today);
}

function plural(count: number, unit: string): string {
  return count === 1 ? unit : `${unit}s`;
}
