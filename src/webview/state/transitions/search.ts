import { isFiltering, positionOf, rowAt, startFilter, withoutFilter } from "../find/filter.ts";
import type { FilterChange } from "../find/filter.ts";
import { findTextOf, startFind } from "../find/find.ts";
import type { FindText } from "../find/find.ts";
import { moveTo } from "../log/log-position.ts";
import { startMatches, wantMatches } from "../find/match-ranges.ts";
import { send, stay } from "../panel-state.ts";
import type { PanelState, Step } from "../panel-state.ts";

/** How many rows before and after the visible ones to request matches for. */
const marginRows = 50;

/** Starts a search for a text, or for the same one with other options. The editor runs it. */
export function startSearch(state: PanelState, change: Partial<FindText>, goesToMatch = true): Step {
  const find = startFind(state.find, change, goesToMatch);
  const next = { ...state, find, matches: startMatches(state.matches, find.id, find) };
  const version = state.session?.version;
  return version === undefined || find.text === ""
    ? stay(next)
    : stay(next, send("find", { version, findId: find.id, ...findTextOf(find) }));
}

/** Repeats the search, because other entries are shown, without going to a match. */
export function findAgain(state: PanelState): Step {
  return state.find.text === "" ? stay(state) : startSearch(state, {}, false);
}

/** Requests the matches in the visible rows and those around them. */
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

/** Clears the filter. */
export function clearFilter(state: PanelState): PanelState {
  return { ...state, filter: withoutFilter(state.filter) };
}

/** Adjusts to other entries being shown: moves the position to the nearest one, and searches again. */
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

/** Repeats search and filter in another version of the log. */
export function searchAgain(state: PanelState): Step {
  return isFiltering(state.filter) ? startFiltering(state, {}) : findAgain(state);
}
