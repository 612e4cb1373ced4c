/** Calendar days, "YYYY-MM-DD", without a time zone. */
import { addDays } from "../../time/format.ts";

/** The day, if it exists. `month` is 1 to 12, `year` 100 to 9999. */
export function calendarDay(year: number, month: number, day: number): string | undefined {
  if (year < 100 || year > 9999) {
    return undefined;
  }
  const written = `${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}`;
  const ms = Date.parse(`${written}T00:00:00Z`);
  return Number.isNaN(ms) || addDays(written, 0) !== written ? undefined : written;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

/** The latest such day that is not after `today`; undefined if no year has it. */
export function latestDay(today: string, month: number, day: number): string | undefined {
  const thisYear = yearOf(today);
  for (let year = thisYear; year > thisYear - 9; year -= 1) {
    const found = calendarDay(year, month, day);
    if (found !== undefined && found <= today) {
      return found;
    }
  }
  return undefined;
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

export function monthNumberOf(day: string): number {
  return Number(day.slice(5, 7));
}

/** 0 for Sunday to 6. */
export function weekdayOfDay(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The first and the last day of a month. */
export function monthDays(year: number, month: number): readonly [string, string] | undefined {
  const first = calendarDay(year, month, 1);
  const next = month === 12 ? calendarDay(year + 1, 1, 1) : calendarDay(year, month + 1, 1);
  return first === undefined || next === undefined ? undefined : [first, addDays(next, -1)];
}

/** The day `months` earlier; the last day of that month if it is shorter. */
export function monthsBefore(day: string, months: number): string | undefined {
  const count = yearOf(day) * 12 + monthNumberOf(day) - 1 - months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  const range = monthDays(year, month);
  return calendarDay(year, month, Number(day.slice(8))) ?? range?.[1];
}

/** The first and the last day of the week of a day. `firstWeekday` is 0 for Sunday to 6. */
export function weekDays(day: string, firstWeekday: number): readonly [string, string] {
  const first = addDays(day, -((weekdayOfDay(day) - firstWeekday + 7) % 7));
  return [first, addDays(first, 6)];
}

/** The date conventions of a locale. */
export interface DateHabits {
  readonly dayFirst: boolean;
  /** 0 for Sunday to 6. */
  readonly firstWeekday: number;
}

const habits = new Map<string, DateHabits>();

/** The conventions of a locale; those of American English if it is unknown. */
export function dateHabits(locale: string): DateHabits {
  let found = habits.get(locale);
  if (found === undefined) {
    found = readHabits(locale);
    habits.set(locale, found);
  }
  return found;
}

/** Not every runtime of VS Code has both, and TypeScript's types have neither yet. */
interface LocaleWithWeek {
  getWeekInfo?: () => { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

function readHabits(locale: string): DateHabits {
  try {
    const parts = new Intl.DateTimeFormat(locale, { year: "numeric", month: "numeric", day: "numeric" })
      .formatToParts(0)
      .map(({ type }) => type);
    const known = new Intl.Locale(locale).maximize() as LocaleWithWeek;
    const week = known.getWeekInfo?.() ?? known.weekInfo;
    return {
      dayFirst: parts.indexOf("day") < parts.indexOf("month"),
      firstWeekday: (week?.firstDay ?? 1) % 7,
    };
  } catch {
    return { dayFirst: false, firstWeekday: 0 };
  }
}
