import { isFiltering, positionOf, rowAt, startFilter, withoutFilter } from "./find/filter.ts";
import type { FilterChange } from "./find/filter.ts";
import { findTextOf, startFind } from "./find/find.ts";
import type { FindText } from "./find/find.ts";
import { moveTo } from "./log-position.ts";
import { startMatches, wantMatches } from "./find/match-ranges.ts";
import { send, stay } from "./panel-state.ts";
import type { PanelState, Step } from "./panel-state.ts";

/** Rows beyond the visible ones whose matches are requested with theirs. */
const marginRows = 50;

/** Looks for a text, or for the same one in another way. The editor finds it. */
export function startSearch(state: PanelState, change: Partial<FindText>, goesToMatch = true): Step {
  const find = startFind(state.find, change, goesToMatch);
  const next = { ...state, find, matches: startMatches(state.matches, find.id, find) };
  const version = state.session?.version;
  return version === undefined || find.text === ""
    ? stay(next)
    : stay(next, send("find", { version, findId: find.id, ...findTextOf(find) }));
}

/** Looks for the same text again, because other entries are shown. Nobody asked to go to a match. */
export function findAgain(state: PanelState): Step {
  return state.find.text === "" ? stay(state) : startSearch(state, {}, false);
}

/** Requests where the visible rows and those around them match, as far as they were found. */
export function requestMatches(state: PanelState): Step {
  const { session, visible, find } = state;
  const range = { from: visible.from - marginRows, to: visible.to + marginRows };
  const { matches, rows } = wantMatches(state.matches, find.hits ?? [], range);
  return rows.length === 0 || !session
    ? stay(state)
    : stay(
        { ...state, matches },
        send("requestMatches", { version: session.version, findId: matches.findId, rows }),
      );
}

/** Shows only the entries with a text or with one of some marks. */
export function startFiltering(state: PanelState, change: FilterChange): Step {
  const filter = startFilter(state.filter, change);
  const next = { ...state, filter };
  const version = state.session?.version;
  if (!isFiltering(filter)) {
    return shownChanged(next);
  }
  return version === undefined
    ? stay(next)
    : stay(
        next,
        send("filter", { version, filterId: filter.id, ...findTextOf(filter), marks: [...filter.marks] }),
      );
}

/** All entries again. */
export function clearFilter(state: PanelState): PanelState {
  return { ...state, filter: withoutFilter(state.filter) };
}

/** Other entries are shown: the position stays as near as they allow, and matches are counted among them. */
export function shownChanged(state: PanelState): Step {
  const { filter, position, axis } = state;
  const { restoredTop } = position;
  const row = rowAt(filter, positionOf(filter, position.activeRow));
  return findAgain({
    ...state,
    position:
      restoredTop === undefined
        ? { ...moveTo(position, row, false), reveal: { row, align: "center" } }
        : { ...position, restoredTop: undefined, reveal: { row: restoredTop, align: "start" } },
    axis: { ...axis, pendingAt: undefined },
  });
}

/** Searches another version of the log in the same way. */
export function searchAgain(state: PanelState): Step {
  return isFiltering(state.filter) ? startFiltering(state, {}) : findAgain(state);
}
