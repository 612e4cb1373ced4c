/** A moment as the service told it. */
export interface ServiceDate {
  /** Milliseconds since 1970-01-01 UTC; finer fractions are cut off. */
  readonly epochMs: number;
  /** Whether the text named its zone. Where it did not, the moment was read as UTC, which is a guess to be shown as one. */
  readonly zoneSaid: boolean;
}

const iso =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?\s?(Z|[+-]\d\d:?\d\d)?$/i;
const microsoft = /^\/Date\((-?\d{1,16})([+-]\d{4})?\)\/$/;

/** Longer than any form above; keeps the expressions away from a megabyte of text. */
const maxLength = 48;

/**
 * Reads a date of the service, whose form nobody has published: ISO 8601 with `Z`, with an offset or without,
 * with up to nine fraction digits, a date alone, and ServiceStack's `/Date(ms+0000)/`.
 * Undefined where the text is none of these, names a day that does not exist, or is .NET's "no date" (year 1).
 * Never throws. Show the raw text where this gives undefined.
 */
export function readServiceDate(text: string | undefined): ServiceDate | undefined {
  if (typeof text !== "string" || text.length > maxLength) {
    return undefined;
  }
  const trimmed = text.trim();
  return readIso(trimmed) ?? readMicrosoft(trimmed);
}

function readIso(text: string): ServiceDate | undefined {
  const match = iso.exec(text);
  if (match === null) {
    return undefined;
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(toNumber);
  const millisecond = Number((match[7] ?? "").padEnd(3, "0").slice(0, 3));
  const zone = match[8];
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  moment.setUTCHours(hour, minute, second, millisecond);
  const exists =
    year > 1 &&
    moment.getUTCMonth() === month - 1 &&
    moment.getUTCDate() === day &&
    moment.getUTCHours() === hour &&
    moment.getUTCMinutes() === minute &&
    moment.getUTCSeconds() === second;
  const offset = offsetMinutes(zone);
  if (!exists || offset === undefined) {
    return undefined;
  }
  return { epochMs: moment.getTime() - offset * 60_000, zoneSaid: zone !== undefined };
}

function readMicrosoft(text: string): ServiceDate | undefined {
  const match = microsoft.exec(text);
  const epochMs = Number(match?.[1] ?? Number.NaN);
  if (match === null || Number.isNaN(new Date(epochMs).getTime())) {
    return undefined;
  }
  // ServiceStack writes -0000 for a DateTime of unspecified kind; the offset never changes the milliseconds.
  return { epochMs, zoneSaid: match[2] !== "-0000" };
}

/** Minutes east of UTC; 0 where no zone is named; undefined for one that can't be. */
function offsetMinutes(zone: string | undefined): number | undefined {
  if (zone === undefined || zone.toUpperCase() === "Z") {
    return 0;
  }
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(-2));
  if (hours > 18 || minutes > 59) {
    return undefined;
  }
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

function toNumber(digits: string | undefined): number {
  return Number(digits ?? 0);
}
