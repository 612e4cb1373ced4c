import * as vscode from "vscode";
import { NotFoundError } from "../../evovoice/errors.ts";
import { sessionFacts } from "../../sessions/call/facts.ts";
import {
  dispatch,
  type EditorToPage,
  type Handlers,
  type LogCommand,
  type PageToEditor,
} from "../../panel-protocol/messages.ts";
import { commandLink } from "../command-link.ts";
import { commandIds, type CommandId } from "../ids.ts";
import { runChunked } from "../yield-timer.ts";
import type { LogRules } from "../rules/log-rules.ts";
import { runAction } from "../problems/problem-actions.ts";
import { isCancelled, problemOf, type Problem } from "../problems/problems.ts";
import type { SessionKey } from "../service/session-store.ts";
import { settings } from "../settings.ts";
import { displayZone } from "../time-zone.ts";
import { CallSender } from "./call-sender.ts";
import { PanelRelatedData, type RelatedDataSources } from "./related/related-data.ts";
import { ClockSender } from "./clock-sender.ts";
import { panelConfiguration } from "./configuration.ts";
import { LiveRefresh, waitOf, type RefreshOutcome, type Timer } from "./live-refresh.ts";
import { RequestHandler } from "./log/request-handler.ts";
import { renderPage } from "./page.ts";
import { copyText } from "./log/rows.ts";
import { snapshotInChunks, type Snapshot, type SnapshotSource } from "./snapshot.ts";
import { defaultTitle, panelTitle } from "./title.ts";
import { ViewMemory } from "./view-state.ts";

/** What every panel needs. */
export interface PanelParts extends RelatedDataSources {
  readonly extensionUri: vscode.Uri;
  readonly rules: LogRules;
  /** The URL of the bundled regexp-worker.ts. */
  readonly expressionScript: URL;
  readonly timer: Timer;
  /** Ends the pause after repeated failures: called when the person requests something. */
  readonly tryNow: () => void;
  /** Rejects with a UserFacingError if sessions of this service can't be loaded now. */
  readonly checkService: (serviceKey: string) => Promise<void>;
}

/** One session in one webview: sends the page what it requests. */
export class SessionPanel implements vscode.Disposable {
  readonly key: SessionKey;
  readonly panel: vscode.WebviewPanel;
  readonly #parts: PanelParts;
  readonly #live: LiveRefresh;
  readonly #clock = new ClockSender((now) => this.#send("clock", { now }));
  readonly #log: RequestHandler;
  readonly #call = new CallSender((call) => this.#send("call", call));
  readonly #relatedData: PanelRelatedData;
  readonly #view = new ViewMemory();
  /** The connection's generation that the session was loaded with. */
  #generation: number;
  readonly #subscriptions: vscode.Disposable[];
  #ready = false;
  #version = 0;
  #shown: Snapshot | undefined;
  /** The snapshot in preparation. */
  #next: { readonly from: Omit<SnapshotSource, "found">; readonly done: Promise<void> } | undefined;
  #pendingRow: number | undefined;
  #avatars = settings.avatars;
  /** Whether the page shows a failure; "retry" if it may be temporary. */
  #failed: boolean | "retry" = false;
  /** The problem that the page showed last. */
  #problem: Problem | undefined;

