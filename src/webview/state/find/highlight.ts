import type { TextRange } from "../../../sessions/log/text-ranges.ts";

/** A part of a message, and whether it is a match. */
export interface Stretch {
  readonly text: string;
  readonly hit: boolean;
}

/** Splits a message at its matches, so that each part can be shown as plain text. Ranges beyond its end are ignored. */
export function splitByRanges(message: string, ranges: readonly TextRange[]): Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const range of ranges) {
    const from = Math.max(end, range.from);
    const to = Math.min(message.length, range.to);
    if (from < to) {
      stretches.push(
        { text: message.slice(end, from), hit: false },
        { text: message.slice(from, to), hit: true },
      );
      end = to;
    }
  }
  stretches.push({ text: message.slice(end), hit: false });
  return stretches.filter((stretch) => stretch.text !== "");
}
