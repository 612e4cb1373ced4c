import * as l10n from "@vscode/l10n";
import { formatTimestamp } from "../../../sessions/time/format.ts";
import { clearFilter, findAgain } from "./search.ts";
import { isShown, rowAt, shownCount, shownWithin } from "../find/filter.ts";
import { moveTo, selectedRows } from "../log/log-position.ts";
import type { Reveal } from "../log/log-position.ts";
import { andThen, rowCountOf, send, stay, timesOf } from "../panel-state.ts";
import type { PanelState, Step } from "../panel-state.ts";
import { firstAtOrAfter } from "../find/sorted.ts";

/** Makes a row the active one and scrolls to it. Clears a filter that hides it. */
export function goToRow(
  state: PanelState,
  row: number,
  align: Reveal["align"] = "center",
  extend = false,
): Step {
  const last = Math.max(0, (state.session ? rowCountOf(state) : row + 1) - 1);
  const active = Math.min(Math.max(0, row), last);
  const at = pickRow(state, active, extend);
  const moved = { ...at, position: { ...at.position, reveal: { row: active, align } } };
  return isShown(state.filter, active) ? stay(moved) : findAgain(clearFilter(moved));
}

/** Makes a row the active one, without scrolling. */
export function pickRow(state: PanelState, row: number, extend: boolean): PanelState {
  return {
    ...state,
    position: moveTo(state.position, row, extend),
    axis: { ...state.axis, pendingAt: undefined },
  };
}

/** Selects these rows and scrolls to the first. Clears a filter that hides it. */
export function showEvidence(state: PanelState, entries: readonly number[]): Step {
  const count = rowCountOf(state);
  const rows = [...new Set(entries)].filter((row) => row >= 0 && row < count).toSorted((a, b) => a - b);
  const [first] = rows;
  if (first === undefined) {
    return stay(state);
  }
  const step = goToRow(state, first);
  const { position } = step.state;
  const scattered = rows.length > 1 ? rows : undefined;
  return { ...step, state: { ...step.state, position: { ...position, scattered } } };
}

export function selectAll(state: PanelState): PanelState {
  const { filter, position } = state;
  const last = Math.max(0, shownCount(filter, rowCountOf(state)) - 1);
  return {
    ...state,
    position: {
      ...position,
      anchorRow: rowAt(filter, 0),
      activeRow: rowAt(filter, last),
      scattered: undefined,
    },
  };
}

/** Copies the selected entries, with full messages even if those in the page are truncated. */
export function copySelection(state: PanelState, raw = false): Step {
  const { session, position, filter } = state;
  if (!session || position.activeRow >= rowCountOf(state)) {
    return stay(state);
  }
  const selected = selectedRows(position);
  const only = position.scattered ?? shownWithin(filter, selected);
  return stay(
    state,
    send("copyEntries", {
      version: session.version,
      ...selected,
      ...(only && { only }),
      ...(raw && { raw }),
    }),
  );
}

/** Copies the time of the active entry with date and zone, or as sent if it can't be parsed. */
export function copyTime(state: PanelState): Step {
  const row = state.rows.rows.get(state.position.activeRow);
  const text =
    row?.at === undefined
      ? row?.date
      : formatTimestamp(row.at, timesOf(state).timeZone, { showDay: true, showOffset: true });
  return text === undefined ? stay(state) : stay(state, send("copy", { text, what: l10n.t("Time") }));
}

/**
 * The current time: that of a pending request, so that further steps continue from there; that of the timeline's cursor if it led
 * to the active row; else that of the active row.
 */
export function timeOf({ axis, position, rows }: PanelState): number | undefined {
  if (axis.pendingAt !== undefined) {
    return axis.pendingAt;
  }
  return axis.cursor?.row === position.activeRow ? axis.cursor.at : rows.rows.get(position.activeRow)?.at;
}

/** Goes to the entry nearest to a time, which is requested from the editor. */
export function goToTime(state: PanelState, at: number): Step {
  return state.session
    ? stay(
        { ...state, axis: { ...state.axis, pendingAt: at } },
        send("requestRowAt", { version: state.session.version, at }),
      )
    : stay(state);
}

/** Goes to the row nearest to a time, unless another time was requested since. */
export function takeRowAt(state: PanelState, at: number, row: number): Step {
  const { axis } = state;
  if (axis.pendingAt !== at) {
    return stay(state);
  }
  return goToRow({ ...state, axis: { ...axis, cursor: { at, row } } }, row, axis.range ? "start" : "center");
}

/** Goes to the next or previous entry with a problem, and wraps around at the ends. */
export function goToProblem(state: PanelState, by: 1 | -1): Step {
  const rows = state.session?.timeline.problemRows ?? [];
  const { activeRow } = state.position;
  const after = firstAtOrAfter(rows, by === 1 ? activeRow + 1 : activeRow);
  const row = by === 1 ? rows[Math.max(0, after)] : rows.at(after === -1 ? -1 : after - 1);
  return row === undefined ? stay(state) : goToRow(state, row);
}

/** Goes to the entry after the longest gap, or to the last entry if the gap is at the end. */
export function goToLongestGap(state: PanelState): Step {
  const gap = state.session?.timeline.longestGaps[0];
  if (gap === undefined) {
    return stay(state);
  }
  return gap.beforeRow === undefined ? goToTime(state, gap.fromAt) : goToRow(state, gap.beforeRow);
}

/** Adds to a step: goes to the row of the current match, if there is one. */
export function goToCurrentMatch(step: Step, row: number | undefined): Step {
  return row === undefined ? step : andThen(step, (state) => goToRow(state, row));
}
