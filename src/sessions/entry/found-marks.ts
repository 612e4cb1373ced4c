import type { LogMark } from "./events.ts";

/** Marks that were found outside of the rules, as by a person's patterns: by row, each once. */
export type FoundMarks = ReadonlyMap<number, readonly LogMark[]>;

export const noFoundMarks: FoundMarks = new Map();
