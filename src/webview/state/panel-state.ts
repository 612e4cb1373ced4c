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
import { logStart } from "./log-position.ts";
import type { LogPosition, Reveal } from "./log-position.ts";
import { noMatches } from "./find/match-ranges.ts";
import type { MatchRanges } from "./find/match-ranges.ts";
import type { RelatedParts } from "./related-data.ts";
import { emptyRows } from "./row-cache.ts";
import type { RowCache, RowRange } from "./row-cache.ts";
import { wholeCall } from "./time-axis.ts";
import type { TimeAxis, TimeRange } from "./time-axis.ts";

/** Everything the page knows. Elements draw it and hold no state of their own besides focus and scroll position. */
export interface PanelState {
  readonly configuration: PanelConfiguration | undefined;
  readonly status: PanelStatus;
  /** Whether the extension host no longer answers: nothing is kept up to date, and no button works. */
  readonly isCutOff: boolean;
  readonly session: PanelSession | undefined;
  /** What happened in it; that of an earlier version until the next arrives. */
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
  /** Full messages of open rows that arrived cut. */
  readonly fullMessages: ReadonlyMap<number, string>;
  readonly wrap: boolean;
  /** Entries that arrived while the end of the log was not visible. */
  readonly newEntries: number;
  /** What is expanded, by the keys of `expandedKey`. */
  readonly expanded: ReadonlySet<string>;
  /** Whether the page is one column. */
  readonly narrow: boolean;
  /** Whether the offset from UTC changes within the session. */
  readonly showOffset: boolean;
  /** The day it is, in the zone of the times: "Today" is another day after midnight. */
  readonly today: string;
  /** The visible rows. With a filter, some between them are hidden. */
  readonly visible: RowRange;
}

/** What a person does, and what the page measures. */
interface PageEvents {
  aliveChanged: { readonly alive: boolean };
  /** The day it is now, as `dayKey` writes it. */
  dayChanged: { readonly today: string };
  layoutChanged: { readonly narrow: boolean };
  /** Positions, not rows. */
  positionsVisible: RowRange;
  /** Rows that something besides the list shows. */
  rowsNeeded: RowRange;
  /** The list has scrolled to where it should. */
  revealed: { readonly reveal: Reveal };
  goToRow: { readonly row: number; readonly align?: Reveal["align"]; readonly extend?: boolean };
  /** Makes a visible row the active one. */
  pickRow: { readonly row: number; readonly extend: boolean };
  selectAll: Record<string, never>;
  /** Selects the entries that a statement rests on and goes to the first. Indexes in the log, in any order. */
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
  /** A factor below 1 zooms in around a share of the whole axis. */
  zoomAxis: { readonly factor: number; readonly share?: number };
  moveAxis: { readonly by: number };
  showWholeCall: Record<string, never>;
  zoomToRange: Record<string, never>;
  selectRange: { readonly range: TimeRange | undefined };
  /** By hand: the session, and with it all that is related. */
  refreshAll: Record<string, never>;
  /** Requests a part once; `again` after a failure. */
  requestPart: { readonly part: RelatedDataKind; readonly again?: boolean };
}

/** Everything that can happen, by name. Messages of the editor are events as they come. */
export interface PanelEvents extends EditorToPage, PageEvents {}

/** One thing that happened. */
export type PanelEvent = Message<PanelEvents>;

/** What is to be done outside of the state. */
export type Effect =
  | { readonly kind: "send"; readonly message: Message<PageToEditor> }
  /** It is this time at the service now. Milliseconds since the epoch. */
  | { readonly kind: "setClock"; readonly now: number }
  /** Use these translations from now on. */
  | { readonly kind: "translate"; readonly contents: Readonly<Record<string, string>> };

/** The state after an event, and what is to be done. */
export interface Step {
  readonly state: PanelState;
  readonly effects: readonly Effect[];
}

/** The state before anything has happened. */
export function initialState(page: {
  readonly narrow: boolean;
  /** Whether little more than the time would be left of an entry on one line. */
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

/** The next step after one, with the effects of both. */
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

/** How times are written here: with their offsets where these change within the session. */
export function timesOf({ configuration, showOffset }: PanelState): ClockOptions {
  return { locale: configuration?.locale, timeZone: configuration?.timeZone, showOffset };
}

/** In one column nothing is expanded at first, so each layout has its own. */
export function expandedKey({ narrow }: PanelState, part: string): string {
  return narrow ? `narrow ${part}` : part;
}

export function isExpanded(state: PanelState, part: string): boolean {
  return state.expanded.has(expandedKey(state, part));
}
