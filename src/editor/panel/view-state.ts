import type { EditorToPage } from "../../panel-protocol/messages.ts";
import type { RestorableView } from "../../panel-protocol/restorable-view.ts";

/**
 * Where the person was in one panel. VS Code ends a hidden page; its next one continues there. Held in memory only, and no longer
 * than the login: what was searched for can be a name or a number.
 */
export class ViewMemory {
  #view: RestorableView | undefined;

  remember(view: RestorableView): void {
    this.#view = view;
  }

  forget(): void {
    this.#view = undefined;
  }

  /** Gives a new page the view of the one before, if there was one. */
  restore(send: (name: "restoreView", view: EditorToPage["restoreView"]) => void): void {
    if (this.#view !== undefined) {
      send("restoreView", this.#view);
    }
  }
}
