import type { PanelSession } from "../../../panel-protocol/messages.ts";
import type { RelatedDataKind } from "../../../panel-protocol/related-data.ts";
import type { RestorableView } from "../../../panel-protocol/restorable-view.ts";
import { isFiltering } from "../find/filter.ts";
import { keepWithin } from "../log/log-position.ts";
import { sessionDates } from "../../../sessions/call/dates.ts";
import { sessionFacts } from "../../../sessions/call/facts.ts";
import { offsetChanges } from "../../../sessions/time/zones.ts";
import { andThen, rowCountOf, send, stay } from "../panel-state.ts";
import type { PanelState, Step } from "../panel-state.ts";
import { loadingPart, partsOf } from "../related-data.ts";
import { nextRows } from "../log/row-cache.ts";
import { searchAgain } from "./search.ts";

/** Shows a version of the session. A later version keeps the position and the unchanged rows. */
export function takeSession(state: PanelState, session: PanelSession): Step {
  const { rowCount } = session.timeline;
  const added = addedEntries(state, rowCount);
  const isOther = session.head.id !== state.session?.head.id;
  const next: PanelState = {
    ...state,
    ...added,
    session,
    call: isOther ? undefined : state.call,
    rows: nextRows(state.rows, rowCount, session.unchangedRows),
    position: {
      ...keepWithin(added.position, rowCount),
      restoredTop: isFiltering(state.filter) ? added.position.restoredTop : undefined,
    },
    axis: { ...state.axis, pendingAt: undefined },
    related: isOther ? new Map() : state.related,
  };
  return andThen(
    andThen(requestMessages(withOffsets(next), session.unchangedRows), (after) =>
      requestRelated(after, isOther ? [] : outdatedParts(state, session)),
    ),
    searchAgain,
  );
}

/** Sets whether times have UTC offsets: if these change within the session. */
export function withOffsets(state: PanelState): PanelState {
  const { session, configuration } = state;
  const { startAt, endAt, latestAt } = session?.timeline ?? {};
  const dates = session && sessionDates(session.head);
  const times = [startAt, endAt, latestAt, dates?.start?.epochMs, dates?.end?.epochMs];
  const known = times.filter((at) => at !== undefined);
  const showOffset =
    known.length > 0 && offsetChanges(Math.min(...known), Math.max(...known), configuration?.timeZone);
  return { ...state, showOffset };
}

/** Follows the end of the log if it is visible; otherwise counts the new entries. */
function addedEntries(state: PanelState, rowCount: number): Pick<PanelState, "position" | "newEntries"> {
  const { position, newEntries, filter, visible } = state;
  const before = rowCountOf(state);
  if (before === 0 || rowCount <= before) {
    return { position, newEntries };
  }
  return filter.shown === undefined && visible.to >= before
    ? { position: { ...position, reveal: { row: rowCount - 1, align: "auto" } }, newEntries }
    : { position, newEntries: newEntries + rowCount - before };
}

/** Requests the full messages of open rows that changed. */
function requestMessages(state: PanelState, unchanged: number): Step {
  const version = state.session?.version ?? 0;
  const changed = [...state.openRows].filter((index) => index >= unchanged);
  return stay(state, ...changed.map((index) => send("requestFullMessage", { version, index })));
}

/** Requests each part once, because headings show counts, and again the parts that may have changed. */
function requestRelated(state: PanelState, outdated: readonly RelatedDataKind[]): Step {
  const { main, side } = partsOf(state.session?.head.channel);
  const missing = [...main, ...side].filter((part) => !state.related.has(part));
  const again = outdated.filter((part) => state.related.has(part));
  return stay(
    { ...state, related: missing.reduce(loadingPart, state.related) },
    ...[...missing, ...again].map((part) => send("requestRelatedData", { part })),
  );
}

/** A chat may have new messages if the log has new entries; a session that ends may get recordings and children. */
function outdatedParts(before: PanelState, { head, timeline }: PanelSession): readonly RelatedDataKind[] {
  const wasLive = before.session !== undefined && sessionFacts(before.session.head).live;
  if (wasLive && !sessionFacts(head).live) {
    return ["transcript", "children", "files"];
  }
  return timeline.rowCount > rowCountOf(before) ? ["transcript"] : [];
}

/** Restores the view from before the page was hidden. */
export function restoreView(state: PanelState, view: RestorableView): PanelState {
  const { activeRow, anchorRow, topRow, find, filter, axis, range, openRows } = view;
  return {
    ...state,
    position: { activeRow, anchorRow, restoredTop: topRow, reveal: { row: topRow, align: "start" } },
    find: { ...state.find, ...find, goesToMatch: false },
    filter: { ...state.filter, ...filter, marks: new Set(filter.marks) },
    axis: { ...state.axis, view: axis, range },
    openRows: new Set(openRows),
  };
}
