import { LitElement } from "lit";
import type { Change } from "../state/changes.ts";
import type { PanelState } from "../state/panel-state.ts";
import type { PanelStore } from "../state/store.ts";

/**
 * An element of the page that renders the store's state after each change. It has no shadow root, so that all elements share one
 * style sheet and icon font, and labels and active descendants can refer to other elements.
 */
export abstract class PanelElement extends LitElement {
  static override properties = { store: { attribute: false } };
  declare store: PanelStore;
  /** Changes to render for, besides those of the session. */
  protected readonly watches: readonly Change[] = [];
  #stop: (() => void) | undefined;

  /** The state to render. */
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
