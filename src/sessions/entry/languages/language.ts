/** What the reader knows of a language other than English: the common phrases about calls, as data. */
import type { EventKind } from "../events.ts";

export interface Language {
  /** Words that negate what follows them. */
  readonly negators: string;
  /** Words for the future, possibilities, conditions and requests: a clause with one of them has no events. */
  readonly unreal: string;
  /** Words for calls and parties: `withCall` only applies to a message with one of them. */
  readonly calls: string;
  /** Phrases that can only be about a call. */
  readonly sure: Partial<Record<EventKind, string>>;
  /** Phrases that are about a call only if the message mentions one. */
  readonly withCall: Partial<Record<EventKind, string>>;
}
