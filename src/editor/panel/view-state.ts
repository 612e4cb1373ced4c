import type { EditorToPage } from "../../panel-protocol/messages.ts";
import type { RestorableView } from "../../panel-protocol/restorable-view.ts";

/**
 * Where the person was in one panel, to restore after VS Code discards a hidden page. Kept in memory only, and no longer than the
 * login, because it may contain a name or number that was searched for.
 */
export class ViewMemory {
  #view: RestorableView | undefined;

  remember(view: RestorableView): void {
    this.#view = view;
  }

  forget(): void {
    this.#view = undefined;
  }

  /** Sends the previous page's view, if there is one, to a new page. */
  restore(send: (name: "restoreView", view: EditorToPage["restoreView"]) => void): void {
    if (this.#view !== undefined) {
      send("restoreView", this.#view);
    }
  }
}
