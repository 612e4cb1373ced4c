import { serviceTime } from "../service/service-time.ts";

/** By how much a page's clock may be off before it is corrected: more than what further answers refine. Milliseconds. */
const toleranceMs = 1000;

/** Sets a page's clock by the service's. The page counts on by itself until the service's time is known better. */
export class ClockSender {
  readonly #set: (now: number) => void;
  /** The service's time less that of `performance.now()`, as the page knows it. */
  #sentOffsetMs = Infinity;

  /** `set` sends milliseconds since the epoch to the page. */
  constructor(set: (now: number) => void) {
    this.#set = set;
  }

  /** Another page knows no time yet. */
  forget(): void {
    this.#sentOffsetMs = Infinity;
  }

  send(): void {
    const now = serviceTime.now();
    const offsetMs = now - performance.now();
    if (Math.abs(offsetMs - this.#sentOffsetMs) >= toleranceMs) {
      this.#sentOffsetMs = offsetMs;
      this.#set(now);
    }
  }
}
