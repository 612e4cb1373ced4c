/**
 * The contract between the extension host ("editor") and the panel's webview ("page"). Each side implements `Handlers` of the
 * messages it receives, so a message without a handler doesn't compile.
 *
 * The page sends `ready` first; the editor answers with `configure` and then what it has. Across reloads the page saves only its
 * view state (`PanelViewState`), never the session. It requests the rows that it shows.
 */
import type { PanelAction } from "./actions.ts";
import type { SessionHead } from "../sessions/call/session-head.ts";
import type { LogMark } from "../sessions/entry/events.ts";
import type { TextRange } from "../sessions/log/text-ranges.ts";
import type { ZoneSource } from "../sessions/labels/time-notices.ts";
import type { TimelineRow, TimelineSummary } from "../sessions/log/timeline.ts";
import type { PanelCall } from "./panel-call.ts";
import type { RelatedData, RelatedDataKind } from "./related-data.ts";
import type { RestorableView } from "./restorable-view.ts";

/** The configuration of a page: translations, time zone, settings. */
export interface PanelConfiguration {
  /** Translations for `@vscode/l10n`; absent in English. */
  readonly l10nContents?: Readonly<Record<string, string>>;
  /** BCP 47, for numbers and dates. */
  readonly locale: string;
  /** IANA zone of all times; that of the page's computer if absent. */
  readonly timeZone?: string;
  readonly zoneSource?: ZoneSource;
  /** The minimum time without log entries that is shown as a gap. Milliseconds. */
  readonly gapMs: number;
  /** Whether members' pictures may be fetched, which reveals to their hosts whose session is viewed. */
  readonly avatars: boolean;
  /** The session of the page: known before anything is loaded, so that a page closed early can be restored. */
  readonly target: PanelTarget;
}

/** The session of a panel, and its service. */
export interface PanelTarget {
  readonly sessionId: string;
  /** An environment's key: an origin and path, such as "https://evovoice.io", or "sample". */
  readonly serviceOrigin: string;
  readonly accountId?: string;
}

/** Where the session came from, shown in the header. */
export interface PanelOrigin {
  /** Such as "Production" or "Sample service". */
  readonly environment: string;
  /** Host and port, such as "evovoice.io". */
  readonly host: string;
  readonly source: "live" | "archive";
  /** When this was fetched. Milliseconds since the epoch. */
  readonly loadedAt: number;
}

/** One version of a session. A later version replaces it; messages with rows of another version are ignored. */
export interface PanelSession {
  readonly version: number;
  readonly origin: PanelOrigin;
  readonly head: SessionHead;
  readonly timeline: TimelineSummary;
  /** How many rows at the beginning are the same as in the previous version; 0 for another session. */
  readonly unchangedRows: number;
  /** Messages about fields of this session that could not be read. */
  readonly problems: readonly string[];
}

/** A row of the log. A very long message is truncated. */
export interface PanelRow extends TimelineRow {
  /** The length of the whole message in characters, if `message` is truncated. */
  readonly cutFrom?: number;
}

/** A search for rows. */
export interface RowsQuestion {
  readonly version: number;
  readonly text: string;
  readonly matchCase: boolean;
  readonly isRegExp: boolean;
}

/** The rows that match, as ascending indexes. */
export interface RowsAnswer {
  readonly version: number;
  readonly hits: readonly number[];
  /** Why there are none, or not all: a message about an invalid or slow regular expression. */
  readonly problem?: string;
}

/** The matches in the message of one row: offsets in the whole message, ascending, without overlaps. */
export interface RowMatches {
  readonly row: number;
  readonly ranges: readonly TextRange[];
}

/** The state of the panel. With "failed", the session that was loaded before stays visible. */
export type PanelStatus =
  | { readonly kind: "loading" }
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly message: string; readonly actions: readonly PanelAction[] };

/** Commands of the log's context menu and the Command Palette, for the selected entries or the active one. */
export type LogCommand =
  | "copyEntries"
  | "copyEntriesAsSent"
  | "copyEntryTime"
  | "expandEntry"
  | "collapseEntry"
  | "markEntriesLikeThis";

