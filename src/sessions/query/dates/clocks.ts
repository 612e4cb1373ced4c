/** Reads times of day: "14:30-15:30", "around 3 pm", "morning". */
import { attempt, peek, takeType, takeWord } from "../text/atoms.ts";
import type { Cursor } from "../text/atoms.ts";
import { dayParts, numberOf } from "./vocabulary.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** A time of day, in milliseconds since midnight. */
export interface Clock {
  readonly ms: number;
  /** Written with am or pm. */
  readonly meridiem?: "am" | "pm";
  /** Written as a bare hour. */
  readonly bare: boolean;
}

/** A part of a day. `end` is exclusive, and later than `start` even if it is on the next day. */
export interface ClockSpan {
  readonly start: number;
  readonly end: number;
  /** For "around" one time: that time. `start` and `end` may then be outside of the day. */
  readonly around?: number;
  /** The normalized words. */
  readonly words: string;
}

/** A time that is recognizable by itself: with a colon, am or pm, or as noon. `bareHours`: "3" and "three" too. */
export function readClock(cursor: Cursor, bareHours = false): Clock | undefined {
  return attempt(cursor, () => {
    if (takeWord(cursor, "noon") !== undefined) {
      return { ms: 12 * hourMs, bare: false };
    }
    if (takeWord(cursor, "midnight") !== undefined) {
      return { ms: 0, bare: false };
    }
    const atom = takeType(cursor, "time", "number", "word");
    const spelled = atom?.type === "word" ? numberOf(atom.text) : undefined;
    if (atom === undefined || (atom.type === "word" && (spelled === undefined || !bareHours))) {
      return undefined;
    }
    const parts = spelled === undefined ? partsOf(atom.text) : { hour: spelled, rest: 0 };
    const meridiem = takeWord(cursor, "am", "pm") as "am" | "pm" | undefined;
    const isBare = meridiem === undefined && atom.type !== "time";
    if (isBare) {
      takeWord(cursor, "o'clock");
    }
    const ms = parts === undefined ? undefined : clockMs(parts.hour, parts.rest, meridiem);
    return ms === undefined || (isBare && !bareHours)
      ? undefined
      : { ms, bare: isBare, ...(meridiem === undefined ? {} : { meridiem }) };
  });
}

/** Whether there is an invalid time here: "25:00", "13pm". Moves past it. */
export function readImpossibleClock(cursor: Cursor): boolean {
  const atom = peek(cursor);
  const isTwelveHours = /^[ap]m$/.test(peek(cursor, 1)?.text ?? "");
  if (atom?.type !== "time" && !(atom?.type === "number" && isTwelveHours)) {
    return false;
  }
  cursor.at += isTwelveHours ? 2 : 1;
  return true;
}

function partsOf(text: string): { hour: number; rest: number } | undefined {
  const [hour = 0, minute = 0, second = 0] = text.split(":").map(Number);
  return minute > 59 || second >= 60
    ? undefined
    : { hour, rest: minute * minuteMs + Math.round(second * 1000) };
}

function clockMs(hour: number, rest: number, meridiem: "am" | "pm" | undefined): number | undefined {
  if (meridiem !== undefined) {
    return hour < 1 || hour > 12 ? undefined : ((hour % 12) + (meridiem === "pm" ? 12 : 0)) * hourMs + rest;
  }
  const ms = hour * hourMs + rest;
  return ms > dayMs ? undefined : ms;
}

/** Bare hours are working hours: 1 to 6 are in the afternoon. */
function workingHour({ ms, bare }: Clock): number {
  return bare && ms >= hourMs && ms < 7 * hourMs ? ms + 12 * hourMs : ms;
}

/** "14:30-15:30", "2-3pm", "around 15:15", "15:15", "morning"; after a day "9-11" too. */
export function readClockSpan(cursor: Cursor, behindDay = false): ClockSpan | undefined {
  return (
    readSpan(cursor, behindDay) ??
    (behindDay ? readRestOfDay(cursor) : undefined) ??
    readAround(cursor) ??
    readDayPart(cursor)
  );
}

