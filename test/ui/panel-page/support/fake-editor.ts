import type { Page } from "playwright-core";
import type { SessionInfo, SessionLogInfo } from "../../../../src/evovoice/types.ts";
import { dispatch } from "../../../../src/panel-protocol/messages.ts";
import type {
  EditorToPage,
  Handlers,
  PageToEditor,
  PanelConfiguration,
  PanelRow,
  PanelStatus,
  RowsAnswer,
  RowsQuestion,
} from "../../../../src/panel-protocol/messages.ts";
import type { RelatedData, RelatedDataKind } from "../../../../src/panel-protocol/related-data.ts";
import type { RestorableView } from "../../../../src/panel-protocol/restorable-view.ts";
import { panelCall } from "../../../../src/panel-protocol/panel-call.ts";
import { readCall } from "../../../../src/sessions/call/read-call.ts";
import type { TextRange } from "../../../../src/sessions/log/text-ranges.ts";
import { buildTimeline } from "../../../../src/sessions/log/timeline.ts";
import type { Timeline } from "../../../../src/sessions/log/timeline.ts";

/** The length at which messages in rows are truncated. Characters. */
const cutAt = 2_000;

/** A message from the page. */
export type Heard = {
  readonly [Name in keyof PageToEditor]: { readonly name: Name; readonly body: PageToEditor[Name] };
}[keyof PageToEditor];

export interface FakeEditorOptions {
  readonly avatars?: boolean;
  /** The related data; parts that are missing stay loading. */
  readonly related?: readonly RelatedData[];
  /** The view to restore. */
  readonly view?: RestorableView;
  /** The status that the editor sends instead of the session. */
  readonly insteadOfSession?: PanelStatus;
  /** The session's children. */
  readonly children?: readonly SessionInfo[];
  /** The service's current time, in milliseconds since the epoch. */
  readonly now?: number;
}

/** The editor's side of the protocol, which serves one session with the real timeline. */
export class FakeEditor {
  readonly heard: Heard[] = [];
  readonly #page: Page;
  #session: SessionInfo;
  #timeline: Timeline;
  readonly #configuration: PanelConfiguration;
  readonly #relatedData: ReadonlyMap<RelatedDataKind, RelatedData>;
  /** Whether it answers a `ping`, as an extension host does until it ends. */
  answers = true;
  #question: Pick<RowsQuestion, "text" | "matchCase" | "isRegExp"> | undefined;
  #version = 0;
  #rowsBefore = 0;

  readonly #atFirst: PanelStatus | undefined;
  readonly #options: FakeEditorOptions;
  readonly #view: RestorableView | undefined;

