/** Reads written dates: "2026-11-20", "11/20/2026", "20.11.", "nov 20", "the 20th". */
import * as l10n from "@vscode/l10n";
import { attempt, peek, takeType, takeWord } from "../text/atoms.ts";
import type { Atom, Cursor } from "../text/atoms.ts";
import { calendarDay, latestDay, monthNumberOf, monthsBefore, yearOf } from "./calendar.ts";
import { dayProblem, isoDays, monthOfYear, noSuchDay, oneDay } from "./day-values.ts";
import type { DayContext, Days } from "./day-values.ts";
import { isMonthAndName, monthOf, unitOf } from "./vocabulary.ts";

/** Reads a date at the cursor, and moves it past the date. */
export function readDate(cursor: Cursor, context: DayContext): Days | undefined {
  return (
    readIsoDay(cursor) ??
    readNumericDay(cursor, context) ??
    readMonthDay(cursor, context) ??
    readDayOfMonth(cursor, context)
  );
}

function readIsoDay(cursor: Cursor): Days | undefined {
  const atom = peek(cursor);
  if (atom?.type !== "iso" || atom.text.includes("t")) {
    return undefined;
  }
  cursor.at += 1;
  return isoDays(atom.text);
}

/** "11/20/2026", "20.11.2026", "11/20". If only one order gives a valid day, that one is used. */
function readNumericDay(cursor: Cursor, context: DayContext): Days | undefined {
  const atom = peek(cursor);
  if (atom?.type !== "date") {
    return undefined;
  }
  const parts = atom.text.split(/[./-]/).filter((part) => part !== "");
  if (parts.length === 2 && atom.text.includes(".") && !context.dayFirst) {
    return undefined;
  }
  const found = numericDay(parts, context);
  if (found === undefined) {
    return undefined;
  }
  cursor.at += 1;
  return found === "none" ? noSuchDay(atom.text) : found;
}

function numericDay(parts: readonly string[], { dayFirst, today }: DayContext): Days | "none" | undefined {
  const [a = 0, b = 0, c] = parts.map(Number);
  if (parts[0]?.length === 4) {
    return dayOrNone(calendarDay(a, b, c ?? 0));
  }
  if (parts[0]?.length === 3) {
    return undefined;
  }
  const orders = dayFirst ? [[b, a] as const, [a, b] as const] : [[a, b] as const, [b, a] as const];
  for (const [month, day] of orders) {
    const found =
      c === undefined
        ? latestDay(today, month, day)
        : calendarDay(parts[2]?.length === 2 ? 2000 + c : c, month, day);
    if (found !== undefined) {
      return c === undefined ? { ...oneDay(found), repeats: "yearly" } : oneDay(found);
    }
  }
  return "none";
}

function dayOrNone(day: string | undefined): Days | "none" {
  return day === undefined ? "none" : oneDay(day);
}

/** "the 20th": of this month, or of the last one that had it. */
function readDayOfMonth(cursor: Cursor, { today }: DayContext): Days | undefined {
  return attempt(cursor, () => {
    const number = takeType(cursor, "number");
    if (number === undefined || number.endsToken || takeWord(cursor, "st", "nd", "rd", "th") === undefined) {
      return undefined;
    }
    for (let months = 0; months < 3; months += 1) {
      const month = monthsBefore(`${today.slice(0, 7)}-01`, months) ?? today;
      const day = calendarDay(yearOf(month), monthNumberOf(month), Number(number.text));
      if (day !== undefined && day <= today) {
        return oneDay(day);
      }
    }
    return noSuchDay(number.text);
  });
}

/** "nov 20", "november 20, 2026", "20 nov", "20th of november", "nov 20-22", "nov 2026", "nov". */
function readMonthDay(cursor: Cursor, context: DayContext): Days | undefined {
  const first = peek(cursor);
  const begin = cursor.at;
  const [dayBefore, dayBeforeEnd] = readDayNumbers(cursor);
  if (dayBefore !== undefined) {
    takeWord(cursor, "of");
  }
  const word = takeType(cursor, "word")?.text ?? "";
  const month = monthOf(word);
  if (month === undefined) {
    cursor.at = begin;
    return undefined;
  }
  const [day, endDay] = dayBefore === undefined ? readDayNumbers(cursor) : [dayBefore, dayBeforeEnd];
  const year = readYear(cursor);
  const text = writtenText(cursor, first, begin);
  if (day === undefined) {
    return wholeMonth(month, year, word, text, context);
  }
  const start = year === undefined ? latestDay(context.today, month, day) : calendarDay(year, month, day);
  const end = endDay === undefined || start === undefined ? start : calendarDay(yearOf(start), month, endDay);
  if (start === undefined || end === undefined) {
    return noSuchDay(text);
  }
  if (end < start) {
    return dayProblem(l10n.t("The range ends before it starts. Swap the two days."));
  }
  return {
    start,
    end,
    words: start === end ? start : `${start}..${end}`,
    relative: false,
    ...(year === undefined ? { repeats: "yearly" as const } : {}),
  };
}

function writtenText(cursor: Cursor, first: Atom | undefined, begin: number): string {
  return first === undefined
    ? ""
    : cursor.atoms
        .slice(begin, cursor.at)
        .map(({ text }) => text)
        .join(" ");
}

function wholeMonth(
  month: number,
  saidYear: number | undefined,
  word: string,
  text: string,
  { today }: DayContext,
): Days {
  const year = saidYear ?? yearOf(today) - (month > monthNumberOf(today) ? 1 : 0);
  const days = monthOfYear(year, month, text);
  return saidYear === undefined && isMonthAndName(word) ? { ...days, isName: true } : days;
}

/** "20", "20th", "20-22". Nothing if a unit, a colon or am/pm follows. */
function readDayNumbers(cursor: Cursor): readonly [number?, number?] {
  const first = readDayNumber(cursor);
  if (first === undefined) {
    return [];
  }
  const second = attempt(cursor, () =>
    takeType(cursor, "dash") === undefined ? undefined : readDayNumber(cursor),
  );
  return second === undefined ? [first] : [first, second];
}

function readDayNumber(cursor: Cursor): number | undefined {
  return attempt(cursor, () => {
    const number = takeType(cursor, "number");
    if (number === undefined || number.text.length > 2) {
      return undefined;
    }
    const isOrdinal = !number.endsToken && takeWord(cursor, "st", "nd", "rd", "th") !== undefined;
    const next = peek(cursor);
    const isOther = next?.type === "word" && (unitOf(next.text) !== undefined || /^[ap]m$/.test(next.text));
    return isOther && !isOrdinal ? undefined : Number(number.text);
  });
}

function readYear(cursor: Cursor): number | undefined {
  return attempt(cursor, () => {
    takeType(cursor, "comma");
    const number = takeType(cursor, "number");
    const year = Number(number?.text);
    return number?.text.length === 4 && year >= 1900 && year < 2200 ? year : undefined;
  });
}
