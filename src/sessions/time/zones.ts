/** How far zones are from UTC. Asking the runtime for each of 100,000 moments would take half a second. */
import { formatter, isMoment } from "./formatters.ts";

const dayMs = 24 * 60 * 60_000;

/**
 * The offsets of one zone. One that is the same at both ends of a UTC day is taken to hold all through it: no zone
 * changes its clocks twice in a day. Only within a day of change is the runtime asked for each moment.
 */
class Zone {
  readonly #timeZone: string | undefined;
  readonly #starts = new Map<number, number>();

  constructor(timeZone: string | undefined) {
    this.#timeZone = timeZone;
  }

  /** Milliseconds east of UTC. */
  offsetAt(ms: number): number {
    const day = Math.floor(ms / dayMs);
    const offset = this.#atStart(day);
    return offset === this.#atStart(day + 1) ? offset : this.#ask(ms);
  }

  #atStart(day: number): number {
    let offset = this.#starts.get(day);
    if (offset === undefined) {
      offset = this.#ask(day * dayMs);
      this.#starts.set(day, offset);
    }
    return offset;
  }

  #ask(ms: number): number {
    if (!isMoment(ms)) {
      return 0;
    }
    const parts = formatter(
      { locale: "en-u-ca-gregory-nu-latn", timeZone: this.#timeZone },
      allParts,
    ).formatToParts(ms);
    const part = (type: string): string => parts.find((candidate) => candidate.type === type)?.value ?? "";
    const date = `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
    const local = Date.parse(`${date}T${part("hour")}:${part("minute")}:${part("second")}Z`);
    // Years before 1 or after 9999 can't be written this way; there the day is that of UTC.
    return Number.isNaN(local) || part("era") === "B" ? 0 : local - Math.floor(ms / 1000) * 1000;
  }
}

const allParts = {
  era: "narrow",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
} as const;

const zones = new Map<string | undefined, Zone>();

/** Milliseconds that a zone (IANA; the person's own where absent) is east of UTC at a moment. */
export function zoneOffset(ms: number, timeZone?: string): number {
  let zone = zones.get(timeZone);
  if (zone === undefined) {
    zone = new Zone(timeZone);
    zones.set(timeZone, zone);
  }
  return zone.offsetAt(ms);
}
