import type {
  EditorToPage,
  Message,
  PageToEditor,
  PanelConfiguration,
  PanelSession,
  PanelStatus,
} from "../../panel-protocol/messages.ts";
import type { PanelCall } from "../../panel-protocol/panel-call.ts";
import type { ClockOptions } from "../../sessions/time/options.ts";
import type { RelatedDataKind } from "../../panel-protocol/related-data.ts";
import { noFilter } from "./find/filter.ts";
import type { FilterChange, FilterState } from "./find/filter.ts";
import { noFind } from "./find/find.ts";
import type { FindState, FindText } from "./find/find.ts";
import { logStart } from "./log/log-position.ts";
import type { LogPosition, Reveal } from "./log/log-position.ts";
import { noMatches } from "./find/match-ranges.ts";
import type { MatchRanges } from "./find/match-ranges.ts";
import type { RelatedParts } from "./related-data.ts";
import { emptyRows } from "./log/row-cache.ts";
import type { RowCache, RowRange } from "./log/row-cache.ts";
import { wholeCall } from "./time-axis/time-axis.ts";
import type { TimeAxis, TimeRange } from "./time-axis/time-axis.ts";

/** The state of the page. Elements render it and have no other state except focus and scroll position. */
export interface PanelState {
  readonly configuration: PanelConfiguration | undefined;
  readonly status: PanelStatus;
  /** Whether the extension host no longer responds: nothing is updated, and no button works. */
  readonly isCutOff: boolean;
  readonly session: PanelSession | undefined;
  /** The session's call; that of an earlier version until the next one arrives. */
  readonly call: PanelCall | undefined;
  readonly rows: RowCache;
  readonly find: FindState;
  readonly matches: MatchRanges;
  readonly filter: FilterState;
  readonly position: LogPosition;
  readonly axis: TimeAxis;
  readonly related: RelatedParts;
  /** Rows shown with their full message. */
  readonly openRows: ReadonlySet<number>;
  /** Full messages of open rows that are truncated in `rows`. */
  readonly fullMessages: ReadonlyMap<number, string>;
  readonly wrap: boolean;
  /** How many entries arrived while the end of the log was not visible. */
  readonly newEntries: number;
  /** The expanded parts, as keys from `expandedKey`. */
  readonly expanded: ReadonlySet<string>;
  /** Whether the page is one column. */
  readonly narrow: boolean;
  /** Whether to show UTC offsets, because they change within the session. */
  readonly showOffset: boolean;
  /** The current date in the displayed time zone, for labels such as "Today". */
  readonly today: string;
  /** The visible rows. With a filter, some of them may be hidden. */
  readonly visible: RowRange;
}

/** Events of the page: actions of the person, and measurements. */
interface PageEvents {
  aliveChanged: { readonly alive: boolean };
  /** The current date, as `dayKey` formats it. */
  dayChanged: { readonly today: string };
  layoutChanged: { readonly narrow: boolean };
  /** Positions, not rows. */
  positionsVisible: RowRange;
  /** Rows that other elements than the list show. */
  rowsNeeded: RowRange;
  /** The list has scrolled to the requested row. */
  revealed: { readonly reveal: Reveal };
  goToRow: { readonly row: number; readonly align?: Reveal["align"]; readonly extend?: boolean };
  /** Makes a visible row the active one. */
  pickRow: { readonly row: number; readonly extend: boolean };
  selectAll: Record<string, never>;
  /** Selects the evidence for a statement and goes to its first entry. Indexes in the log, in any order. */
  showEvidence: { readonly entries: readonly number[] };
  /** With `raw`, times as the service sent them. */
  copySelection: { readonly raw?: boolean };
  /** Milliseconds since the epoch. */
  goToTime: { readonly at: number };
  goToProblem: { readonly by: 1 | -1 };
  goToLongestGap: Record<string, never>;
  find: Partial<FindText>;
  goToMatch: { readonly by: 1 | -1 };
  filter: FilterChange;
  clearFilter: Record<string, never>;
  openFilter: { readonly open: boolean };
  toggleRow: { readonly row: number };
  toggleWrap: Record<string, never>;
  setExpanded: { readonly part: string; readonly expanded: boolean };
  /** A factor below 1 zooms in around a fraction of the whole axis. */
  zoomAxis: { readonly factor: number; readonly fraction?: number };
  moveAxis: { readonly by: number };
  showWholeCall: Record<string, never>;
  zoomToRange: Record<string, never>;
  selectRange: { readonly range: TimeRange | undefined };
  /** Refreshes the session and all related data. */
  refreshAll: Record<string, never>;
  /** Requests a part once; `again` after a failure. */
  requestPart: { readonly part: RelatedDataKind; readonly again?: boolean };
}

/** All events, by name: messages from the editor, and events of the page. */
export interface PanelEvents extends EditorToPage, PageEvents {}

/** An event. */
export type PanelEvent = Message<PanelEvents>;

/** A side effect to run after a transition. */
export type Effect =
  | { readonly kind: "send"; readonly message: Message<PageToEditor> }
  /** Set the page's clock to the service's time. Milliseconds since the epoch. */
  | { readonly kind: "setClock"; readonly now: number }
  /** Use these translations. */
  | { readonly kind: "translate"; readonly contents: Readonly<Record<string, string>> };

/** The state after an event, and its side effects. */
export interface Step {
  readonly state: PanelState;
  readonly effects: readonly Effect[];
}

/** The state before the first event. */
export function initialState(page: {
  readonly narrow: boolean;
  /** Whether to wrap entries, because the page is too narrow for one line. */
  readonly wrap: boolean;
  readonly expanded?: readonly string[] | undefined;
  readonly topRow?: number | undefined;
}): PanelState {
  const { narrow, wrap, expanded = ["members"], topRow } = page;
  return {
    configuration: undefined,
    status: { kind: "loading" },
    isCutOff: false,
    session: undefined,
    call: undefined,
    rows: emptyRows(0),
    find: noFind,
    matches: noMatches,
    filter: noFilter,
    position: topRow === undefined ? logStart : { ...logStart, reveal: { row: topRow, align: "start" } },
    axis: wholeCall,
    related: new Map(),
    openRows: new Set(),
    fullMessages: new Map(),
    wrap,
    newEntries: 0,
    expanded: new Set(expanded),
    narrow,
    showOffset: false,
    today: "",
    visible: { from: 0, to: 0 },
  };
}

export function stay(state: PanelState, ...effects: readonly Effect[]): Step {
  return { state, effects };
}

/** Adds a step to another, with the effects of both. */
export function andThen({ state, effects }: Step, next: (state: PanelState) => Step): Step {
  const after = next(state);
  return { state: after.state, effects: [...effects, ...after.effects] };
}

/** The effect of sending one message to the editor. */
export function send<Name extends keyof PageToEditor>(name: Name, body: PageToEditor[Name]): Effect {
  return { kind: "send", message: { name, body } as Message<PageToEditor> };
}

export function rowCountOf({ session }: PanelState): number {
  return session?.timeline.rowCount ?? 0;
}

/** Options for formatting times: with UTC offsets if these change within the session. */
export function timesOf({ configuration, showOffset }: PanelState): ClockOptions {
  return { locale: configuration?.locale, timeZone: configuration?.timeZone, showOffset };
}

/** The key of an expanded part. It differs by layout, because in one column nothing is expanded at first. */
export function expandedKey({ narrow }: PanelState, part: string): string {
  return narrow ? `narrow ${part}` : part;
}

export function isExpanded(state: PanelState, part: string): boolean {
  return state.expanded.has(expandedKey(state, part));
}
