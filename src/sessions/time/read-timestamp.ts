/** Reads the service's dates, whose format is not documented. */
import type { Timestamp } from "./timestamp.ts";
import { readWrittenDate } from "./written-date.ts";

/** Longer than any supported format: a limit for the regular expressions. */
const maxLength = 100;

/**
 * Reads a date of the service: ISO 8601 with a zone or without, RFC 1123 and RFC 2822, and Microsoft's `/Date(ms+0000)/`.
 * Undefined where the text is none of these, could be read in two ways ("11/12/2026"), names a day that does not exist, or is
 * no date (see `isNoDate`). Never throws. Show the raw text where this gives undefined and `isNoDate` is false.
 */
export function readTimestamp(text: string | undefined): Timestamp | undefined {
  if (typeof text !== "string" || text.length > maxLength) {
    return undefined;
  }
  const read = readUsualForm(text) ?? readWrittenDate(text.trim());
  return read === undefined || isOutsideDates(read.epochMs) ? undefined : read;
}

/** The time of a date, in milliseconds since the epoch; undefined if it can't be read or is no date. */
export function timestampMs(text: string | undefined): number | undefined {
  return readTimestamp(text)?.epochMs;
}

/**
 * Whether a date says that there is none: empty, or .NET's DateTime.MinValue ("no date") or DateTime.MaxValue ("never") in any
 * format. Conversion from local time shifts them by the offset, so everything within a day and a half of either counts.
 */
export function isNoDate(text: string | undefined): boolean {
  if (typeof text !== "string" || text.length > maxLength) {
    return text === undefined;
  }
  const trimmed = text.trim();
  const read = readWrittenDate(trimmed);
  return trimmed === "" || (read !== undefined && isOutsideDates(read.epochMs));
}

const toleranceMs = 36 * 3_600_000;
const minValueMs = -62_135_596_800_000;
const maxValueMs = 253_402_300_799_999;

function isOutsideDates(epochMs: number): boolean {
  return epochMs < minValueMs + toleranceMs || epochMs > maxValueMs - toleranceMs;
}

/**
 * `2026-11-21T15:15:08Z`, with or without a fraction and `Z`: five to ten times as fast as the expressions, and a log may hold
 * 100,000 dates. Days that not every month has, and years of .NET's "no date" and "never", are left to the expressions.
 */
function readUsualForm(date: string): Timestamp | undefined {
  const named = date.charCodeAt(date.length - 1) === 90;
  const end = named ? date.length - 1 : date.length;
  if (
    end < 19 ||
    end > 29 ||
    date[4] !== "-" ||
    date[7] !== "-" ||
    date[10] !== "T" ||
    date[13] !== ":" ||
    date[16] !== ":" ||
    (end > 19 && (date[19] !== "." || end === 20))
  ) {
    return undefined;
  }
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 7);
  const day = digits(date, 8, 10);
  const hour = digits(date, 11, 13);
  const minute = digits(date, 14, 16);
  const second = digits(date, 17, 19);
  const fraction = digits(date, 20, end);
  const usual =
    year >= 1000 &&
    year < 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 28 &&
    hour <= 23 &&
    minute <= 59 &&
    second <= 59;
  if (!usual || Number.isNaN(fraction)) {
    return undefined;
  }
  const millisecond = end > 20 ? Math.floor(fraction / 10 ** (end - 23)) : 0;
  return {
    epochMs: Date.UTC(year, month - 1, day, hour, minute, second, millisecond),
    precision: end <= 20 ? "second" : end > 23 ? "100ns" : "millisecond",
    zone: named ? "named" : "assumed",
  };
}

/** The number from `from` up to `to`; 0 if empty, NaN if there are characters other than digits. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) {
      return Number.NaN;
    }
    value = value * 10 + digit;
  }
  return value;
}
