/**
 * Where each row of a list is, in pixels, when most are of one height. Each question and each change takes time that grows with the
 * logarithm of the number of rows only (a Fenwick tree of what rows have more or less than the usual height).
 */
export class RowHeights {
  readonly count: number;
  readonly usual: number;
  readonly #tree: Float64Array;
  readonly #heights = new Map<number, number>();

  /** `usual` is the height of a row that nothing else is known about; it must be above 0. */
  constructor(count: number, usual: number) {
    this.count = count;
    this.usual = usual;
    this.#tree = new Float64Array(count + 1);
  }

  /** The height of all rows together. */
  get total(): number {
    return this.top(this.count);
  }

  /** The same heights for another number of rows. */
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

  /** Where a row begins; for the number of rows, where the last one ends. */
  top(position: number): number {
    let sum = position * this.usual;
    for (let node = position; node > 0; node -= node & -node) {
      sum += this.#tree[node] ?? 0;
    }
    return sum;
  }

  /** Sets the height of a row. Returns whether that is a change. */
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

  /** The row at a distance from the top; the first or last one outside of the list. */
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
