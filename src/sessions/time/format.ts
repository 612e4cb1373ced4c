/** Formats times and days. All times are in milliseconds since the epoch. */
import * as l10n from "@vscode/l10n";
import { formatter, isDate } from "./formatters.ts";
import type { ClockOptions, TimeOptions } from "./options.ts";
import { isRepeated, offsetLabel, zoneOffset } from "./zones.ts";

const dayMs = 24 * 60 * 60_000;

/** The time of day, 24 hours: "15:15:08". Empty for a time that no Date can hold. */
export function formatClock(ms: number, options: ClockOptions = {}): string {
  const { precision = "second", showOffset = false } = options;
  const clock = format(ms, options, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    ...(precision === "minute" ? {} : { second: "2-digit" }),
    ...(precision === "millisecond" ? { fractionalSecondDigits: 3 } : {}),
  });
  return showOffset && clock !== "" ? `${clock} ${offsetLabel(ms, options.timeZone)}` : clock;
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

/** A calendar day, "YYYY-MM-DD", in short: "Nov 21", or "Nov 21, 2025" in another year than that of `today`. */
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

/**
 * A time in the shortest form that is clear at `now`: "15:15", "Yesterday 15:15", "Nov 3 15:15", "Nov 3, 2025 15:15". With its offset if the
 * clock shows it twice that day.
 */
export function formatWhen(ms: number, now: number, { locale, timeZone }: TimeOptions = {}): string {
  const options = { locale, timeZone };
  const clock = formatClock(ms, {
    ...options,
    precision: "minute",
    showOffset: isDate(ms) && isRepeated(ms, timeZone),
  });
  const near = nearDay(ms, now, timeZone);
  if (near === "today" || clock === "") {
    return clock;
  }
  if (near === "yesterday") {
    return l10n.t("Yesterday {0}", clock);
  }
  const sameYear = dayKey(ms, timeZone).slice(0, 4) === dayKey(now, timeZone).slice(0, 4);
  const day = format(ms, options, {
    month: "short",
    day: "numeric",
    ...(sameYear ? {} : { year: "numeric" }),
  });
  return l10n.t({ message: "{0} {1}", args: [day, clock], comment: "A day and a time: Nov 3 15:15" });
}

/** A time in full, for hovers and documents: "Nov 21, 2026, 15:15:08 GMT-5". */
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

/**
 * A time in digits that sort and compare, to the millisecond, for documents and the clipboard: "15:15:08.042",
 * "2026-11-21 15:15:08.042 UTC−5". Empty for a time that no Date can hold.
 */
export function formatTimestamp(
  ms: number,
  timeZone: string | undefined,
  { showDay, showOffset }: { readonly showDay: boolean; readonly showOffset: boolean },
): string {
  const local = ms + zoneOffset(ms, timeZone);
  if (!isDate(local)) {
    return "";
  }
  const digits = new Date(local).toISOString().slice(0, -1).replace("T", " ");
  const clock = showDay ? digits : digits.slice(-12);
  return showOffset ? `${clock} ${offsetLabel(ms, timeZone)}` : clock;
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

/** The day of a time in a zone, "YYYY-MM-DD"; empty for a time that no Date can hold. */
export function dayKey(ms: number, timeZone?: string): string {
  if (!isDate(ms)) {
    return "";
  }
  const local = ms + zoneOffset(ms, timeZone);
  return isDate(local) ? isoDay(local) : "";
}

let [lastDay, lastIsoDay] = [Number.NaN, ""];

function isoDay(ms: number): string {
  const day = Math.floor(ms / dayMs);
  // Sessions are sorted by time, so the day is nearly always that of the previous one.
  if (day !== lastDay) {
    [lastDay, lastIsoDay] = [day, new Date(day * dayMs).toISOString().replace(/T.*/, "")];
  }
  return lastIsoDay;
}

function format(ms: number, options: TimeOptions, style: Intl.DateTimeFormatOptions): string {
  return isDate(ms) ? formatter(options, style).format(ms) : "";
}

/** The milliseconds from a time to the next midnight in a zone, when "Today" changes. At least one second. */
export function untilNextDay(ms: number, timeZone?: string): number {
  const day = dayKey(ms, timeZone);
  let [low, high] = [ms, ms + 26 * 60 * 60_000];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (dayKey(middle, timeZone) === day) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return Math.max(1000, high - ms);
}
