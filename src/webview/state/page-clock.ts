/**
 * The service's time in the page. The editor sends it, and the page continues with a monotonic clock, because the clocks of this
 * computer and the editor's may differ and be wrong.
 */
export class PageClock {
  #known: { readonly now: number; readonly at: number } | undefined;

  /** `now` is the service's current time, in milliseconds since the epoch. */
  set(now: number): void {
    this.#known = { now, at: performance.now() };
  }

  /** Milliseconds since the epoch; this computer's time until the editor has sent the service's. */
  now(): number {
    return this.#known === undefined ? Date.now() : this.#known.now + performance.now() - this.#known.at;
  }
}
