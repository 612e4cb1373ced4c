import { serviceTime } from "../service/service-time.ts";

/** How far a page's clock may be off before it is corrected; more than later responses refine the estimate. Milliseconds. */
const toleranceMs = 1000;

/** Synchronizes a page's clock with the service's. The page's clock runs by itself between corrections. */
export class ClockSender {
  readonly #set: (now: number) => void;
  /** The service's time minus `performance.now()`, as last sent to the page. */
  #sentOffsetMs = Infinity;

  /** `set` sends milliseconds since the epoch to the page. */
  constructor(set: (now: number) => void) {
    this.#set = set;
  }

  /** Call this for a new page, which has no time yet. */
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