function readSpan(cursor: Cursor, behindDay: boolean): ClockSpan | undefined {
  return attempt(cursor, () => {
    const between = takeWord(cursor, "between", "from");
    const start = readClock(cursor, true);
    const separator =
      takeType(cursor, "dash", "range") ??
      takeWord(cursor, "to", "until", "till", ...(between === "between" ? ["and"] : []));
    const end = separator === undefined ? undefined : readClock(cursor, true);
    if (start === undefined || end === undefined) {
      return undefined;
    }
    if (start.bare && end.bare && between === undefined && !behindDay) {
      return undefined;
    }
    return clockSpan(startBefore(start, end), end.bare ? workingHour(end) : end.ms);
  });
}

/** "after 5pm" and "before 9:00" after a day: a part of that day. */
function readRestOfDay(cursor: Cursor): ClockSpan | undefined {
  return attempt(cursor, () => {
    const word = takeWord(cursor, "after", "since", "from", "before", "until");
    const clock = word === undefined ? undefined : readClock(cursor, true);
    if (clock === undefined) {
      return undefined;
    }
    const ms = workingHour(clock);
    return word === "before" || word === "until" ? clockSpan(0, ms) : clockSpan(ms, dayMs);
  });
}

/** In "8-9 pm" the first is in the evening too, in "11-1pm" it is not. */
function startBefore(start: Clock, end: Clock): number {
  if (!start.bare || end.meridiem === undefined) {
    return start.bare ? workingHour(start) : start.ms;
  }
  const hour = start.ms % (12 * hourMs);
  const sameHalf = hour + (end.meridiem === "pm" ? 12 * hourMs : 0);
  return sameHalf < end.ms ? sameHalf : hour;
}

/** The part of a day between two times. An end that is not after the start is on the next day. */
export function clockSpan(start: number, end: number): ClockSpan {
  return {
    start,
    end: end <= start ? end + dayMs : end,
    words: `${clockText(start)}-${clockText(end)}`,
  };
}

const aroundWords = ["around", "about", "circa", "approx", "approximately"];

function readAround(cursor: Cursor): ClockSpan | undefined {
  return attempt(cursor, () => {
    const at = takeWord(cursor, "at") !== undefined;
    const said = takeWord(cursor, ...aroundWords) !== undefined || takeTilde(cursor) || at;
    const clock = readClock(cursor, said);
    return clock === undefined ? undefined : clockAround(workingHour(clock));
  });
}

function takeTilde(cursor: Cursor): boolean {
  const found = peek(cursor)?.text === "~";
  cursor.at += found ? 1 : 0;
  return found;
}

/** Half an hour on each side of a full hour, a quarter on each side of any other time, which is more precise. */
export function clockAround(ms: number): ClockSpan {
  const margin = ms % hourMs === 0 ? 30 * minuteMs : 15 * minuteMs;
  const around = ms % dayMs;
  return { start: around - margin, end: around + margin, around, words: `around ${clockText(around)}` };
}

function readDayPart(cursor: Cursor): ClockSpan | undefined {
  return attempt(cursor, () => {
    const inThe = takeWord(cursor, "in");
    takeWord(cursor, "the");
    const word = takeType(cursor, "word")?.text ?? "";
    return inThe === undefined && cursor.atoms[cursor.at - 2]?.text === "the" ? undefined : dayPart(word);
  });
}

/** The part of a day that has a name. */
export function dayPart(word: string): ClockSpan | undefined {
  const hours = Object.hasOwn(dayParts, word) ? dayParts[word] : undefined;
  return hours === undefined ? undefined : { start: hours[0] * hourMs, end: hours[1] * hourMs, words: word };
}

/** "14:30", "14:30:05", "14:30:05.250". */
export function clockText(ms: number): string {
  const text = new Date(((ms % dayMs) + dayMs) % dayMs).toISOString().slice(11, 23);
  return text.replace(/(?::00)?\.000$/, "");
}
