/**
 * The one contract between the editor and the panel's page. Each side implements `Handlers` of what it receives,
 * so a message without a handler does not compile.
 *
 * The page says `ready` first; the editor answers with `configure` and then whatever it knows. The page keeps view
 * state only (`PanelViewState`), never the session itself: it asks for the rows it shows.
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

/** What is true for every session shown: words, zone, rules. */
export interface PanelConfiguration {
  /** Translations for `@vscode/l10n`; absent in English. */
  readonly l10nContents?: Readonly<Record<string, string>>;
  /** BCP 47, for numbers and dates. */
  readonly locale: string;
  /** IANA zone of all times; the page's own where absent. */
  readonly timeZone?: string;
  readonly zoneSource?: ZoneSource;
  /** A time without log entries at least this long has a row of its own. Milliseconds. */
  readonly gapMs: number;
  /** Whether members' pictures may be fetched: that tells their host who is looked at. */
  readonly avatars: boolean;
  /** What is asked for here: known before anything is loaded, so that a page closed early still comes back. */
  readonly target: PanelTarget;
}

/** The session a panel is about, and where it is asked for. */
export interface PanelTarget {
  readonly sessionId: string;
  /** An environment's origin, such as "https://evovoice.io". */
  readonly serviceOrigin: string;
  readonly accountId?: string;
}

/** Where the session came from, shown so nobody is in doubt. */
export interface PanelOrigin {
  /** Such as "Production" or "Sample service". */
  readonly environment: string;
  /** Host and port, such as "evovoice.io". */
  readonly host: string;
  readonly source: "live" | "archive";
  /** When this was fetched. Milliseconds since the epoch. */
  readonly loadedAt: number;
}

/** One version of a session to show. A later version replaces it whole; rows of another version are dropped. */
export interface PanelSession {
  readonly version: number;
  readonly origin: PanelOrigin;
  readonly head: SessionHead;
  readonly timeline: TimelineSummary;
  /** How many rows from the first on are as they were in the version before; 0 for another session. */
  readonly unchangedRows: number;
  /** Fields of this session that could not be read, in words. */
  readonly problems: readonly string[];
}

/** A row as the page gets it: a very long message is cut, and says so. */
export interface PanelRow extends TimelineRow {
  /** Characters of the whole message, where `message` holds only its beginning. */
  readonly cutFrom?: number;
}

/** Rows that have to do with a text. */
export interface RowsQuestion {
  readonly version: number;
  readonly text: string;
  readonly matchCase: boolean;
  readonly isRegExp: boolean;
}

/** The indexes of those rows, ascending. */
export interface RowsAnswer {
  readonly version: number;
  readonly hits: readonly number[];
  /** Why there are none, or not all: a regular expression that is wrong, or too slow. In words. */
  readonly problem?: string;
}

/** Where the message of one row matches what is looked for: offsets in the whole message, ascending, without overlaps. */
export interface RowMatches {
  readonly row: number;
  readonly ranges: readonly TextRange[];
}

/** The state of the panel as a whole. With "failed", what was loaded before stays on show. */
export type PanelStatus =
  | { readonly kind: "loading" }
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly words: string; readonly actions: readonly PanelAction[] };

/** What the context menu of the log, and the Command Palette, do with the selected entries or the active one. */
export type LogCommand =
  | "copyEntries"
  | "copyEntriesAsSent"
  | "copyEntryTime"
  | "expandEntry"
  | "collapseEntry"
  | "markEntriesLikeThis";

