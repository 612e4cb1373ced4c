/** Divides a log into phases by the marks of its entries, and phases into stretches between long gaps. */
import type { LogMark } from "../entry/events.ts";
import type { TimelineRow } from "./timeline.ts";

/** What a phase is about; "start" is the part before the first mark. */
export type PhaseKind = Exclude<LogMark, "trouble"> | "start";

/** Rows from `from` up to but not including `to`. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

/** Rows with one mark, and those after them without another. An inference from the text of the log. */
export interface Phase extends RowSpan {
  readonly kind: PhaseKind;
  /** Rows with a problem, ascending. */
  readonly problemRows: readonly number[];
  /** The parts between gaps; empty if no gap divides the phase. */
  readonly stretches: readonly RowSpan[];
}

/** Which phase an entry with several marks starts, by precedence. */
const priority: readonly Exclude<LogMark, "trouble">[] = [
  "end",
  "transfer",
  "hold",
  "queue",
  "answer",
  "ring",
];

interface OpenPhase {
  readonly kind: PhaseKind;
  readonly from: number;
  readonly problemRows: number[];
  /** First rows after a gap. */
  readonly breaks: number[];
}

/** Takes the rows of a log one after another, so that a long log can be read in chunks. */
export class PhaseReader {
  readonly #gapMs: number;
  readonly #phases: Phase[] = [];
  #open: OpenPhase | undefined;
  #next = 0;

  /** A gap of at least `gapMs` divides a phase, inside the call or after its end; 0 divides none. */
  constructor(gapMs: number) {
    this.#gapMs = gapMs;
  }

  /** Adds the next rows. */
  add(rows: readonly TimelineRow[]): void {
    for (const row of rows) {
      this.#take(row);
    }
  }

  /** The phases, in order and without gaps between them. */
  finish(): readonly Phase[] {
    this.#close();
    return this.#phases;
  }

  #take({ index, marks, gapMs, sincePreviousMs, afterEnd }: TimelineRow): void {
    const kind = this.#kindOf(marks);
    if (this.#open === undefined || kind !== this.#open.kind) {
      this.#close();
      this.#open = { kind, from: index, problemRows: [], breaks: [] };
    } else if (this.#gapMs > 0 && ((afterEnd ? sincePreviousMs : gapMs) ?? 0) >= this.#gapMs) {
      this.#open.breaks.push(index);
    }
    if (marks.includes("trouble")) {
      this.#open.problemRows.push(index);
    }
    this.#next = index + 1;
  }

  /** An entry with the mark of the current phase continues it, no matter what other marks it has. */
  #kindOf(marks: readonly LogMark[]): PhaseKind {
    const current = this.#open?.kind ?? "start";
    if (current !== "start" && marks.includes(current)) {
      return current;
    }
    return priority.find((kind) => marks.includes(kind)) ?? current;
  }

  #close(): void {
    if (this.#open === undefined) {
      return;
    }
    const { kind, from, problemRows, breaks } = this.#open;
    const to = this.#next;
    const firsts = [from, ...breaks];
    const stretches =
      breaks.length === 0 ? [] : firsts.map((first, index) => ({ from: first, to: firsts[index + 1] ?? to }));
    this.#phases.push({ kind, from, to, problemRows, stretches });
    this.#open = undefined;
  }
}
