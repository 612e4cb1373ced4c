import * as l10n from "@vscode/l10n";
import type { SessionLogInfo } from "../../evovoice/types.ts";
import { formatTimestamp } from "../time/format.ts";
import type { TimeOptions } from "../time/options.ts";
import { readTimestamp } from "../time/read-timestamp.ts";

export interface CopyOptions extends TimeOptions {
  /** Dates as the service sent them. */
  readonly raw?: boolean;
}

const lineBreak = /\s*(?:\r\n|[\n\v\f\r\u0085\u2028\u2029])\s*/g;

/**
 * Log entries for the clipboard: one line each, with the time in the displayed zone and its offset, a tab, and the message on
 * one line. A date that can't be read is copied as sent.
 */
export function copiedEntries(entries: readonly SessionLogInfo[], options: CopyOptions = {}): string {
  return entries
    .map(({ date, message }) => `${oneLine(timeOf(date, options))}\t${oneLine(message ?? "")}`)
    .join("\n");
}

function timeOf(date: string | undefined, options: CopyOptions): string {
  const read = options.raw === true ? undefined : readTimestamp(date);
  if (read === undefined) {
    return date ?? "";
  }
  const { epochMs, zone } = read;
  const time = formatTimestamp(epochMs, options.timeZone, { showDay: true, showOffset: true });
  return zone === "assumed" ? l10n.t("{0}, time zone assumed", time) : time;
}

function oneLine(text: string): string {
  return text.replaceAll(lineBreak, " ").replaceAll("\t", " ").trim();
}
