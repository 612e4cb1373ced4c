/** Single fields of the entries of a log, for those who show no whole log. */
import type { SessionLogInfo } from "../../evovoice/types.ts";
import { withoutTerminalCodes } from "../entry/text/terminal.ts";
import { readTimestamp } from "../time/read-timestamp.ts";
import type { Timestamp } from "../time/timestamp.ts";

/** Whether the entries of a log named their zones; "mixed" where only some did, so that their order is not known. */
export type EntryZone = Timestamp["zone"] | "mixed";

/** Entries that say how the zones of a whole log are known. */
const lookedAt = 1000;

/** How the zones of a log's first `count` entries are known, without reading a long log whole. */
export function firstEntryZone(
  log: readonly SessionLogInfo[],
  count: number = lookedAt,
): EntryZone | undefined {
  const zones = new Set(log.slice(0, count).map(({ date }) => readTimestamp(date)?.zone));
  zones.delete(undefined);
  const [zone] = zones;
  return zones.size > 1 ? "mixed" : zone;
}

/** The message of an entry as it is shown, without a terminal's colors; empty where it has none. */
export function messageOf(entry: SessionLogInfo | undefined): string {
  return withoutTerminalCodes(rawMessageOf(entry));
}

/** The message of an entry as it was sent; empty where it has none. */
export function rawMessageOf(entry: SessionLogInfo | undefined): string {
  return typeof entry?.message === "string" ? entry.message : "";
}
