import type { SessionInfo } from "../../evovoice/types.ts";
import { writeDate, type DateForm } from "../data/dates.ts";

const forms: readonly (DateForm | "missing" | "number")[] = [
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
    return rewrite(date, forms[turn % forms.length] ?? "exact");
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
  form: DateForm | "missing" | "number",
): string | number | undefined {
  const time = Date.parse(date ?? "");
  if (Number.isNaN(time)) {
    return date;
  }
  if (form === "missing") {
    return undefined;
  }
  return form === "number" ? time : writeDate(time, form);
}
