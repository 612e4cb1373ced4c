import type { SessionLogInfo } from "../../evovoice/types.ts";
import { dayKey, formatClock } from "../time/format.ts";
import type { TimeOptions } from "../time/format.ts";
import { momentOf } from "../time/timestamp.ts";
import { zoneOffset } from "../time/zones.ts";

export interface CopyOptions extends TimeOptions {
  /** Dates as the service sent them. */
  readonly raw?: boolean;
}

const lineBreak = /\s*(?:\r\n|[\n\v\f\r\u0085\u2028\u2029])\s*/g;

/**
 * Log entries to be pasted: one line each, the time in the zone that the screen shows, with its offset, a tab, and the message on
 * one line. A date that can't be read is as sent.
 */
export function copiedEntries(entries: readonly SessionLogInfo[], options: CopyOptions = {}): string {
  return entries
    .map(({ date, message }) => `${oneLine(timeOf(date, options))}\t${oneLine(message ?? "")}`)
    .join("\n");
}

function timeOf(date: string | undefined, options: CopyOptions): string {
  const at = options.raw === true ? undefined : momentOf(date);
  if (at === undefined) {
    return date ?? "";
  }
  const clock = formatClock(at, { ...options, precision: "millisecond" });
  return `${dayKey(at, options.timeZone)} ${clock} ${offsetText(zoneOffset(at, options.timeZone))}`;
}

/** "+01:00" of an offset in milliseconds. */
function offsetText(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / 60_000);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${offsetMs < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}

function oneLine(text: string): string {
  return text.replaceAll(lineBreak, " ").replaceAll("\t", " ").trim();
}
