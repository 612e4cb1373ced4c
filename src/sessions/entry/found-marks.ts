import type { LogMark } from "./events.ts";

/** Marks found by other means than mark rules, such as custom event rules: by row, each once. */
export type FoundMarks = ReadonlyMap<number, readonly LogMark[]>;

export const noFoundMarks: FoundMarks = new Map();
