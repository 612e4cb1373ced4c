import type { EditorToPage, LogCommand } from "../../panel-protocol/messages.ts";
import { answerFilter, isShown, rowAt } from "./find/filter.ts";
import { answerFind, matchRow, stepFind } from "./find/find.ts";
import {
  copySelection,
  copyTime,
  goToCurrentMatch,
  goToLongestGap,
  goToProblem,
  goToRow,
  goToTime,
  pickRow,
  selectAll,
  showEvidence,
  takeRowAt,
} from "./transitions/navigation.ts";
import { andThen, expandedKey, rowCountOf, send, stay } from "./panel-state.ts";
import type { PanelEvent, PanelEvents, PanelState, Step } from "./panel-state.ts";
import { addMatches } from "./find/match-ranges.ts";
import { loadingPart, withPart } from "./related-data.ts";
import { addRows, useRows, useSomeRows } from "./log/row-cache.ts";
import type { RowRange, RowUse } from "./log/row-cache.ts";
import {
  clearFilter,
  requestMatches,
  shownChanged,
  startFiltering,
  startSearch,
} from "./transitions/search.ts";
import { restoreView, takeSession, withOffsets } from "./transitions/session.ts";
import { follow, move, wholeCall, zoom, zoomToRange } from "./time-axis/time-axis.ts";

/** How many rows before and after the visible ones to request. */
const marginRows = 150;

type Transitions = {
  readonly [Name in keyof PanelEvents]: (state: PanelState, body: PanelEvents[Name]) => Step;
};

/** The transition for each event. A missing one doesn't compile. */
const transitions: Transitions = {
  pong: (state) => stay(state),
  configure: (state, configuration) =>
    stay(
      withOffsets({ ...state, configuration }),
      ...(configuration.l10nContents
        ? [{ kind: "translate" as const, contents: configuration.l10nContents }]
        : []),
    ),
  clock: (state, { now }) => stay(state, { kind: "setClock", now }),
  status: (state, status) => stay({ ...state, status }),
  session: takeSession,
  call: ifCurrent<EditorToPage["call"]>((state, call) => stay({ ...state, call })),
  rows: ifCurrent<EditorToPage["rows"]>((state, { from, rows }) =>
    stay({ ...state, rows: addRows(state.rows, from, rows) }),
  ),
  found: ifCurrent<EditorToPage["found"]>((state, answer) => {
    const hits = answer.hits.filter((row) => isShown(state.filter, row));
    const find = answerFind(state.find, answer.findId, { ...answer, hits }, state.position.activeRow);
    return find === undefined
      ? stay(state)
      : andThen(
          goToCurrentMatch(stay({ ...state, find }), find.goesToMatch ? matchRow(find) : undefined),
          requestMatches,
        );
  }),
  filtered: ifCurrent<EditorToPage["filtered"]>((state, answer) => {
    const filter = answerFilter(state.filter, answer.filterId, answer);
    return filter === undefined ? stay(state) : shownChanged({ ...state, filter });
  }),
  matches: ifCurrent<EditorToPage["matches"]>((state, { findId, rows }) =>
    stay({ ...state, matches: addMatches(state.matches, findId, rows) }),
  ),
  rowAt: ifCurrent<EditorToPage["rowAt"]>((state, { at, index }) => takeRowAt(state, at, index)),
  relatedData: (state, { sessionId, ...data }) =>
    stay(sessionId === state.session?.head.id ? { ...state, related: withPart(state.related, data) } : state),
  fullMessage: ifCurrent<EditorToPage["fullMessage"]>((state, { index, message }) =>
    stay(
      state.openRows.has(index)
        ? { ...state, fullMessages: new Map([...state.fullMessages, [index, message]]) }
        : state,
    ),
  ),
  revealRow: (state, { index }) => goToRow(state, index),
  runInLog: (state, { command }) => runInLog(state, command),
  restoreView: (state, view) => stay(restoreView(state, view)),

  aliveChanged: (state, { alive }) => stay({ ...state, isCutOff: !alive }),
  dayChanged: (state, { today }) => stay({ ...state, today }),
  layoutChanged: (state, { narrow }) => stay({ ...state, narrow }),
  positionsVisible: showPositions,
  rowsNeeded: (state, range) => requestRows(state, useRows(state.rows, range)),
  revealed: (state, { reveal }) =>
    stay(
      state.position.reveal === reveal
        ? { ...state, position: { ...state.position, reveal: undefined } }
        : state,
    ),
  goToRow: (state, { row, align, extend }) => goToRow(state, row, align, extend),
  pickRow: (state, { row, extend }) => stay(pickRow(state, row, extend)),
  showEvidence: (state, { entries }) => showEvidence(state, entries),
  selectAll: (state) => stay(selectAll(state)),
  copySelection: (state, { raw }) => copySelection(state, raw),
  goToTime: (state, { at }) => goToTime(state, at),
  goToProblem: (state, { by }) => goToProblem(state, by),
  goToLongestGap,
  find: startSearch,
  goToMatch: (state, { by }) => {
    const find = stepFind(state.find, by);
    return goToCurrentMatch(stay({ ...state, find }), matchRow(find));
  },
  filter: startFiltering,
  clearFilter: (state) => shownChanged(clearFilter(state)),
  openFilter: (state, { open }) => stay({ ...state, filter: { ...state.filter, open } }),
  toggleRow: (state, { row }) => toggleRow(state, row),
  toggleWrap: (state) => stay({ ...state, wrap: !state.wrap }),
  setExpanded: (state, { part, expanded }) => {
    const others = [...state.expanded].filter((key) => key !== expandedKey(state, part));
    return stay({ ...state, expanded: new Set(expanded ? [...others, expandedKey(state, part)] : others) });
  },
  zoomAxis: withSummary((state, { factor, fraction }, summary) =>
    zoom(state.axis, summary, factor, fraction),
  ),
  moveAxis: (state, { by }) => stay({ ...state, axis: move(state.axis, by) }),
  showWholeCall: (state) => stay({ ...state, axis: { ...state.axis, view: wholeCall.view } }),
  zoomToRange: withSummary((state, _, summary) => zoomToRange(state.axis, summary)),
  selectRange: (state, { range }) => stay({ ...state, axis: { ...state.axis, range } }),
  refreshAll: (state) =>
    stay(
      state,
      send("refresh", {}),
      ...[...state.related.keys()].map((part) => send("requestRelatedData", { part })),
    ),
  requestPart: (state, { part, again = false }) =>
    !again && state.related.has(part)
      ? stay(state)
      : stay({ ...state, related: loadingPart(state.related, part) }, send("requestRelatedData", { part })),
};

