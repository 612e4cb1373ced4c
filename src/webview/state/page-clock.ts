/**
 * The service's time in the page. The editor says what time it is at the service, and the page counts on from there by a clock that
 * nobody sets: this computer's own may be another one than the editor's, and both may be wrong.
 */
export class PageClock {
  #known: { readonly now: number; readonly at: number } | undefined;

  /** `now` is the service's time as this arrives, in milliseconds since the epoch. */
  set(now: number): void {
    this.#known = { now, at: performance.now() };
  }

  /** Milliseconds since the epoch; this computer's own time until the editor has said anything. */
  now(): number {
    return this.#known === undefined ? Date.now() : this.#known.now + performance.now() - this.#known.at;
  }
}
