import type { Range } from "./number-in-text.ts";

/** Removes ranges inside a longer one: "Ann" in "Ann Lee" if both are looked for. Equal ranges all stay. */
export function longestRanges<Found extends Range>(ranges: readonly Found[]): Found[] {
  const sorted = [...ranges].sort((one, other) => one.from - other.from || other.to - one.to);
  let longest: Found | undefined;
  return sorted.filter((range) => {
    if (longest !== undefined && range.to <= longest.to) {
      return range.from === longest.from && range.to === longest.to;
    }
    longest = range;
    return true;
  });
}