function runInLog(state: PanelState, command: LogCommand): Step {
  const { activeRow } = state.position;
  switch (command) {
    case "copyEntries":
      return copySelection(state);
    case "copyEntriesAsSent":
      return copySelection(state, true);
    case "copyEntryTime":
      return copyTime(state);
    case "expandEntry":
      return state.openRows.has(activeRow) ? stay(state) : toggleRow(state, activeRow);
    case "collapseEntry":
      return state.openRows.has(activeRow) ? toggleRow(state, activeRow) : stay(state);
    case "markEntriesLikeThis":
      return activeRow < rowCountOf(state)
        ? stay(state, send("markEntriesLikeThis", { version: state.session?.version ?? 0, index: activeRow }))
        : stay(state);
  }
}

/** The state after an event, and its side effects. Pure. */
export function reduce(state: PanelState, event: PanelEvent): Step {
  const transition = transitions[event.name] as (state: PanelState, body: unknown) => Step;
  return transition(state, event.body);
}

/** Ignores messages about another version of the session. */
function ifCurrent<Body extends { readonly version: number }>(
  transition: (state: PanelState, body: Body) => Step,
): (state: PanelState, body: Body) => Step {
  return (state, body) => (body.version === state.session?.version ? transition(state, body) : stay(state));
}

/** A transition that changes the time axis. */
function withSummary<Body>(
  change: (
    state: PanelState,
    body: Body,
    summary: NonNullable<PanelState["session"]>["timeline"],
  ) => PanelState["axis"],
): (state: PanelState, body: Body) => Step {
  return (state, body) =>
    stay(state.session ? { ...state, axis: change(state, body, state.session.timeline) } : state);
}

/** Stores which positions are visible, and requests their rows and some around them. */
function showPositions(state: PanelState, positions: RowRange): Step {
  const { filter, session } = state;
  const visible = filter.shown
    ? { from: rowAt(filter, positions.from), to: rowAt(filter, positions.to - 1) + 1 }
    : positions;
  const [from, to] = [positions.from - marginRows, positions.to + marginRows];
  const used = filter.shown
    ? useSomeRows(state.rows, filter.shown.slice(Math.max(0, from), to))
    : useRows(state.rows, { from, to });
  const moved = visible.from !== state.visible.from || visible.to !== state.visible.to;
  const requested = requestRows(
    moved
      ? {
          ...state,
          visible,
          newEntries: visible.to >= rowCountOf(state) ? 0 : state.newEntries,
          axis: session ? follow(state.axis, session.timeline, visible, state.rows) : state.axis,
        }
      : state,
    used,
  );
  return moved ? andThen(requested, requestMatches) : requested;
}

function requestRows(state: PanelState, { cache, missing }: RowUse): Step {
  const { session } = state;
  return session
    ? stay(
        cache === state.rows ? state : { ...state, rows: cache },
        ...missing.map((range) => send("requestRows", { version: session.version, ...range })),
      )
    : stay(state);
}

/** Expands a row to its full message, or collapses it to its first line. */
function toggleRow(state: PanelState, row: number): Step {
  const { session, openRows, fullMessages, rows } = state;
  if (openRows.has(row)) {
    return stay({
      ...state,
      openRows: new Set([...openRows].filter((each) => each !== row)),
      fullMessages: new Map([...fullMessages].filter(([each]) => each !== row)),
    });
  }
  const opened = { ...state, openRows: new Set([...openRows, row]) };
  return session && rows.rows.get(row)?.cutFrom !== undefined
    ? stay(opened, send("requestFullMessage", { version: session.version, index: row }))
    : stay(opened);
}
