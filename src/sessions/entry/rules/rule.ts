/** What a rule about the words of a message looks like. */
import type { EventKind } from "../events.ts";
import type { NounClass } from "./nouns.ts";

export interface Rule {
  /** Phrases that say it, each of one or more words. */
  readonly words: string;
  /** What it means; undefined for phrases that mean nothing, so that no other rule reads their words. */
  readonly kind?: EventKind;
  /** What it means where it is denied; nothing unless given. */
  readonly denied?: EventKind;
  /** Of what the phrase says it: the noun before it. Any where none is given. */
  readonly subject?: readonly NounClass[];
  /** The noun after it. Any where none is given. */
  readonly object?: readonly NounClass[];
  /** Who did it: the noun after "by". Must be there where given. */
  readonly by?: readonly NounClass[];
  /** Words that must stand somewhere in the clause. */
  readonly needs?: string;
  /** Words that must not stand anywhere in the clause. */
  readonly without?: string;
  /** Words that must not stand right after the phrase. */
  readonly notBefore?: string;
  /** The phrase begins its clause. */
  readonly first?: true;
  /** Where the party stands. "to": after "to", "on", "in"… */
  readonly party?: "subject" | "object" | "by" | "to";
  /** What else it means: hanging up while waiting is giving up. */
  readonly also?: EventKind;
}
