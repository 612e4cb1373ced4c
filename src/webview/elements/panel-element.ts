import { LitElement } from "lit";
import type { Change } from "../state/changes.ts";
import type { PanelState } from "../state/panel-state.ts";
import type { PanelStore } from "../state/store.ts";

/**
 * A part of the page. It draws the state of the store after each change, into the page itself instead of a shadow root: one style
 * sheet and one icon font for all, and labels and active descendants that reach across elements.
 */
export abstract class PanelElement extends LitElement {
  static override properties = { store: { attribute: false } };
  declare store: PanelStore;
  /** Which changes it draws, besides those of the session. */
  protected readonly watches: readonly Change[] = [];
  #stop: (() => void) | undefined;

  /** The state to draw. */
  protected get state(): PanelState {
    return this.store.state;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.store.onChange((change) => {
      if (change === "session" || this.watches.includes(change)) {
        this.requestUpdate();
      }
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }
}
