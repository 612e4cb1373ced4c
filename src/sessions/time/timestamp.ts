/** Dates of the service, and the time between two of them. */

/** The precision of a date as written. .NET counts in units of 100 ns and omits trailing zeros. */
export type Precision = "day" | "minute" | "second" | "millisecond" | "100ns";

/** A date of the service. */
export interface Timestamp {
  /** Milliseconds since 1970-01-01 UTC; finer fractions are cut off. */
  readonly epochMs: number;
  readonly precision: Precision;
  /** "assumed": the text names no zone and was read as UTC. The time may be hours off, and the UI has to say so. */
  readonly zone: "named" | "assumed";
}

const unitMs: Readonly<Record<Precision, number>> = {
  day: 86_400_000,
  minute: 60_000,
  second: 1000,
  millisecond: 1,
  "100ns": 1,
};

type Known = Timestamp | undefined;

/**
 * Milliseconds from one date to another; undefined if one is missing, or only one of them names its zone. A date written to
 * the second covers that whole second: a difference within it is not negative, but 0.
 */
export function differenceMs(from: Known, to: Known): number | undefined {
  if (from === undefined || to === undefined || from.zone !== to.zone) {
    return undefined;
  }
  const ms = to.epochMs - from.epochMs;
  return ms < 0 && -ms < Math.max(unitMs[from.precision], unitMs[to.precision]) ? 0 : ms;
}

/** The last millisecond that a date may mean: one written to the second covers that whole second. */
export function lastMs({ epochMs, precision }: Timestamp): number {
  return epochMs + unitMs[precision] - 1;
}

/** Milliseconds from a date to `now`; undefined if the date names no zone. Never negative: clocks differ a little. */
export function elapsedSince(date: Known, now: number): number | undefined {
  return date?.zone === "named" ? Math.max(0, now - date.epochMs) : undefined;
}
