/** Converts a day and a time of day in a zone to milliseconds since the epoch. */
import { zoneOffset } from "./zones.ts";

const dayMs = 24 * 60 * 60_000;

/**
 * The time at which a zone's clock shows a time of day. `day` is "YYYY-MM-DD"; `timeOfDayMs` may be a whole day or more. When clocks go
 * back, a time occurs twice; when they go forward, some don't occur, and the times on both sides of the gap are used for
 * them. `prefer` chooses: "earlier" for the start of a range, "later" for its end.
 */
export function instantAt(
  day: string,
  timeOfDayMs: number,
  timeZone: string | undefined,
  prefer: "earlier" | "later",
): number {
  const local = Date.parse(`${day}T00:00:00Z`) + timeOfDayMs;
  const before = local - zoneOffset(local - dayMs, timeZone);
  const after = local - zoneOffset(local + dayMs, timeZone);
  const possible = [before, after].filter((ms) => ms + zoneOffset(ms, timeZone) === local);
  const candidates = possible.length > 0 ? possible : [before, after];
  return prefer === "earlier" ? Math.min(...candidates) : Math.max(...candidates);
}

/** The time of day that a clock in a zone shows, in milliseconds since midnight. */
export function timeOfDay(ms: number, timeZone: string | undefined): number {
  const local = ms + zoneOffset(ms, timeZone);
  return local - Math.floor(local / dayMs) * dayMs;
}
