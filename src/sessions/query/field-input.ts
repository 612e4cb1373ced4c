/** Reads single values that are typed, or come from a link or from settings. */

/** The service's own limit is unknown. */
const maxPageSize = 1000;

/** A number of sessions per page, 1 to 1,000; undefined for anything else. */
export function readPageSize(text: string): number | undefined {
  const size = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return size >= 1 && size <= maxPageSize ? size : undefined;
}

/** "YYYY-MM-DD" of a day that exists; undefined for anything else. */
export function readDay(text: string): string | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  if (match === null) {
    return undefined;
  }
  const [, year = "", month = "", day = ""] = match;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const midnight = new Date(`${written}T00:00:00Z`);
  const exists = !Number.isNaN(midnight.getTime()) && midnight.toISOString().slice(0, 10) === written;
  return exists && year >= "0100" ? written : undefined;
}
