/** Reads single fields of log entries without reading the whole log. */
import type { SessionLogInfo } from "../../evovoice/types.ts";
import { withoutTerminalCodes } from "../entry/text/terminal.ts";
import { readTimestamp } from "../time/read-timestamp.ts";
import type { Timestamp } from "../time/timestamp.ts";

/** Whether the entries of a log name their zones; "mixed" if only some do, so that their order is unknown. */
export type EntryZone = Timestamp["zone"] | "mixed";

/** Entries enough to judge the zones of a whole log. */
const lookedAt = 1000;

/** Whether the first `count` entries name their zones, without reading a whole long log. */
export function firstEntryZone(
  log: readonly SessionLogInfo[],
  count: number = lookedAt,
): EntryZone | undefined {
  const zones = new Set(log.slice(0, count).map(({ date }) => readTimestamp(date)?.zone));
  zones.delete(undefined);
  const [zone] = zones;
  return zones.size > 1 ? "mixed" : zone;
}

/** The message of an entry as shown, without terminal escape codes; empty if it has none. */
export function messageOf(entry: SessionLogInfo | undefined): string {
  return withoutTerminalCodes(rawMessageOf(entry));
}

/** The message of an entry as sent; empty if it has none. */
export function rawMessageOf(entry: SessionLogInfo | undefined): string {
  return typeof entry?.message === "string" ? entry.message : "";
}
