/** A lazily created value, so that VS Code loads its code only when needed. If creating it fails, the next call tries again. */
export class OnFirstUse<Made> {
  readonly #make: () => Promise<Made>;
  #making: Promise<Made> | undefined;
  #made: Made | undefined;

  constructor(make: () => Promise<Made>) {
    this.#make = make;
  }

  /** The value; undefined until it is created. */
  get made(): Made | undefined {
    return this.#made;
  }

  /** The value, created on the first call. Rejects if creating it fails. */
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
