import { markOf } from "../../../../src/sessions/entry/events.ts";
import type { EventKind, LogMark } from "../../../../src/sessions/entry/events.ts";
import { readEntry } from "../../../../src/sessions/entry/read-entry.ts";
import { markedKinds } from "./corpus/corpus.ts";
import type { Corpus } from "./corpus/corpus.ts";

/** How often what was read was meant, and how often what was meant was read. */
export class Count {
  right = 0;
  extra = 0;
  missed = 0;

  get precision(): number {
    return this.right === 0 && this.extra === 0 ? 1 : this.right / (this.right + this.extra);
  }

  get recall(): number {
    return this.right === 0 && this.missed === 0 ? 1 : this.right / (this.right + this.missed);
  }

  toString(): string {
    return `precision ${this.precision.toFixed(3)}, recall ${this.recall.toFixed(3)} (${this.right} right, ${this.extra} extra, ${this.missed} missed)`;
  }
}

export interface Measured {
  /** By kind of event. */
  readonly all: Count;
  /** By mark. */
  readonly marks: Count;
  readonly byVocabulary: ReadonlyMap<string, Count>;
  readonly byKind: ReadonlyMap<string, Count>;
  /** Messages that were not read as they are meant, with the kinds that are too many (+) or missing (-). */
  readonly misses: readonly string[];
}

/** Reads every message of some corpora and compares the kinds that have a mark. */
export function measure(corpora: readonly Corpus[]): Measured {
  const [all, marks, byVocabulary, byKind] = [
    new Count(),
    new Count(),
    new Map<string, Count>(),
    new Map<string, Count>(),
  ];
  const misses: string[] = [];
  const countOf = (counts: Map<string, Count>, name: string): Count => {
    const count = counts.get(name) ?? new Count();
    counts.set(name, count);
    return count;
  };
  for (const { name, messages } of corpora) {
    for (const { message, events } of messages) {
      const meant = markedKinds(events);
      const read = markedKinds(readEntry(message).events);
      const wrong: string[] = [];
      for (const [, what] of compared(marksOf(meant), marksOf(read))) {
        marks[what] += 1;
      }
      for (const [kind, what] of compared(meant, read)) {
        for (const count of [all, countOf(byVocabulary, name), countOf(byKind, kind)]) {
          count[what] += 1;
        }
        if (what !== "right") {
          wrong.push(`${what === "extra" ? "+" : "-"}${kind}`);
        }
      }
      if (wrong.length > 0) {
        misses.push(`${message} (${wrong.join(", ")})`);
      }
    }
  }
  return { all, marks, byVocabulary, byKind, misses };
}

function marksOf(kinds: ReadonlySet<EventKind>): Set<LogMark | undefined> {
  return new Set([...kinds].map(markOf));
}

function compared<Item>(
  meant: ReadonlySet<Item>,
  read: ReadonlySet<Item>,
): readonly (readonly [Item, "right" | "extra" | "missed"])[] {
  return [...new Set([...meant, ...read])].map((item) => [
    item,
    !read.has(item) ? "missed" : meant.has(item) ? "right" : "extra",
  ]);
}
