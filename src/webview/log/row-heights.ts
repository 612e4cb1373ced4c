/**
 * The positions of a list's rows in pixels, if most have the same height. Queries and changes take O(log n): a Fenwick tree with
 * the differences from the usual height.
 */
export class RowHeights {
  readonly count: number;
  readonly usual: number;
  readonly #tree: Float64Array;
  readonly #heights = new Map<number, number>();

  /** `usual` is the height of rows that weren't measured; it must be above 0. */
  constructor(count: number, usual: number) {
    this.count = count;
    this.usual = usual;
    this.#tree = new Float64Array(count + 1);
  }

  /** The total height of all rows. */
  get total(): number {
    return this.top(this.count);
  }

  /** A copy with another number of rows. */
  resized(count: number): RowHeights {
    const next = new RowHeights(count, this.usual);
    for (const [position, height] of this.#heights) {
      if (position < count) {
        next.set(position, height);
      }
    }
    return next;
  }

  height(position: number): number {
    return this.#heights.get(position) ?? this.usual;
  }

  /** The top of a row; for `count`, the bottom of the last row. */
  top(position: number): number {
    let sum = position * this.usual;
    for (let node = position; node > 0; node -= node & -node) {
      sum += this.#tree[node] ?? 0;
    }
    return sum;
  }

  /** Sets the height of a row. Returns whether it changed. */
  set(position: number, height: number): boolean {
    const change = height - this.height(position);
    if (change === 0) {
      return false;
    }
    this.#heights.set(position, height);
    for (let node = position + 1; node <= this.count; node += node & -node) {
      this.#tree[node] = (this.#tree[node] ?? 0) + change;
    }
    return true;
  }

  /** The row at an offset from the top; outside of the list, the first or last one. */
  positionAt(offset: number): number {
    let node = 0;
    let left = offset;
    for (let step = 2 ** Math.floor(Math.log2(Math.max(1, this.count))); step >= 1; step /= 2) {
      const next = node + step;
      const height = step * this.usual + (this.#tree[next] ?? 0);
      if (next <= this.count && height <= left) {
        node = next;
        left -= height;
      }
    }
    return Math.max(0, Math.min(node, this.count - 1));
  }
}