/** Messages from the editor to the page. */
export interface EditorToPage {
  /** The response to `ping`. */
  pong: Record<string, never>;
  configure: PanelConfiguration;
  /** The service's time when this is sent, in milliseconds since the epoch. */
  clock: { readonly now: number };
  status: PanelStatus;
  session: PanelSession;
  /** The session's call, sent after the session, and again when its children are loaded. */
  call: PanelCall;
  /** The rows from `from` on, in order: the response to `requestRows`. */
  rows: { readonly version: number; readonly from: number; readonly rows: readonly PanelRow[] };
  /** The response to `find`. */
  found: RowsAnswer & { readonly findId: number };
  /** The response to `filter`: the only rows to show. */
  filtered: RowsAnswer & { readonly filterId: number };
  /** The response to `requestMatches`, without rows whose matches take too long to find. */
  matches: { readonly version: number; readonly findId: number; readonly rows: readonly RowMatches[] };
  /** The response to `requestRowAt`: the row nearest to that time. */
  rowAt: { readonly version: number; readonly at: number; readonly index: number };
  /** The state of one part of the related data. */
  relatedData: { readonly sessionId: string } & RelatedData;
  /** The whole text of one truncated message. */
  fullMessage: { readonly version: number; readonly index: number; readonly message: string };
  /** Scroll to this row and make it the active one (from a link in the log document). */
  revealRow: { readonly index: number };
  runInLog: { readonly command: LogCommand };
  /** The view that this panel's page last sent with `rememberView`; sent before the session. */
  restoreView: RestorableView;
}

/** Messages from the page to the editor. */
export interface PageToEditor {
  /** The page has loaded; `timeZone` is the IANA zone of its computer. */
  ready: { readonly timeZone?: string };
  /** Keep this view in memory, for the next page of this panel. */
  rememberView: RestorableView;
  /** Whether the extension host still runs; it responds with `pong`. */
  ping: Record<string, never>;
  /** Request the rows from `from` up to but not including `to`. */
  requestRows: { readonly version: number; readonly from: number; readonly to: number };
  find: RowsQuestion & { readonly findId: number };
  /** Request the rows to show; all, without a text and marks. */
  filter: RowsQuestion & { readonly filterId: number; readonly marks: readonly LogMark[] };
  /** Request the matches of `find` in these rows. The page never runs regular expressions of the person itself. */
  requestMatches: { readonly version: number; readonly findId: number; readonly rows: readonly number[] };
  requestRowAt: { readonly version: number; readonly at: number };
  requestRelatedData: { readonly part: RelatedDataKind };
  openSession: { readonly sessionId: string };
  /** Compare with another session: the editor asks which. */
  compare: Record<string, never>;
  /** Open a URL that `relatedData` offered. */
  openFile: { readonly uri: string };
  requestFullMessage: { readonly version: number; readonly index: number };
  /** Copy a text to the clipboard. The confirmation names it with `what`, such as "Call SID". */
  copy: { readonly text: string; readonly what: string };
  /**
   * Copy entries to the clipboard, one per line: time, then whole message. From `from` up to but not including `to`; if a filter
   * hides some, `only` lists the others, ascending. With `raw`, times are as the service sent them.
   */
  copyEntries: {
    readonly version: number;
    readonly from: number;
    readonly to: number;
    readonly only?: readonly number[];
    readonly raw?: boolean;
  };
  /** Copy a summary of the session to the clipboard, as text for a ticket. */
  copySummary: Record<string, never>;
  /** Make a rule from this entry. */
  markEntriesLikeThis: { readonly version: number; readonly index: number };
  openLog: Record<string, never>;
  openJson: Record<string, never>;
  refresh: Record<string, never>;
  /** Run one of the actions of a "failed" status. */
  act: { readonly action: PanelAction };
}

/** What the page saves across reloads: no personal data. */
export interface PanelViewState extends PanelTarget {
  /** The topmost visible row. */
  readonly topRow?: number;
  readonly wrap?: boolean;
  readonly expanded?: readonly string[];
}

/** A message as it is posted. */
export type Message<Contract> = {
  [Name in keyof Contract]: { readonly name: Name; readonly body: Contract[Name] };
}[keyof Contract];

/** One handler for each message: a missing one doesn't compile. */
export type Handlers<Contract> = {
  readonly [Name in keyof Contract]: (body: Contract[Name]) => void;
};

/** Passes a received message to its handler. Unknown messages are ignored. */
export function dispatch<Contract extends object>(handlers: Handlers<Contract>, received: unknown): void {
  if (typeof received !== "object" || received === null || !("name" in received) || !("body" in received)) {
    return;
  }
  const { name, body } = received;
  if (typeof name === "string" && Object.hasOwn(handlers, name)) {
    handlers[name as keyof Contract](body as Contract[keyof Contract]);
  }
}
