/** Lengths of time and moments, as words. All times are milliseconds; moments count from the epoch. */
import * as l10n from "@vscode/l10n";
import { formatter, isMoment } from "./formatters.ts";
import { zoneOffset } from "./zones.ts";

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const minus = "\u2212";

/** A length of time, whole seconds: "0:42", "1:02:03". Empty where `ms` is no number. */
export function formatDuration(ms: number): string {
  if (!Number.isFinite(ms)) {
    return "";
  }
  return `${ms <= -secondMs ? minus : ""}${hoursMinutesSeconds(Math.floor(Math.abs(ms) / secondMs))}`;
}

/** Time since the start of something, to the millisecond: "+0:03.120", "−0:00.400". */
export function formatElapsed(ms: number): string {
  if (!Number.isFinite(ms)) {
    return "";
  }
  const rounded = Math.round(Math.abs(ms));
  const fraction = String(rounded % secondMs).padStart(3, "0");
  return `${sign(ms)}${hoursMinutesSeconds(Math.floor(rounded / secondMs))}.${fraction}`;
}

/** Time since the moment before, short: "+40 ms", "+1.2 s", "+3 min 4 s", "+2 h 5 min", "+1 d 3 h". */
export function formatGap(ms: number): string {
  return Number.isFinite(ms) ? `${sign(ms)}${gapWords(Math.abs(ms))}` : "";
}

/** A silence or any other length, in the words of `formatGap` without its sign. */
export function gapWords(ms: number): string {
  if (Math.round(ms) < secondMs) {
    return l10n.t("{0} ms", Math.round(ms));
  }
  // Rounded to what is shown first, so that 59.96 s becomes a minute and not "60.0 s".
  if (Math.round(ms / 100) < 600) {
    return l10n.t("{0} s", (Math.round(ms / 100) / 10).toFixed(1));
  }
  const seconds = Math.round(ms / secondMs);
  if (seconds < 3600) {
    return l10n.t("{0} min {1} s", Math.floor(seconds / 60), seconds % 60);
  }
  const minutes = Math.round(ms / minuteMs);
  if (minutes < 24 * 60) {
    return l10n.t("{0} h {1} min", Math.floor(minutes / 60), minutes % 60);
  }
  const hours = Math.round(ms / hourMs);
  return l10n.t("{0} d {1} h", Math.floor(hours / 24), hours % 24);
}

function sign(ms: number): string {
  return Math.round(ms) < 0 ? minus : "+";
}

function hoursMinutesSeconds(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const ending = String(seconds % 60).padStart(2, "0");
  return hours === 0 ? `${minutes}:${ending}` : `${hours}:${String(minutes).padStart(2, "0")}:${ending}`;
}

export interface TimeOptions {
  /** BCP 47; the runtime's own where absent. */
  readonly locale?: string | undefined;
  /** IANA; the person's own where absent. One that does not exist throws a RangeError: ask `isTimeZone` first. */
  readonly timeZone?: string | undefined;
}

/** Whether there is a time zone of this name. */
export function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

export interface ClockOptions extends TimeOptions {
  /** The smallest part shown. Default "second". */
  readonly precision?: "minute" | "second" | "millisecond";
}

/** The time of day, 24 hours: "15:15:08". Empty for a moment outside of what a Date can hold. */
export function formatClock(ms: number, options: ClockOptions = {}): string {
  const { precision = "second" } = options;
  return format(ms, options, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    ...(precision === "minute" ? {} : { second: "2-digit" }),
    ...(precision === "millisecond" ? { fractionalSecondDigits: 3 } : {}),
  });
}

/** A day: "Sat, Nov 21, 2026"; with `now`, "Today" and "Yesterday". */
export function formatDay(
  ms: number,
  options: TimeOptions & { readonly now?: number | undefined } = {},
): string {
  const near = options.now === undefined ? undefined : nearDay(ms, options.now, options.timeZone);
  if (near !== undefined) {
    return near === "today" ? l10n.t("Today") : l10n.t("Yesterday");
  }
  return format(ms, options, { weekday: "short", year: "numeric", month: "short", day: "numeric" });
}

/** A day of the calendar, "YYYY-MM-DD", short: "Nov 21", or "Nov 21, 2025" in another year than that of `today`. */
export function formatShortDay(
  day: string,
  options: { readonly locale?: string | undefined; readonly today?: string | undefined } = {},
): string {
  const words = format(
    Date.parse(`${day}T00:00:00Z`),
    { locale: options.locale, timeZone: "UTC" },
    {
      month: "short",
      day: "numeric",
      ...(options.today?.slice(0, 4) === day.slice(0, 4) ? {} : { year: "numeric" }),
    },
  );
  return words === "" ? day : words;
}

/** A moment as short as it can be told at `now`: "15:15", "Yesterday 15:15", "Nov 3 15:15", "Nov 3, 2025 15:15". */
export function formatWhen(ms: number, now: number, options: TimeOptions = {}): string {
  const clock = formatClock(ms, { ...options, precision: "minute" });
  const near = nearDay(ms, now, options.timeZone);
  if (near === "today" || clock === "") {
    return clock;
  }
  if (near === "yesterday") {
    return l10n.t("Yesterday {0}", clock);
  }
  const sameYear = dayKey(ms, options.timeZone).slice(0, 4) === dayKey(now, options.timeZone).slice(0, 4);
  const day = format(ms, options, {
    month: "short",
    day: "numeric",
    ...(sameYear ? {} : { year: "numeric" }),
  });
  return l10n.t({ message: "{0} {1}", args: [day, clock], comment: "A day and a time: Nov 3 15:15" });
}

/** A moment in full, for hovers and documents: "Nov 21, 2026, 15:15:08 GMT-5". */
export function formatFull(ms: number, options: TimeOptions = {}): string {
  return format(ms, options, {
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  });
}

function nearDay(ms: number, now: number, timeZone: string | undefined): "today" | "yesterday" | undefined {
  const day = dayKey(ms, timeZone);
  const today = dayKey(now, timeZone);
  if (day === today) {
    return "today";
  }
  return day !== "" && day === addDays(today, -1) ? "yesterday" : undefined;
}

/** The day `days` later than a day of the calendar, both "YYYY-MM-DD". */
export function addDays(day: string, days: number): string {
  return isoDay(Date.parse(`${day}T00:00:00Z`) + days * dayMs);
}

/** The day a moment falls on in a zone, "YYYY-MM-DD"; empty for a moment outside of what a Date can hold. */
export function dayKey(ms: number, timeZone?: string): string {
  if (!isMoment(ms)) {
    return "";
  }
  const local = ms + zoneOffset(ms, timeZone);
  return isMoment(local) ? isoDay(local) : "";
}

let [lastDay, lastIsoDay] = [Number.NaN, ""];

function isoDay(ms: number): string {
  const day = Math.floor(ms / dayMs);
  // Sessions come sorted by time, so that the day is nearly always that of the one before.
  if (day !== lastDay) {
    [lastDay, lastIsoDay] = [day, new Date(day * dayMs).toISOString().replace(/T.*/, "")];
  }
  return lastIsoDay;
}

function format(ms: number, options: TimeOptions, style: Intl.DateTimeFormatOptions): string {
  return isMoment(ms) ? formatter(options, style).format(ms) : "";
}
