/** From one tick to the next. Milliseconds. */
const tickMs = 1000;
/** Ticks without an answer after which the editor counts as gone: with the wait for the next question, within 5 s. */
const patience = 3;
/** Ticks from an answer to the next question. */
const rest = 2;

/**
 * Asks the editor again and again whether it is there. An extension host that has ended answers nothing, and VS Code gives
 * its panels to nobody: only the page can notice. Counts ticks and not time, so that a computer that slept is no silence.
 */
export class Heartbeat {
  readonly #ask: () => void;
  readonly #changed: (alive: boolean) => void;
  #alive = true;
  #waited = 0;
  #asked = false;

  /** `changed` is called when the editor stops answering, and when it answers again. */
  constructor(ask: () => void, changed: (alive: boolean) => void) {
    this.#ask = ask;
    this.#changed = changed;
  }

  start(): void {
    setInterval(() => this.tick(), tickMs);
  }

  /** The editor said something, whatever it was. */
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
