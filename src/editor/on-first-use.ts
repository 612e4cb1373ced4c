/**
 * What is made when it is first asked for, with the code that it takes: VS Code loads no more at its start than it has to. One that
 * could not be made is tried again.
 */
export class OnFirstUse<Made> {
  readonly #make: () => Promise<Made>;
  #making: Promise<Made> | undefined;
  #made: Made | undefined;

  constructor(make: () => Promise<Made>) {
    this.#make = make;
  }

  /** Undefined as long as nobody has asked for it, and while it is being made. */
  get made(): Made | undefined {
    return this.#made;
  }

  /** Rejects with what making it rejects with. */
  get(): Promise<Made> {
    this.#making ??= this.#start();
    return this.#making;
  }

  async #start(): Promise<Made> {
    try {
      this.#made = await this.#make();
      return this.#made;
    } catch (error) {
      this.#making = undefined;
      throw error;
    }
  }
}
