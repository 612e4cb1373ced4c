/** What a person types into a filter, read and checked. Problems are sentences that say what to do. */
import * as l10n from "@vscode/l10n";
import { addDays } from "../time/format.ts";
import { cutText } from "../labels/cut-text.ts";
import { visibleText } from "../labels/visible-text.ts";

/** What came out of a text: a value (undefined for a blank text: no filter), or what is wrong with it. */
export type Read<Value> = { readonly value: Value } | { readonly problem: string };

export interface DateRange {
  /** "YYYY-MM-DD", inclusive. */
  readonly startDate?: string;
  readonly endDate?: string;
}

/** No list of the service was ever asked for more at once, and what it allows is not known. */
export const largestPageSize = 1000;

/** A number of sessions per page, 1 to 1,000; undefined for anything else. */
export function readPageSize(text: string): number | undefined {
  const size = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return size >= 1 && size <= largestPageSize ? size : undefined;
}

/** "YYYY-MM-DD" of a day that exists; undefined for anything else. */
export function readDay(text: string): string | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  if (match === null) {
    return undefined;
  }
  const [, year = "", month = "", day = ""] = match;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const moment = new Date(`${written}T00:00:00Z`);
  const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === written;
  return exists && year >= "0100" ? written : undefined;
}

/**
 * One day: `2026-11-20`, `today`, `yesterday`, `3 days ago`; for `last 7 days` and `7d`, the first of them.
 * `today` is the person's own day, "YYYY-MM-DD".
 */
export function readDateFilter(text: string, today: string): Read<string | undefined> {
  if (text.trim() === "") {
    return { value: undefined };
  }
  const range = readOneRange(text, today);
  return range === undefined ? { problem: dateProblem(text) } : { value: range.startDate };
}

/**
 * A range of days: all that `readDateFilter` reads, and two of them with `..`, `–`, `to` or ` - ` between.
 * Either side of `..` may be left out. A single day is the range of that day.
 */
export function readDateRange(text: string, today: string): Read<DateRange> {
  if (text.trim() === "") {
    return { value: {} };
  }
  const single = readOneRange(text, today);
  if (single !== undefined) {
    return { value: single };
  }
  const sides = text.split(/\.{2,3}|[–—]|\s-\s|\sto\s/i);
  const [first = "", last = ""] = sides;
  const from = readDateFilter(first, today);
  const to = first.trim() === "" && last.trim() === "" ? { problem: "" } : readLastDay(last, today);
  if (sides.length !== 2 || "problem" in from || "problem" in to) {
    return { problem: rangeProblem(text) };
  }
  const range: DateRange = {
    ...(from.value === undefined ? {} : { startDate: from.value }),
    ...(to.value === undefined ? {} : { endDate: to.value }),
  };
  const problem = validateRange(range.startDate, range.endDate);
  return problem === undefined ? { value: range } : { problem };
}

/** What is wrong with two days as a range, as a sentence; undefined where nothing is. */
export function validateRange(
  startDate: string | undefined,
  endDate: string | undefined,
): string | undefined {
  if (startDate === undefined || endDate === undefined || startDate <= endDate) {
    return undefined;
  }
  return l10n.t("The range ends ({0}) before it starts ({1}). Swap the two dates.", endDate, startDate);
}

interface WholeRange {
  readonly startDate: string;
  readonly endDate: string;
}

function readOneRange(text: string, today: string): WholeRange | undefined {
  const words = text.trim().toLowerCase().replaceAll(/\s+/g, " ");
  const exact = readDay(words);
  if (exact !== undefined) {
    return oneDay(exact);
  }
  if (words === "today" || words === l10n.t("today")) {
    return oneDay(today);
  }
  if (words === "yesterday" || words === l10n.t("yesterday")) {
    return oneDay(addDays(today, -1));
  }
  const ago = /^(\d{1,4}) days? ago$/.exec(words);
  if (ago !== null) {
    return oneDay(addDays(today, -Number(ago[1])));
  }
  const last = /^(?:(?:last|past) )?(\d{1,4}) ?(d|days?|w|weeks?)$/.exec(words);
  const days = Number(last?.[1] ?? 0) * (last?.[2]?.startsWith("w") === true ? 7 : 1);
  return days > 0 ? { startDate: addDays(today, 1 - days), endDate: today } : undefined;
}

function oneDay(day: string): WholeRange {
  return { startDate: day, endDate: day };
}

function readLastDay(text: string, today: string): Read<string | undefined> {
  const range = readOneRange(text, today);
  return range === undefined ? readDateFilter(text, today) : { value: range.endDate };
}

function dateProblem(text: string): string {
  return l10n.t(
    "“{0}” is not a day. Type one such as 2026-11-20, today, yesterday or 7d.",
    visibleText(cutText(text.trim(), 40)),
  );
}

function rangeProblem(text: string): string {
  return l10n.t(
    "“{0}” is not a range of days. Type one such as 2026-11-20..2026-11-22, yesterday or last 7 days.",
    visibleText(cutText(text.trim(), 40)),
  );
}
