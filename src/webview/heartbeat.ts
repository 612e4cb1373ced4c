/** The time between ticks. Milliseconds. */
const tickMs = 1000;
/** Ticks without a response after which the editor counts as gone: together with `rest`, within 5 s. */
const patience = 3;
/** Ticks from a response to the next request. */
const rest = 2;

/**
 * Checks regularly whether the extension host responds. If it has ended, VS Code doesn't notify its panels, so only the page can
 * notice. Counts ticks instead of time, so that sleep of the computer doesn't count.
 */
export class Heartbeat {
  readonly #ask: () => void;
  readonly #changed: (alive: boolean) => void;
  #alive = true;
  #waited = 0;
  #asked = false;

  /** `changed` is called when the editor stops responding, and when it responds again. */
  constructor(ask: () => void, changed: (alive: boolean) => void) {
    this.#ask = ask;
    this.#changed = changed;
  }

  start(): void {
    setInterval(() => this.tick(), tickMs);
  }

  /** Call this for every message from the editor. */
  answered(): void {
    this.#asked = false;
    this.#waited = 0;
    this.#set(true);
  }

  tick(): void {
    this.#waited += 1;
    if (this.#asked && this.#waited >= patience) {
      this.#set(false);
    }
    if (!this.#asked ? this.#waited >= rest : !this.#alive) {
      this.#waited = this.#asked ? this.#waited : 0;
      this.#asked = true;
      this.#ask();
    }
  }

  #set(alive: boolean): void {
    if (alive !== this.#alive) {
      this.#alive = alive;
      this.#changed(alive);
    }
  }
}
