import type { PanelViewState } from "../../panel-protocol/messages.ts";
import type { RestorableView } from "../../panel-protocol/restorable-view.ts";
import { findTextOf } from "./find/find.ts";
import type { PanelState } from "./panel-state.ts";

/** What survives a reload of the window: what was asked for and how it is shown, nobody's data. */
export function viewStateOf(state: PanelState): PanelViewState | undefined {
  const { configuration, wrap, expanded } = state;
  return configuration && { ...configuration.target, topRow: topRowOf(state), wrap, expanded: [...expanded] };
}

/** What survives a change of tab. */
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
