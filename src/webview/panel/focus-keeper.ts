/**
 * Moves the focus back to the element that had it last, or to the log, if the page has the focus but no element does: after it
 * opens, after its tab is shown again, and after a VS Code prompt closes.
 */
export class FocusKeeper {
  readonly #log: () => HTMLElement | null;
  #last: HTMLElement | undefined;

  /** `log` returns the list box of the log. */
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

  /** Moves the focus if the page has it and no element does. A page without the focus must not take it. */
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
