/**
 * Puts the keyboard where it was, or into the log, whenever the page has the focus and nothing in it does: after it opens, after its
 * tab comes back, and after a prompt of VS Code closes.
 */
export class FocusKeeper {
  readonly #log: () => HTMLElement | null;
  #last: HTMLElement | undefined;

  /** `log` finds the list box of the log. */
  constructor(log: () => HTMLElement | null) {
    this.#log = log;
  }

  connect(): void {
    window.addEventListener("focus", this.#onFocus);
    document.addEventListener("focusin", this.#onFocusIn);
  }

  disconnect(): void {
    window.removeEventListener("focus", this.#onFocus);
    document.removeEventListener("focusin", this.#onFocusIn);
  }

  /** Moves the focus if the page has it and no element does. A page that is only looked at must not take the focus. */
  restore(): void {
    const { activeElement } = document;
    if (document.hasFocus() && (activeElement === null || activeElement === document.body)) {
      const target = this.#last?.isConnected && this.#last.checkVisibility() ? this.#last : this.#log();
      target?.focus({ preventScroll: true });
    }
  }

  readonly #onFocus = (): void => this.restore();

  readonly #onFocusIn = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLElement && target !== document.body) {
      this.#last = target;
    }
  };
}
