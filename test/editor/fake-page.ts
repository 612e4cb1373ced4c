import * as vscode from "vscode";
import type { EditorToPage, PageToEditor } from "../../src/panel-protocol/messages.ts";
import { sessionUri } from "../../src/editor/documents/uris.ts";
import { panelType } from "../../src/editor/ids.ts";
import type { Timer } from "../../src/editor/panel/live-refresh.ts";
import { extensionParts, until } from "./support.ts";

/** One message to the page. */
type Sent = {
  [Name in keyof EditorToPage]: { readonly name: Name; readonly body: EditorToPage[Name] };
}[keyof EditorToPage];

/** A panel whose page is the test: it records what the editor sends, and answers as a page would. */
export class FakePage {
  readonly sent: Sent[] = [];
  readonly panel: vscode.WebviewPanel;
  readonly #arrived = new vscode.EventEmitter<void>();
  readonly #fromPage = new vscode.EventEmitter<unknown>();
  readonly #viewState = new vscode.EventEmitter<vscode.WebviewPanelOnDidChangeViewStateEvent>();
  readonly #disposed = new vscode.EventEmitter<void>();
  #visible = true;

  constructor() {
    const isVisible = (): boolean => this.#visible;
    const webview: vscode.Webview = {
      html: "",
      options: {},
      cspSource: "vscode-resource:",
      asWebviewUri: (uri) => uri,
      onDidReceiveMessage: this.#fromPage.event,
      postMessage: (message: Sent) => {
        this.sent.push(message);
        this.#arrived.fire();
        return Promise.resolve(true);
      },
    };
    this.panel = {
      viewType: panelType,
      title: "",
      webview,
      options: {},
      viewColumn: vscode.ViewColumn.One,
      active: false,
      get visible() {
        return isVisible();
      },
      onDidChangeViewState: this.#viewState.event,
      onDidDispose: this.#disposed.event,
      reveal: () => undefined,
      dispose: () => this.#disposed.fire(),
    };
  }

  /** Opens a session's panel in the extension, as VS Code does, and sends `ready`. */
  static async open(sessionId: string, timer?: Timer, serviceKey?: string): Promise<FakePage> {
    const { panels, connection } = await extensionParts();
    const page = new FakePage();
    const usual = panels.timer;
    panels.timer = timer ?? usual;
    const key = { sessionId, serviceKey: serviceKey ?? connection.environment.key };
    const resolved = panels.resolveCustomEditor({ uri: sessionUri({ key, kind: "session" }) }, page.panel);
    panels.timer = usual;
    await resolved;
    page.say("ready", {});
    await page.settled();
    return page;
  }

  say<Name extends keyof PageToEditor>(name: Name, body: PageToEditor[Name]): void {
    this.#fromPage.fire({ name, body });
  }

  /** The bodies of all messages of this name, in order. */
  all<Name extends keyof EditorToPage>(name: Name): EditorToPage[Name][] {
    return this.sent.flatMap((message) =>
      message.name === name ? [message.body as EditorToPage[Name]] : [],
    );
  }

  /** The first message with this name that matches, now or when it arrives. */
  async next<Name extends keyof EditorToPage>(
    name: Name,
    fits: (body: EditorToPage[Name]) => boolean = () => true,
  ): Promise<EditorToPage[Name]> {
    let found: EditorToPage[Name] | undefined;
    await until(this.#arrived.event, () => {
      found = this.all(name).find(fits);
      return found !== undefined;
    });
    return found as EditorToPage[Name];
  }

  /** Waits until the panel has reported the result of loading. */
  async settled(): Promise<void> {
    await this.next("status", ({ kind }) => kind !== "loading");
  }

  /** The version shown. */
  get session(): EditorToPage["session"] {
    const session = this.all("session").at(-1);
    if (session === undefined) {
      throw new Error("No session was sent");
    }
    return session;
  }

  set visible(visible: boolean) {
    this.#visible = visible;
    this.#viewState.fire({ webviewPanel: this.panel });
  }

  close(): void {
    this.panel.dispose();
  }
}

/** A timer that the test advances. */
export class HandTimer implements Timer {
  #now = 0;
  readonly #waiting = new Set<{ readonly at: number; readonly run: () => void }>();
  readonly #changed = new vscode.EventEmitter<void>();

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): { dispose(): void } {
    const entry = { at: this.#now + ms, run };
    this.#waiting.add(entry);
    this.#changed.fire();
    return {
      dispose: () => {
        this.#waiting.delete(entry);
        this.#changed.fire();
      },
    };
  }

  /** The remaining times of all pending callbacks, in milliseconds. */
  get waits(): number[] {
    return [...this.#waiting].map(({ at }) => at - this.#now);
  }

  /** Waits until a callback is pending, and resolves to its remaining time. */
  async next(): Promise<number> {
    await until(this.#changed.event, () => this.#waiting.size > 0);
    return Math.min(...this.waits);
  }

  /** Advances the time and runs the callbacks that are due. */
  pass(ms: number): void {
    this.#now += ms;
    for (const entry of [...this.#waiting].filter(({ at }) => at <= this.#now)) {
      this.#waiting.delete(entry);
      entry.run();
    }
  }
}
