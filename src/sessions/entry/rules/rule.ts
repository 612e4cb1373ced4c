/** The form of a rule about the words of a message. */
import type { EventKind } from "../events.ts";
import type { NounClass } from "./nouns.ts";

export interface Rule {
  /** The phrases, each of one or more words. */
  readonly words: string;
  /** The event; undefined for phrases without one, so that no other rule reads their words. */
  readonly kind?: EventKind;
  /** The event if the phrase is negated. By default there is none. */
  readonly denied?: EventKind;
  /** Classes of the noun before the phrase. Default any. */
  readonly subject?: readonly NounClass[];
  /** Classes of the noun after the phrase. Default any. */
  readonly object?: readonly NounClass[];
  /** Classes of the noun after "by", which is then required. */
  readonly by?: readonly NounClass[];
  /** Words that must be in the clause. */
  readonly needs?: string;
  /** Words that must not be in the clause. */
  readonly without?: string;
  /** Words that must not come right after the phrase. */
  readonly notBefore?: string;
  /** The phrase must start its clause. */
  readonly first?: true;
  /** Where the party is named. "to": after "to", "on", "in"… */
  readonly party?: "subject" | "object" | "by" | "to";
  /** A second event: hanging up while waiting is abandoning the call. */
  readonly also?: EventKind;
}
