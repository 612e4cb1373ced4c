/** The index of the first value that is at least `min`, or -1. `values` are ascending. */
export function firstAtOrAfter(values: readonly number[], min: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? Infinity) < min) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < values.length ? low : -1;
}
