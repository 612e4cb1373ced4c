/** Caches `Intl` formatters: creating one takes about a hundred times as long as using one. */
import type { TimeOptions } from "./options.ts";

const cache = new Map<string, Intl.DateTimeFormat>();

/** The formatter for a language, a zone and a style. */
export function formatter(options: TimeOptions, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([options.locale, options.timeZone, style]);
  let found = cache.get(key);
  if (found === undefined) {
    found = new Intl.DateTimeFormat(options.locale, { ...style, timeZone: options.timeZone });
    cache.set(key, found);
  }
  return found;
}

/** Whether a Date can represent this number of milliseconds: formatters throw on anything else. */
export function isDate(ms: number): boolean {
  return Math.abs(ms) <= 8.64e15;
}
