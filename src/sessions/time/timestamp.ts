import { readServiceDate } from "../../evovoice/decode/service-date.ts";

/**
 * The moment a date of the service names, in milliseconds since the epoch; undefined where it can't be read.
 * Reads exactly as `readServiceDate` does, ten times as fast in the usual form: a log holds up to 100,000 of them.
 * Whether the date said its zone is lost here.
 */
export function momentOf(date: string | undefined): number | undefined {
  return (typeof date === "string" ? readUsualForm(date) : undefined) ?? readServiceDate(date)?.epochMs;
}

/** `2026-11-21T15:15:08Z`, with or without a fraction. Days that not every month has are left to the careful reader. */
function readUsualForm(date: string): number | undefined {
  const end = date.length - 1;
  if (
    end < 19 ||
    end > 29 ||
    date[end] !== "Z" ||
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
  return Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
}

/** The number that stands from `from` up to `to`, 0 where nothing does; NaN where it is not digits alone. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let place = from; place < to; place++) {
    const digit = text.charCodeAt(place) - 48;
    if (digit < 0 || digit > 9) {
      return Number.NaN;
    }
    value = value * 10 + digit;
  }
  return value;
}
