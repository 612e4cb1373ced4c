/** Lets at most so many run at once; the others wait in the order they came. */
export class Slots {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  /** Resolves to a function that gives the place back. Rejects with the signal's reason if it aborts while waiting. */
  async take(signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    if (this.#free > 0) {
      this.#free -= 1;
    } else {
      await this.#wait(signal);
    }
    let given = false;
    return () => {
      if (!given) {
        given = true;
        this.#giveBack();
      }
    };
  }

  #giveBack(): void {
    const next = this.#waiting.shift();
    if (next === undefined) {
      this.#free += 1;
    } else {
      next();
    }
  }

  #wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = (): void => {
        signal.removeEventListener("abort", leave);
        resolve();
      };
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(enter), 1);
        reject(signal.reason as Error);
      };
      this.#waiting.push(enter);
      signal.addEventListener("abort", leave, { once: true });
    });
  }
}

/** The slots of each service, shared by all wires that lead to it. */
export class ServiceSlots {
  readonly #count: number;
  readonly #byOrigin = new Map<string, Slots>();

  constructor(count: number = 6) {
    this.#count = count;
  }

  of({ origin }: URL): Slots {
    let slots = this.#byOrigin.get(origin);
    if (slots === undefined) {
      slots = new Slots(this.#count);
      this.#byOrigin.set(origin, slots);
    }
    return slots;
  }
}
