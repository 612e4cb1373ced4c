/** The format of the dates of a session. The real format isn't known; nearly all sample sessions use `exact`. */
export type DateFormat = "exact" | "offset" | "bare" | "microsoft" | "unreadable";

/**
 * The zones of the dates of a session: "named" has one in each date, "none" in no date, "mixed" two different ones in its log, and
 * "partial" one in the session's own dates and none in its log.
 */
export const zoneModes = ["named", "none", "mixed", "partial"] as const;
/** One of `zoneModes`. */
export type ZoneMode = (typeof zoneModes)[number];

/** The date format of a log entry, by its index, in a session with this date format. */
export function entryDateFormat(format: DateFormat, zone: ZoneMode, index: number): DateFormat {
  if (format !== "exact") {
    return format;
  }
  if (zone === "mixed") {
    return index % 2 === 0 ? "exact" : "offset";
  }
  return zone === "partial" ? "bare" : format;
}

const offsetMinutes = -300;

/** Formats a time (milliseconds since 1970) like a .NET round-trip date, or in one of the unusual formats. */
export function writeDate(time: number, format: DateFormat = "exact"): string {
  if (format === "exact") {
    return writeExact(time);
  }
  const exact = new Date(time).toISOString();
  switch (format) {
    case "offset":
      return `${new Date(time + offsetMinutes * 60_000).toISOString().slice(0, -1)}-05:00`;
    case "bare":
      return exact.slice(0, 19);
    case "microsoft":
      return `/Date(${time}+0000)/`;
    case "unreadable":
      return `${exact.slice(8, 10)}. ${exact.slice(5, 7)}. ${exact.slice(0, 4)}, ${exact.slice(11, 16)} o'clock`;
    default:
      throw new TypeError(`No such date format: ${String(format satisfies never)}`);
  }
}

const day = 86_400_000;
const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, "0"));
let lastDay = { number: Number.NaN, text: "" };

/** Most dates of a response are on the same day. Caching its text makes large pages several times faster. */
function writeExact(time: number): string {
  const number = Math.floor(time / day);
  if (number !== lastDay.number) {
    lastDay = { number, text: new Date(time).toISOString().slice(0, 11) };
  }
  const rest = time - number * day;
  const hours = twoDigits[Math.floor(rest / 3_600_000)] ?? "";
  const minutes = twoDigits[Math.floor(rest / 60_000) % 60] ?? "";
  const seconds = twoDigits[Math.floor(rest / 1000) % 60] ?? "";
  return `${lastDay.text}${hours}:${minutes}:${seconds}.${String(rest % 1000).padStart(3, "0")}0000Z`;
}

/** Reads `YYYY-MM-DD` as the first millisecond of that day in UTC; `undefined` for anything else, such as February 31. */
export function readDay(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return undefined;
  }
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : time;
}
