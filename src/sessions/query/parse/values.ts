/** Reads values of keys: durations, counts, names with several spellings. */

const unitMs: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  sec: 1000,
  secs: 1000,
  second: 1000,
  seconds: 1000,
  m: 60_000,
  min: 60_000,
  mins: 60_000,
  minute: 60_000,
  minutes: 60_000,
  h: 3_600_000,
  hr: 3_600_000,
  hrs: 3_600_000,
  hour: 3_600_000,
  hours: 3_600_000,
  d: 86_400_000,
  day: 86_400_000,
  days: 86_400_000,
};

/** "2m", "90", "1:30", "1m30s", "1.5 hours" in milliseconds. A bare number is in seconds. */
export function readDuration(text: string): number | undefined {
  const words = text.trim().toLowerCase();
  const clock = /^(?:(\d{1,4}):)?(\d{1,4}):(\d{2})$/.exec(words);
  if (clock !== null) {
    const [, hours = "0", minutes = "0", seconds = "0"] = clock;
    return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  }
  if (/^\d{1,9}(?:\.\d{1,3})?$/.test(words)) {
    return Math.round(Number(words) * 1000);
  }
  if (!/^(?:\d{1,16}(?:\.\d{1,6})?\s*[a-z]{1,7}\s*){1,5}$/.test(words)) {
    return undefined;
  }
  let total = 0;
  for (const [, amount, unit = ""] of words.matchAll(/([\d.]+)\s*([a-z]+)/g)) {
    const ms = Object.hasOwn(unitMs, unit) ? unitMs[unit] : undefined;
    if (ms === undefined) {
      return undefined;
    }
    total += Number(amount) * ms;
  }
  return Math.round(total);
}

export function readCountValue(text: string): number | undefined {
  return /^\s*\d{1,15}\s*$/.test(text) ? Number(text) : undefined;
}

export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/**
 * ">2m", "<=30s", "1m..5m", "2m". `step` is the distance to the next value: 1 for counts; 0 for durations,
 * where "more than" equals "at least". A value alone is the minimum, or with `exact` the exact value.
 */
export function readBounds(
  text: string,
  { read, step, exact }: { read: (text: string) => number | undefined; step: number; exact: boolean },
): Bounds | undefined {
  const compared = /^\s*(>=|<=|>|<|=|≥|≤)(.*)$/su.exec(text);
  if (compared !== null) {
    const [, sign = "", rest = ""] = compared;
    const value = read(rest);
    return value === undefined ? undefined : comparedBounds(sign, value, step);
  }
  const sides = text.split(/\.{2,3}|[-–—]/u);
  const [min, max] = sides.map(read);
  if (sides.length === 2) {
    return min === undefined || max === undefined ? undefined : { min, max };
  }
  return min === undefined || sides.length > 2 ? undefined : exact ? { min, max: min } : { min };
}

function comparedBounds(sign: string, value: number, step: number): Bounds | undefined {
  switch (sign) {
    case ">":
      return { min: value + step };
    case ">=":
    case "≥":
      return { min: value };
    case "<":
      return value < step ? undefined : { max: value - step };
    case "<=":
    case "≤":
      return { max: value };
    default:
      return { min: value, max: value };
  }
}

/** A duration that `readDuration` reads back, in the largest unit that fits: "2m", "90s", "1500ms". */
export function durationText(ms: number): string {
  for (const unit of ["h", "m", "s"] as const) {
    const size = unitMs[unit] ?? 1;
    if (ms > 0 && ms % size === 0) {
      return `${ms / size}${unit}`;
    }
  }
  return `${ms}ms`;
}

/** The value that a word spells. An unambiguous prefix is enough, from one letter on. */
export function readChoice<Value>(
  text: string,
  choices: Readonly<Record<string, Value>>,
): { readonly value: Value } | undefined {
  const word = text.trim().toLowerCase();
  const exact = Object.entries(choices).find(([name]) => name === word);
  if (exact !== undefined || word === "") {
    return exact === undefined ? undefined : { value: exact[1] };
  }
  const begun = Object.entries(choices).filter(([name]) => name.startsWith(word));
  const [first] = begun;
  return first !== undefined && begun.every(([, value]) => value === first[1])
    ? { value: first[1] }
    : undefined;
}
