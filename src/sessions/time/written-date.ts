/** Reads dates in every unambiguous format with regular expressions. Call `readTimestamp` instead: it is faster, and handles .NET's "no date". */
import type { Precision, Timestamp } from "./timestamp.ts";

const clock = String.raw`(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?)?`;
const zone = String.raw`(?<zone>Z|UTC|GMT|UT|(?:UTC|GMT)?[+-]\d\d(?::?\d\d)?)`;
/** RFC 2822 defines these abbreviations, which are ambiguous elsewhere. */
const mailZone = zone.replace(")?)", ")?|[ECMP][SD]T)");
const weekday = String.raw`(?<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)`;
const month = String.raw`(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)`;
/** The comment that mail programs and JavaScript add: "(Coordinated Universal Time)". */
const comment = String.raw`(?:\s*\([\w .+:-]{0,60}\))?`;

const forms = [
  // ISO 8601: 2026-11-21T15:15:08.042Z, with a space or "t" instead of "T"; a day alone.
  String.raw`(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[T ]${clock})?(?:\s?${zone})?`,
  // ISO 8601's basic form: 20261121T151508Z.
  String.raw`(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)T(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?${zone}?`,
  // RFC 1123 and RFC 2822: Sat, 21 Nov 2026 15:15:08 +0000.
  String.raw`(?:${weekday},?\s+)?(?<day>\d{1,2})[ -]${month}[ -](?<year>\d{4})\s+${clock}(?:\s?${mailZone})?${comment}`,
  // JavaScript: Sat Nov 21 2026 15:15:08 GMT+0000 (Coordinated Universal Time).
  String.raw`${weekday}\s${month}\s(?<day>\d\d)\s(?<year>\d{4})\s${clock}\s${zone}${comment}`,
].map((form) => new RegExp(`^${form}$`, "i"));

const microsoft = /^\/Date\((-?\d{1,15})([+-]\d\d:?\d\d)?\)\/$/i;

/** Undefined if the text has no known format, or names a day or a time that does not exist. */
export function readWrittenDate(text: string): Timestamp | undefined {
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    if (groups !== undefined) {
      return readParts(groups);
    }
  }
  return readMicrosoft(text);
}

type Parts = Readonly<Record<string, string | undefined>>;

function readParts(parts: Parts): Timestamp | undefined {
  const number = (name: string): number => Number(parts[name] ?? 0);
  const [year, day, hour, minute, second] = [
    number("year"),
    number("day"),
    number("hour"),
    number("minute"),
    number("second"),
  ];
  const monthIndex = monthIndexOf(parts["month"] ?? "");
  const date = new Date(0);
  date.setUTCFullYear(year, monthIndex, day);
  date.setUTCHours(hour, minute, second, Number((parts["fraction"] ?? "").padEnd(3, "0").slice(0, 3)));
  const exists =
    year > 0 &&
    date.getUTCMonth() === monthIndex &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute &&
    date.getUTCSeconds() === second;
  const offset = offsetMinutes(parts["zone"]);
  if (!exists || offset === undefined || !isWeekday(parts["weekday"], date)) {
    return undefined;
  }
  return {
    epochMs: date.getTime() - offset * 60_000,
    precision: precisionOf(parts),
    zone: parts["zone"] === undefined ? "assumed" : "named",
  };
}

const months = "janfebmaraprmayjunjulaugsepoctnovdec";

function monthIndexOf(written: string): number {
  return /^\d+$/.test(written) ? Number(written) - 1 : months.indexOf(written.toLowerCase()) / 3;
}

/** A date with the wrong day of the week is rejected. */
function isWeekday(written: string | undefined, date: Date): boolean {
  return written === undefined || date.toUTCString().slice(0, 3).toLowerCase() === written.toLowerCase();
}

function precisionOf({ hour, second, fraction }: Parts): Precision {
  if (fraction !== undefined) {
    return fraction.length > 3 ? "100ns" : "millisecond";
  }
  if (second !== undefined) {
    return "second";
  }
  return hour === undefined ? "day" : "minute";
}

/** The zones that RFC 2822 defines, in hours east of UTC. */
const namedZones: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

/** Minutes east of UTC; 0 if no zone is named; undefined for an impossible one. */
function offsetMinutes(written: string | undefined): number | undefined {
  const [, sign, hours = "0", minutes = "0"] = /([+-])(\d\d):?(\d\d)?$/.exec(written ?? "") ?? [];
  if (sign === undefined) {
    return (namedZones[(written ?? "").toUpperCase()] ?? 0) * 60;
  }
  if (Number(hours) > 18 || Number(minutes) > 59) {
    return undefined;
  }
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** The offset never changes the milliseconds; ServiceStack writes -0000 for a DateTime whose kind is unspecified. */
function readMicrosoft(text: string): Timestamp | undefined {
  const [, ms, offset] = microsoft.exec(text) ?? [];
  const epochMs = Number(ms);
  return ms === undefined || Number.isNaN(new Date(epochMs).getTime())
    ? undefined
    : { epochMs, precision: "millisecond", zone: offset === "-0000" ? "assumed" : "named" };
}
