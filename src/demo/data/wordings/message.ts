import type { plainWording } from "./plain.ts";

/** A message of the sample's own wording. `{names}` in it stand for values. */
export type Message = keyof typeof plainWording;

/** What the `{names}` of a message stand for. */
export type MessageValues = Readonly<Record<string, string | number>>;
