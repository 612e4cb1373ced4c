import type { PanelViewState } from "../../panel-protocol/messages.ts";
import type { RestorableView } from "../../panel-protocol/restorable-view.ts";
import { findTextOf } from "./find/find.ts";
import type { PanelState } from "./panel-state.ts";

/** The state that is saved across reloads of the window: no personal data. */
export function viewStateOf(state: PanelState): PanelViewState | undefined {
  const { configuration, wrap, expanded } = state;
  return configuration && { ...configuration.target, topRow: topRowOf(state), wrap, expanded: [...expanded] };
}

/** The state that is kept in memory while the tab is hidden. */
export function restorableViewOf(state: PanelState): RestorableView {
  const { position, openRows, find, filter, axis } = state;
  return {
    activeRow: position.activeRow,
    anchorRow: position.anchorRow,
    topRow: topRowOf(state),
    openRows: [...openRows],
    find: findTextOf(find),
    filter: { ...findTextOf(filter), marks: [...filter.marks], open: filter.open },
    axis: axis.view,
    ...(axis.range && { range: axis.range }),
  };
}

function topRowOf({ position, visible }: PanelState): number {
  return position.reveal?.row ?? visible.from;
}
