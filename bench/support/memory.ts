import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Bytes of the heap that are in use after everything that can go has gone. */
export function usedHeap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** How much one value grows with another: the slope of the straight line nearest to the points. */
export function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (place: 0 | 1): number =>
    points.reduce((sum, point) => sum + point[place], 0) / Math.max(1, points.length);
  const [x, y] = [mean(0), mean(1)];
  const above = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  const below = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return below === 0 ? 0 : above / below;
}