  constructor(panel: vscode.WebviewPanel, key: SessionKey, parts: PanelParts) {
    this.panel = panel;
    this.key = key;
    this.#parts = parts;
    this.#generation = parts.connection.generation;
    this.#live = new LiveRefresh(() => this.#refreshLive(), parts.timer);
    this.#log = new RequestHandler(parts.expressionScript, (name, body) => this.#send(name, body));
    this.#relatedData = new PanelRelatedData(parts, {
      tell: (around) => this.#send("relatedData", { sessionId: key.sessionId, ...around }),
      takeChildren: (children) => this.#call.takeChildren(children),
    });
    const handlers = this.#handlers();
    this.#subscriptions = [
      this.#live,
      this.#log,
      this.#relatedData,
      this.#call,
      panel.webview.onDidReceiveMessage((message: unknown) => dispatch(handlers, message)),
      panel.onDidChangeViewState(() => {
        this.#sendClock();
        this.#watch();
      }),
      vscode.window.onDidChangeWindowState(() => this.#watch()),
      parts.store.onDidChange((changed) => {
        if (changed.sessionId === key.sessionId && changed.serviceKey === key.serviceKey) {
          void this.#show();
        }
      }),
    ];
    panel.title = defaultTitle(key);
    this.#render();
  }

  /** Shows the session if it is loaded, otherwise fetches it. With `fresh`, always fetches it. The panel shows failures. */
  async load(fresh: boolean): Promise<void> {
    this.#send("status", { kind: "loading" });
    try {
      await this.#parts.checkService(this.key.serviceKey);
      await (fresh ? this.#parts.store.refresh(this.key) : this.#parts.store.get(this.key));
      this.#live.answered();
      await this.#show();
      this.#send("status", { kind: "ready" });
      this.#failed = false;
    } catch (error) {
      this.#tellFailure(error);
    }
  }

  /** Scrolls to a row of the log, now or when the page is ready. */
  reveal(row: number): void {
    if (this.#shown === undefined) {
      this.#pendingRow = row;
    } else {
      this.#send("revealRow", { index: row });
    }
  }

  /** Runs a command on the selected entries of the log, or on the active one. */
  runInLog(command: LogCommand): void {
    this.#send("runInLog", { command });
  }

  /** Updates the title, which contains the date relative to today. */
  retitle(): void {
    if (this.#shown !== undefined) {
      this.panel.title = panelTitle(this.#shown.loaded);
    }
  }

  /** Applies changed settings. The content security policy is part of the HTML, so a change of it reloads the page. */
  configure(): void {
    if (this.#avatars !== settings.avatars) {
      this.#avatars = settings.avatars;
      this.#render();
      return;
    }
    this.#send("configure", panelConfiguration(this.key));
    this.retitle();
    void this.#show();
  }

  /** Reloads after the service or the login changed. Another login clears the panel; an expired one leaves it as it is. */
  reload(): void {
    const { state, environment, generation } = this.#parts.connection;
    if (
      state.kind === "signedOut" ||
      this.key.serviceKey !== environment.key ||
      this.#generation !== generation
    ) {
      this.#generation = generation;
      this.#clear();
    } else {
      void this.load(false);
    }
  }

  /** Clears the session, here and in the page, when the login that it was loaded with has ended. */
  #clear(): void {
    this.#shown = undefined;
    this.#next = undefined;
    this.#view.forget();
    this.#relatedData.forget();
    this.#log.show(undefined);
    this.#call.show(undefined);
    this.panel.title = defaultTitle(this.key);
    this.#render();
  }

  dispose(): void {
    // Nothing can be sent to a page that has been replaced.
    this.#ready = false;
    for (const subscription of this.#subscriptions) {
      subscription.dispose();
    }
  }

  #handlers(): Handlers<PageToEditor> {
    return {
      ...this.#log.handlers,
      rememberView: (view) => {
        // The old page may still send its view while the next one loads: it belongs to the previous login.
        if (this.#ready) {
          this.#view.remember(view);
        }
      },
      ping: () => this.#send("pong", {}),
      ready: ({ timeZone }) => {
        displayZone.report(timeZone);
        this.#ready = true;
        this.#clock.forget();
        this.#shown = undefined;
        this.#next = undefined;
        this.#send("configure", panelConfiguration(this.key));
        this.#sendClock();
        this.#view.restore((name, view) => this.#send(name, view));
        void this.load(false);
      },
      requestRelatedData: ({ part }) => {
        if (this.#shown !== undefined) {
          void this.#relatedData.want(part, this.#shown.loaded);
        }
      },
      openSession: ({ sessionId }) => this.#run(commandIds.openSession, { ...this.key, sessionId }),
      compare: () => this.#run(commandIds.compareSessions, this.key),
      openFile: ({ uri }) => {
        if (this.#relatedData.offers(uri)) {
          void vscode.env.openExternal(vscode.Uri.parse(uri, true));
        }
      },
      copy: ({ text, what }) => void copyText(text, what),
      copySummary: () => this.#run(commandIds.copySummary, this.key),
      openLog: () => this.#run(commandIds.openSessionLog, this.key),
      openJson: () => this.#run(commandIds.openSessionJson, this.key),
      refresh: () => this.#loadByHand(),
      act: ({ action }) => {
        if (action === "retry") {
          this.#loadByHand();
        } else {
          void runAction(action, this.#problem ?? {});
        }
      },
    };
  }

  #loadByHand(): void {
    this.#parts.tryNow();
    this.#relatedData.forget();
    void this.load(true);
  }

  /** (Re)loads the page, which sends `ready` when it has loaded. */
  #render(): void {
    this.#ready = false;
    this.panel.webview.html = renderPage(this.panel.webview, this.#parts.extensionUri, {
      avatars: this.#avatars,
      openAgain: commandLink(commandIds.openSession, this.key),
    });
  }

  /** Sends the session from the store, once per change. Resolves when it was sent, or replaced by a later one. */
  async #show(): Promise<void> {
    const loaded = this.#parts.store.loaded(this.key);
    const marking = this.#parts.rules.current;
    if (loaded === undefined || !this.#ready) {
      return;
    }
    if (this.#shown?.loaded === loaded && this.#shown.marking === marking) {
      this.#next = undefined;
    } else if (this.#next?.from.loaded !== loaded || this.#next.from.marking !== marking) {
      const from = { loaded, marking };
      this.#next = { from, done: this.#layOut(from) };
    }
    await this.#next?.done;
    this.#watch();
  }

  async #layOut(from: Omit<SnapshotSource, "found">): Promise<void> {
    this.#version += 1;
    const version = this.#version;
    const found = await this.#parts.rules.find(from.loaded.session.log, from.marking);
    const chunked = snapshotInChunks({ ...from, found }, version, this.#shown);
    const { snapshot, message } = await runChunked(chunked);
    if (this.#next?.from !== from || !this.#ready) {
      return;
    }
    this.#next = undefined;
    this.#shown = snapshot;
    this.#log.show(snapshot);
    this.retitle();
    this.#sendClock();
    this.#send("session", message);
    this.#call.show(snapshot, this.#parts.rules);
    if (this.#pendingRow !== undefined) {
      this.#send("revealRow", { index: this.#pendingRow });
      this.#pendingRow = undefined;
    }
  }

  /** Refreshes a live session while it is visible, and retries one that could not be loaded. */
  #watch(): void {
    const changes =
      this.#failed === "retry" || (this.#shown && sessionFacts(this.#shown.loaded.session).live) === true;
    this.#live.want(changes && this.#ready && this.panel.visible && vscode.window.state.focused);
  }

  /** Unlike `load`, shows no progress. */
  async #refreshLive(): Promise<RefreshOutcome> {
    try {
      await this.#parts.checkService(this.key.serviceKey);
      await this.#parts.store.refresh(this.key);
      this.#sendClock();
      if (this.#failed !== false) {
        this.#failed = false;
        await this.#show();
        this.#send("status", { kind: "ready" });
      }
      return undefined;
    } catch (error) {
      this.#tellFailure(error);
      return { waitMs: waitOf(error) };
    }
  }

  #tellFailure(error: unknown): void {
    if (isCancelled(error)) {
      this.#failed = false;
      this.#send("status", { kind: "ready" });
      return;
    }
    const problem = problemOf(error);
    const mayPass = problem.actions.includes("retry") && !(error instanceof NotFoundError);
    this.#failed = mayPass ? "retry" : true;
    this.#problem = problem;
    const { message, actions } = problem;
    this.#send("status", { kind: "failed", message, actions });
    this.#watch();
  }

  #sendClock(): void {
    if (this.#ready) {
      this.#clock.send();
    }
  }

  #run(command: CommandId, argument: unknown): void {
    void vscode.commands.executeCommand(command, argument);
  }

  #send<Name extends keyof EditorToPage>(name: Name, body: EditorToPage[Name]): void {
    if (this.#ready) {
      void this.panel.webview.postMessage({ name, body });
    }
  }
}