  constructor(page: Page, session: SessionInfo, options: FakeEditorOptions = {}) {
    const { avatars = false, related = [], insteadOfSession, view } = options;
    this.#page = page;
    this.#options = options;
    this.#atFirst = insteadOfSession;
    this.#view = view;
    this.#relatedData = new Map(related.map((each) => [each.part, each]));
    this.#session = session;
    this.#timeline = buildTimeline(session);
    this.#configuration = {
      locale: "en-US",
      timeZone: "America/New_York",
      gapMs: 20_000,
      avatars,
      target: { sessionId: session.id, serviceOrigin: "https://evovoice.example.com" },
    };
  }

  /** Takes a message from the page. */
  hear(message: unknown): void {
    this.heard.push(message as Heard);
    dispatch(this.#handlers, message);
  }

  /** The bodies of all messages of one name from the page. */
  saidOf<Name extends keyof PageToEditor>(name: Name): PageToEditor[Name][] {
    return this.heard.flatMap((each) => (each.name === name ? [each.body as PageToEditor[Name]] : []));
  }

  say<Name extends keyof EditorToPage>(name: Name, body: EditorToPage[Name]): Promise<void> {
    return this.#page.evaluate(postToPage, { name, body } as unknown);
  }

  /** Sends the session, as a new version with `change` applied. */
  async sendSession(change: Partial<SessionInfo> = {}): Promise<void> {
    this.#session = { ...this.#session, ...change };
    this.#timeline = buildTimeline(this.#session);
    const { log, ...head } = this.#session;
    const unchangedRows = Math.min(this.#rowsBefore, log.length);
    this.#rowsBefore = log.length;
    this.#version += 1;
    await this.say("session", {
      version: this.#version,
      origin: {
        environment: "Sample service",
        host: "127.0.0.1:4000",
        source: "live",
        loadedAt: Date.parse("2026-11-21T20:20:00Z"),
      },
      head,
      timeline: this.#timeline.summary,
      unchangedRows,
      problems: [],
    });
    const { children, now } = this.#options;
    await this.say("call", panelCall(this.#version, readCall(this.#session, { children, now })));
  }

  sendStatus(status: PanelStatus): Promise<void> {
    return this.say("status", status);
  }

  readonly #handlers: Handlers<PageToEditor> = {
    ping: () => {
      if (this.answers) {
        void this.say("pong", {});
      }
    },
    ready: () => {
      void this.say("configure", this.#configuration);
      if (this.#options.now !== undefined) {
        void this.say("clock", { now: this.#options.now });
      }
      if (this.#view) {
        void this.say("restoreView", this.#view);
      }
      if (this.#atFirst) {
        void this.sendStatus(this.#atFirst);
      } else {
        void this.sendSession();
        void this.sendStatus({ kind: "ready" });
      }
    },
    requestRows: ({ version, from, to }) => {
      const rows = this.#timeline.rows(from, to).map(cut);
      void this.say("rows", { version, from, rows });
    },
    find: ({ version, findId, ...question }) => {
      this.#question = question;
      void this.say("found", { version, findId, ...matching(this.#session.log, question) });
    },
    filter: ({ version, filterId, marks, ...question }) => {
      const { hits, ...rest } = matching(this.#session.log, question);
      const rows = this.#timeline.rows(0, this.#session.log.length);
      const marked = hits.filter(
        (row) => marks.length === 0 || marks.some((mark) => rows[row]?.marks.includes(mark)),
      );
      void this.say("filtered", { version, filterId, hits: marked, ...rest });
    },
    requestMatches: ({ version, findId, rows }) => {
      const matches = rows.map((row) => ({
        row,
        ranges: rangesIn(this.#session.log[row]?.message ?? "", this.#question),
      }));
      void this.say("matches", { version, findId, rows: matches });
    },
    requestRowAt: ({ version, at }) => {
      const index = nearest(this.#timeline.rows(0, this.#session.log.length), at);
      void this.say("rowAt", { version, at, index });
    },
    requestRelatedData: ({ part }) => {
      const data = this.#relatedData.get(part);
      const loading = { part, state: { kind: "loading" } } as RelatedData;
      void this.say("relatedData", { sessionId: this.#session.id, ...loading });
      if (data) {
        void this.say("relatedData", { sessionId: this.#session.id, ...data });
      }
    },
    openSession: () => {},
    rememberView: () => {},
    compare: () => {},
    openFile: () => {},
    requestFullMessage: ({ version, index }) => {
      void this.say("fullMessage", { version, index, message: this.#session.log[index]?.message ?? "" });
    },
    copy: () => {},
    copySummary: () => {},
    copyEntries: () => {},
    markEntriesLikeThis: () => {},
    openLog: () => {},
    openJson: () => {},
    refresh: () => {},
    act: () => {},
  };
}

function cut(row: PanelRow): PanelRow {
  const { message } = row;
  return message.length > cutAt ? { ...row, message: message.slice(0, cutAt), cutFrom: message.length } : row;
}

function matching(
  log: readonly SessionLogInfo[],
  question: Pick<RowsQuestion, "text" | "matchCase" | "isRegExp">,
): Pick<RowsAnswer, "hits" | "problem"> {
  try {
    const expression = expressionOf(question, "u");
    return {
      hits: log.flatMap(({ message = "" }, index) => (expression.test(message) ? [index] : [])),
    };
  } catch {
    return { hits: [], problem: "Invalid regular expression: a bracket is missing." };
  }
}

function expressionOf(
  { text, matchCase, isRegExp }: Pick<RowsQuestion, "text" | "matchCase" | "isRegExp">,
  flags: string,
): RegExp {
  const source = isRegExp ? text : text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  return new RegExp(source, matchCase ? flags : `i${flags}`);
}

function rangesIn(
  message: string,
  question: Pick<RowsQuestion, "text" | "matchCase" | "isRegExp"> | undefined,
): TextRange[] {
  const matches = question ? message.matchAll(expressionOf(question, "gu")) : [];
  return Array.from(matches, ({ index, 0: match }) => ({ from: index, to: index + match.length }));
}

function nearest(rows: readonly PanelRow[], at: number): number {
  const distance = (row: PanelRow | undefined): number => Math.abs((row?.at ?? Infinity) - at);
  return rows.reduce((best, row) => (distance(row) < distance(rows[best]) ? row.index : best), 0);
}

/** Runs in the page. */
function postToPage(message: unknown): void {
  (globalThis as unknown as { postMessage(message: unknown, origin: string): void }).postMessage(
    message,
    "*",
  );
}
