/** Offsets of time zones from UTC, cached: asking the runtime for each of 100,000 times would take half a second. */
import { formatter, isDate } from "./formatters.ts";

const dayMs = 24 * 60 * 60_000;

/**
 * The offsets of one zone. An offset that is the same at both ends of a UTC day is assumed for the whole day: no zone
 * changes its clocks twice in a day. The runtime is only asked for each time on days with a change.
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
    if (!isDate(ms)) {
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

/** The offset of a zone (IANA, default the runtime's) at a time, in milliseconds east of UTC. */
export function zoneOffset(ms: number, timeZone?: string): number {
  let zone = zones.get(timeZone);
  if (zone === undefined) {
    zone = new Zone(timeZone);
    zones.set(timeZone, zone);
  }
  return zone.offsetAt(ms);
}

/** Offsets last for weeks at least. Only the first 20 years of a range are checked. */
const stepMs = 7 * dayMs;
const maxSteps = 1000;

/** Whether a zone's offset changes between two times, so that times of day have to be shown with their offsets. */
export function offsetChanges(fromMs: number, toMs: number, timeZone?: string): boolean {
  const offset = zoneOffset(fromMs, timeZone);
  if (zoneOffset(toMs, timeZone) !== offset) {
    return true;
  }
  for (let step = 1; step <= maxSteps && fromMs + step * stepMs < toMs; step++) {
    if (zoneOffset(fromMs + step * stepMs, timeZone) !== offset) {
      return true;
    }
  }
  return false;
}

/** Clocks are never set back by more than this. */
const maxShiftMs = 3 * 60 * 60_000;

/** Whether this time of day occurs twice in a zone, because its clock is set back around then. */
export function isRepeated(ms: number, timeZone?: string): boolean {
  const offset = zoneOffset(ms, timeZone);
  return [ms - maxShiftMs, ms + maxShiftMs].some((near) => {
    const other = zoneOffset(near, timeZone);
    return other !== offset && zoneOffset(ms + offset - other, timeZone) === other;
  });
}

/** An offset as people write it: "UTC", "UTC−4", "UTC+5:30". */
export function offsetLabel(ms: number, timeZone?: string): string {
  const minutes = Math.round(zoneOffset(ms, timeZone) / 60_000);
  if (minutes === 0) {
    return "UTC";
  }
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? "\u2212" : "+"}${hours}${rest === 0 ? "" : `:${String(rest).padStart(2, "0")}`}`;
}
