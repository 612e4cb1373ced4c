/** What the reader knows of a language besides English: the common words of a call, as data. */
import type { EventKind } from "../events.ts";

export interface Language {
  /** Words that deny what follows them. */
  readonly negators: string;
  /** Words of what is yet to come, only possible, a condition or a request: a clause with one says nothing. */
  readonly unreal: string;
  /** What parties talk in, and parties themselves: a message without one of them says nothing by `withCall`. */
  readonly calls: string;
  /** Phrases that can be said of a call only. */
  readonly sure: Partial<Record<EventKind, string>>;
  /** Phrases that are said of a call where the message names one. */
  readonly withCall: Partial<Record<EventKind, string>>;
}
