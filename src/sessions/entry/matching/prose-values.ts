/** Values that read like a sentence: `customer-did-not-answer`, `Call rejected by Ada`. */
import type { EntryEvent, EventKind } from "../events.ts";
import type { Token } from "../text/token.ts";
import { matchClause } from "./match.ts";

/** More words than any value that names one outcome. */
const maxWords = 8;

/** The kinds of events in the words of a value, each once. */
export function proseKinds(words: readonly string[]): readonly EventKind[] {
  if (words.length > maxWords) {
    return [];
  }
  const tokens = words.map((text): Token => ({ type: "word", text, from: 0, to: 1 }));
  const events: EntryEvent[] = [];
  matchClause(
    { tokens, factsStart: 0, factsEnd: tokens.length, isHypothetical: false, isResolved: false, header: [] },
    "",
    events,
  );
  return [...new Set(events.map(({ kind }) => kind))];
}