/** Editor to page. */
export interface EditorToPage {
  /** The answer to `ping`. */
  pong: Record<string, never>;
  configure: PanelConfiguration;
  /** What time it is at the service as this is sent, in milliseconds since the epoch. */
  clock: { readonly now: number };
  status: PanelStatus;
  session: PanelSession;
  /** What happened in it, after the session itself. Again when its children are loaded. */
  call: PanelCall;
  /** The rows from `from` on, in order, as asked for with `requestRows`. */
  rows: { readonly version: number; readonly from: number; readonly rows: readonly PanelRow[] };
  /** The answer to `find`: the indexes of the rows that match, ascending. */
  found: RowsAnswer & { readonly findId: number };
  /** The answer to `filter`: the only rows to show. */
  filtered: RowsAnswer & { readonly filterId: number };
  /** The answer to `requestMatches`. Rows whose matches would take too long to find are missing. */
  matches: { readonly version: number; readonly findId: number; readonly rows: readonly RowMatches[] };
  /** The answer to `requestRowAt`: the row nearest to that moment. */
  rowAt: { readonly version: number; readonly at: number; readonly index: number };
  /** A part of what lies around, as far as it has come. */
  relatedData: { readonly sessionId: string } & RelatedData;
  /** One whole message that `rows` had cut. */
  fullMessage: { readonly version: number; readonly index: number; readonly message: string };
  /** Scroll to this row and mark it (a link from the log document). */
  revealRow: { readonly index: number };
  runInLog: { readonly command: LogCommand };
  /** What this panel's page last said with `rememberView`; sent before the session. */
  restoreView: RestorableView;
}

/** Page to editor. */
export interface PageToEditor {
  /** The page is there; `timeZone` is the IANA zone of the computer it is on. */
  ready: { readonly timeZone?: string };
  /** Keep this in memory for the next page of this panel. */
  rememberView: RestorableView;
  /** Whether the extension host is still there; answered at once with `pong`. */
  ping: Record<string, never>;
  /** Rows from `from` up to but not including `to`. */
  requestRows: { readonly version: number; readonly from: number; readonly to: number };
  find: RowsQuestion & { readonly findId: number };
  /** Which rows to show; no text and no marks mean all. */
  filter: RowsQuestion & { readonly filterId: number; readonly marks: readonly LogMark[] };
  /** Where these rows match what `find` looks for. The page never runs a person's pattern itself. */
  requestMatches: { readonly version: number; readonly findId: number; readonly rows: readonly number[] };
  requestRowAt: { readonly version: number; readonly at: number };
  requestRelatedData: { readonly part: RelatedDataKind };
  openSession: { readonly sessionId: string };
  /** Compare with another session, which the editor asks for. */
  compare: Record<string, never>;
  /** An address that `relatedData` offered. */
  openFile: { readonly uri: string };
  requestFullMessage: { readonly version: number; readonly index: number };
  /** Put this on the clipboard; `what` is named in the confirmation, such as "Call SID". */
  copy: { readonly text: string; readonly what: string };
  /**
   * Put whole entries on the clipboard, one line each: time, then message. From `from` up to but not including `to`, and of those
   * `only` the ones shown where a filter hides others; ascending. With `raw` the times are as the service sent them.
   */
  copyEntries: {
    readonly version: number;
    readonly from: number;
    readonly to: number;
    readonly only?: readonly number[];
    readonly raw?: boolean;
  };
  /** Put what happened on the clipboard, as text for a ticket. */
  copySummary: Record<string, never>;
  /** Make a rule from this entry. */
  markEntriesLikeThis: { readonly version: number; readonly index: number };
  openLog: Record<string, never>;
  openJson: Record<string, never>;
  refresh: Record<string, never>;
  /** One of the actions a "failed" status offered. */
  act: { readonly action: PanelAction };
}

/** What the page keeps over hiding and reloading: intent only, nobody's data. */
export interface PanelViewState extends PanelTarget {
  /** The topmost visible row. */
  readonly topRow?: number;
  readonly wrap?: boolean;
  readonly expanded?: readonly string[];
}

/** A message on the wire. */
export type Message<Contract> = {
  [Name in keyof Contract]: { readonly name: Name; readonly body: Contract[Name] };
}[keyof Contract];

/** One handler for each message: leaving one out is a compile error. */
export type Handlers<Contract> = {
  readonly [Name in keyof Contract]: (body: Contract[Name]) => void;
};

/** Gives a received message to its handler; what is not a known message is ignored. */
export function dispatch<Contract extends object>(handlers: Handlers<Contract>, received: unknown): void {
  if (typeof received !== "object" || received === null || !("name" in received) || !("body" in received)) {
    return;
  }
  const { name, body } = received;
  if (typeof name === "string" && Object.hasOwn(handlers, name)) {
    handlers[name as keyof Contract](body as Contract[keyof Contract]);
  }
}
