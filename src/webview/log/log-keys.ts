import { isCommandKey, isPlainKey, keyOf, useKey } from "../elements/keys.ts";
import { isFiltering, positionOf, rowAt, shownCount } from "../state/find/filter.ts";
import { rowCountOf } from "../state/panel-state.ts";
import type { PanelState } from "../state/panel-state.ts";
import type { PanelStore } from "../state/store.ts";

/** Handles a key while the log has the focus. */
export function logKey(store: PanelStore, event: KeyboardEvent, list: HTMLElement): void {
  const act = actionOf(store, event, list);
  if (act) {
    act();
    useKey(event);
  }
}

function actionOf(store: PanelStore, event: KeyboardEvent, list: HTMLElement): (() => void) | undefined {
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  if (isPlainKey(event)) {
    return moveOf(store, event) ?? letterOf(store, event, list);
  }
  // With Alt, a key may produce another character, so its position counts.
  if ((ctrlKey || metaKey) && altKey && !shiftKey && event.code === "KeyC") {
    return () => store.dispatch("copySelection", { raw: true });
  }
  return isCommandKey(event) && !shiftKey ? commandOf(store, keyOf(event)) : undefined;
}

/** Keys that go to another entry; with Shift, they extend the selection to it. */
function moveOf(store: PanelStore, event: KeyboardEvent): (() => void) | undefined {
  const to = targetOf(store.state, event.key);
  return to === undefined
    ? undefined
    : () =>
        store.dispatch("goToRow", {
          row: rowAt(store.state.filter, Math.max(0, to)),
          align: "auto",
          extend: event.shiftKey,
        });
}

/** The position that a key goes to. */
function targetOf(state: PanelState, key: string): number | undefined {
  const { filter, position, visible } = state;
  const here = positionOf(filter, position.activeRow);
  const page = Math.max(1, positionOf(filter, visible.to) - positionOf(filter, visible.from) - 1);
  switch (key) {
    case "ArrowUp":
      return here - 1;
    case "ArrowDown":
      return here + 1;
    case "PageUp":
      return here - page;
    case "PageDown":
      return here + page;
    case "Home":
      return 0;
    case "End":
      return shownCount(filter, rowCountOf(state)) - 1;
    default:
      return undefined;
  }
}

function letterOf(store: PanelStore, event: KeyboardEvent, list: HTMLElement): (() => void) | undefined {
  const by = event.shiftKey ? -1 : 1;
  switch (keyOf(event)) {
    case "Enter":
      return () => store.dispatch("toggleRow", { row: store.state.position.activeRow });
    case "t":
      return () => store.dispatch("goToProblem", { by });
    case "n":
      return () => store.dispatch("goToMatch", { by });
    case "w":
      return () => store.dispatch("toggleWrap", {});
    case "f":
      return () => list.dispatchEvent(new Event("evo-filter", { bubbles: true }));
    case "Escape":
      return isFiltering(store.state.filter) ? () => store.dispatch("clearFilter", {}) : undefined;
    default:
      return undefined;
  }
}

/** Ctrl+A and Ctrl+C act on entries, but a text selection made with the mouse is copied as text. */
function commandOf(store: PanelStore, key: string): (() => void) | undefined {
  if (key === "a") {
    return () => store.dispatch("selectAll", {});
  }
  return key === "c" && getSelection()?.isCollapsed !== false
    ? () => store.dispatch("copySelection", {})
    : undefined;
}
