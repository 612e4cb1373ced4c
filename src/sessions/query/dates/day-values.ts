/** Days as read from typed words. */
import * as l10n from "@vscode/l10n";
import { calendarDay, monthDays } from "./calendar.ts";
import type { DateHabits } from "./calendar.ts";

/** Days in a row, both inclusive. */
export interface Days {
  readonly start: string;
  readonly end: string;
  /** Their normalized form: words if they depend on the day of the search, else an ISO date. */
  readonly words: string;
  readonly relative: boolean;
  /** Given without a year or a week, so that they may move next to a later time. */
  readonly repeats?: "weekly" | "yearly";
  /** It may also be a person's name. */
  readonly isName?: boolean;
  /** The problem with them. The other fields then mean nothing. */
  readonly problem?: string;
}

export interface DayContext extends DateHabits {
  /** Today in the user's time zone. */
  readonly today: string;
}

export function oneDay(day: string): Days {
  return { start: day, end: day, words: day, relative: false };
}

export function relativeDays(words: string, start: string, end = start): Days {
  return { start, end, words, relative: true };
}

export function noSuchDay(text: string): Days {
  return dayProblem(l10n.t("There is no such day: {0}", text));
}

export function dayProblem(message: string): Days {
  return { start: "", end: "", words: "", relative: false, problem: message };
}

export function monthOfYear(year: number, month: number, text: string): Days {
  const days = month >= 1 && month <= 12 ? monthDays(year, month) : undefined;
  return days === undefined
    ? noSuchDay(text)
    : { start: days[0], end: days[1], words: days[0].slice(0, 7), relative: false };
}

/** The days of "2026-11-20" or "2026-11". */
export function isoDays(text: string): Days {
  const [year = 0, month = 0, day] = text.split("-").map(Number);
  if (day === undefined) {
    return monthOfYear(year, month, text);
  }
  const found = calendarDay(year, month, day);
  return found === undefined ? noSuchDay(text) : oneDay(found);
}
