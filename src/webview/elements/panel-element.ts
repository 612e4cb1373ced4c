import { LitElement } from "lit";
import type { Change, PanelStore } from "../state/store.ts";

/**
 * A part of the page. It draws from the store, anew after each change, into the page itself: one style sheet and one
 * icon font for all, and labels and active descendants that reach across parts.
 */
export abstract class PanelElement extends LitElement {
  static override properties = { store: { attribute: false } };
  declare store: PanelStore;
  /** What to draw anew for, besides the session. */
  protected readonly watches: readonly Change[] = [];
  #stop: (() => void) | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.store.onChange((what) => {
      if (what === "session" || this.watches.includes(what)) {
        this.requestUpdate();
      }
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }
}
