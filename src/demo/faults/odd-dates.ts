import type { SessionInfo } from "../../evovoice/types.ts";
import { writeDate, type DateFormat } from "../data/dates.ts";

const formats: readonly (DateFormat | "missing" | "number")[] = [
  "exact",
  "offset",
  "bare",
  "microsoft",
  "number",
  "unreadable",
  "missing",
];

/** A copy of a session in which each date has another format, in turn. */
export function oddDates(session: SessionInfo, index: number): object {
  let turn = index;
  const odd = (date: string | undefined): string | number | undefined => {
    turn += 1;
    return rewrite(date, formats[turn % formats.length] ?? "exact");
  };
  return {
    ...session,
    dateCreated: odd(session.dateCreated),
    dateLastModified: odd(session.dateLastModified),
    dateCompleted: odd(session.dateCompleted),
    log: session.log.map((entry) => ({ ...entry, date: odd(entry.date) })),
  };
}

function rewrite(
  date: string | undefined,
  format: DateFormat | "missing" | "number",
): string | number | undefined {
  const time = Date.parse(date ?? "");
  if (Number.isNaN(time)) {
    return date;
  }
  if (format === "missing") {
    return undefined;
  }
  return format === "number" ? time : writeDate(time, format);
}
