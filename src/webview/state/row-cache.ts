import type { PanelRow } from "../../panel-protocol/messages.ts";

const rowsPerChunk = 100;
const heldRows = 2000;
/** Rows between two wanted ones that are asked for along with them: cheaper than one more question. */
const bridged = 8;

/** Rows `from` up to but not including `to`. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** The rows near what is on show: about 2,000 of them, however long the log. The row used longest ago goes first. */
export class RowCache {
  readonly rowCount: number;
  /** In order of use, the latest last. */
  readonly #rows = new Map<number, PanelRow>();
  readonly #asked = new Set<number>();

  constructor(rowCount: number) {
    this.rowCount = rowCount;
  }

  /** How many rows are held now. */
  get size(): number {
    return this.#rows.size;
  }

  /** The row, or undefined while it has not arrived. */
  get(index: number): PanelRow | undefined {
    return this.#rows.get(index);
  }

  /** A cache for the next version of the log, whose first `unchanged` rows are as they were. */
  next(rowCount: number, unchanged: number): RowCache {
    const next = new RowCache(rowCount);
    for (const [index, row] of this.#rows) {
      if (index < unchanged) {
        next.#rows.set(index, row);
      }
    }
    return next;
  }

  /** The ranges to ask the editor for so that these rows can be shown, in chunks; each row is named once until it comes. */
  want(range: RowRange): RowRange[] {
    const from = Math.floor(Math.max(range.from, 0) / rowsPerChunk) * rowsPerChunk;
    const end = Math.min(range.to, this.rowCount);
    const to = Math.min(Math.ceil(end / rowsPerChunk) * rowsPerChunk, this.rowCount);
    return end <= from
      ? []
      : this.#ask(
          Array.from({ length: to - from }, (_, place) => from + place),
          rowsPerChunk,
        );
  }

  /** As `want`, for rows that are not neighbours; ascending. */
  wantThese(indexes: readonly number[]): RowRange[] {
    return this.#ask(indexes, bridged);
  }

  #ask(indexes: readonly number[], bridge: number): RowRange[] {
    const ranges: { from: number; to: number }[] = [];
    for (const index of indexes) {
      const held = this.#rows.get(index);
      if (held) {
        this.#rows.delete(index);
        this.#rows.set(index, held);
      } else if (!this.#asked.has(index)) {
        this.#asked.add(index);
        const last = ranges.at(-1);
        if (last && index - last.to < bridge && index - last.from < rowsPerChunk) {
          last.to = index + 1;
        } else {
          ranges.push({ from: index, to: index + 1 });
        }
      }
    }
    return ranges;
  }

  /** Takes rows that arrived. */
  put(from: number, rows: readonly PanelRow[]): void {
    for (const [place, row] of rows.entries()) {
      this.#asked.delete(from + place);
      this.#rows.delete(from + place);
      this.#rows.set(from + place, row);
    }
    for (const oldest of this.#rows.keys()) {
      if (this.#rows.size <= heldRows) {
        break;
      }
      this.#rows.delete(oldest);
    }
  }
}
