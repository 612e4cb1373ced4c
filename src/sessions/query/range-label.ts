/** Text for the days and times of a query. The month is always in letters, so that 3/4 can't be misread. */
import * as l10n from "@vscode/l10n";
import { addDays, dayKey } from "../time/format.ts";
import { formatter } from "../time/formatters.ts";
import { instantAt, timeOfDay } from "../time/wall-time.ts";
import { clockText } from "./dates/clocks.ts";
import type { SessionQuery } from "./query.ts";

/** The time zone and language for days and times. */
export interface RangeLabelOptions {
  /** BCP 47. */
  readonly locale?: string | undefined;
  /** IANA. Default: the user's. */
  readonly timeZone?: string | undefined;
}

/** Such as "Fri, Nov 20, 2026, 14:30 – 15:30" or "since Mon, Nov 23, 2026"; undefined if a query has no range. */
export function rangeLabel(query: SessionQuery, options: RangeLabelOptions): string | undefined {
  const { startAt, endAt, startDate, endDate } = query;
  if (startAt !== undefined || endAt !== undefined) {
    return timesLabel(startAt, endAt, options);
  }
  if (startDate !== undefined && endDate !== undefined) {
    return startDate === endDate
      ? dayLabel(startDate, options)
      : l10n.t("{0} – {1}", dayLabel(startDate, options), dayLabel(endDate, options));
  }
  if (startDate !== undefined) {
    return l10n.t("since {0}", dayLabel(startDate, options));
  }
  return endDate === undefined ? undefined : l10n.t("until {0}", dayLabel(endDate, options));
}

function timesLabel(
  startAt: number | undefined,
  endAt: number | undefined,
  options: RangeLabelOptions,
): string {
  const { timeZone } = options;
  const start = startAt === undefined ? undefined : timeLabel(startAt, options);
  if (endAt === undefined) {
    return l10n.t("since {0}", start ?? "");
  }
  if (startAt === undefined || start === undefined) {
    return l10n.t("until {0}", timeLabel(endAt, options));
  }
  const startDay = dayKey(startAt, timeZone);
  const isMidnight = instantAt(addDays(startDay, 1), 0, timeZone, "later") === endAt;
  const sameDay = dayKey(endAt, timeZone) === startDay || isMidnight;
  const end = sameDay
    ? isMidnight
      ? "24:00"
      : clockText(timeOfDay(endAt, timeZone))
    : timeLabel(endAt, options);
  return l10n.t("{0} – {1}", start, end);
}

function timeLabel(ms: number, options: RangeLabelOptions): string {
  const { timeZone } = options;
  return l10n.t({
    message: "{0}, {1}",
    args: [dayLabel(dayKey(ms, timeZone), options), clockText(timeOfDay(ms, timeZone))],
    comment: "A day and a time: Fri, Nov 20, 2026, 14:30",
  });
}

/** A day of the calendar, "YYYY-MM-DD", such as "Fri, Nov 20, 2026". */
function dayLabel(day: string, { locale }: RangeLabelOptions): string {
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(ms)) {
    return day;
  }
  const written = dayFormatter(locale);
  const hasLetters = written
    .formatToParts(ms)
    .some(({ type, value }) => type === "month" && /\p{L}/u.test(value));
  return (hasLetters ? written : dayFormatter("en-US")).format(ms);
}

function dayFormatter(locale: string | undefined): Intl.DateTimeFormat {
  const style = { weekday: "short", year: "numeric", month: "short", day: "numeric" } as const;
  try {
    return formatter({ locale, timeZone: "UTC" }, style);
  } catch {
    return formatter({ locale: "en-US", timeZone: "UTC" }, style);
  }
}
