import * as vscode from "vscode";
import { readSessionUri, sessionUri } from "../documents/uris.ts";
import { commandIds, panelType } from "../ids.ts";
import { checkService } from "../service/check-service.ts";
import type { SessionKey } from "../service/session-store.ts";
import { systemTimer, type Timer } from "./live-refresh.ts";
import { OrphanedTabs } from "./orphaned-tabs.ts";
import { pageRoot } from "./page.ts";
import { SessionPanel, type PanelParts } from "./session-panel.ts";

/** How a session is opened. */
export interface OpenOptions {
  /** The row of the log to scroll to. */
  readonly row?: number;
}

/**
 * The session as a read-only editor of VS Code: preview tabs, focus, one tab for a session, and coming back after a reload are
 * VS Code's own.
 */
export class SessionPanels implements vscode.CustomReadonlyEditorProvider, vscode.Disposable {
  /** The time by which panels opened from now on refresh themselves. Tests put their own in its place. */
  timer: Timer = systemTimer;
  readonly #parts: Omit<PanelParts, "timer" | "checkService">;
  /** Each with its address. */
  readonly #panels = new Map<SessionPanel, string>();
  /** Rows to scroll to in panels that are still opening, by their addresses. */
  readonly #rows = new Map<string, number>();
  readonly #orphans = new OrphanedTabs((uri) => this.#panelAt(uri.toString()) !== undefined);

  constructor(parts: Omit<PanelParts, "timer" | "checkService">) {
    this.#parts = parts;
  }

  /** Opens a session and moves the focus to it. Where it is open already, its tab comes forward. */
  async open(key: SessionKey, { row }: OpenOptions = {}): Promise<void> {
    const uri = sessionUri({ key, kind: "session" });
    const name = uri.toString();
    if (row !== undefined) {
      this.#rows.set(name, row);
    }
    await this.#orphans.closeTab(uri);
    await vscode.commands.executeCommand("vscode.openWith", uri, panelType, {
      preview: false,
    } satisfies vscode.TextDocumentShowOptions);
    const panel = this.#panelAt(name);
    if (panel !== undefined) {
      this.#revealRow(name, panel);
    }
  }

  openCustomDocument(uri: vscode.Uri): vscode.CustomDocument {
    return { uri, dispose: () => undefined };
  }

  resolveCustomEditor({ uri }: Pick<vscode.CustomDocument, "uri">, panel: vscode.WebviewPanel): void {
    const target = readSessionUri(uri);
    if (target === undefined) {
      panel.dispose();
      return;
    }
    const { connection, extensionUri, tryNow } = this.#parts;
    const name = uri.toString();
    if (panel.active) {
      // Somebody has just opened it: a service that was left alone for a while is asked at once.
      tryNow();
    }
    panel.webview.options = {
      enableScripts: true,
      // For the link of a page whose extension host has ended.
      enableCommandUris: [commandIds.openSession],
      localResourceRoots: [pageRoot(extensionUri)],
    };
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, "media", "session-light.svg"),
      dark: vscode.Uri.joinPath(extensionUri, "media", "session-dark.svg"),
    };
    const shown = new SessionPanel(panel, target.key, {
      ...this.#parts,
      timer: this.timer,
      checkService: (serviceKey) => checkService(serviceKey, connection),
    });
    this.#panels.set(shown, name);
    this.#revealRow(name, shown);
    panel.onDidDispose(() => {
      this.#panels.delete(shown);
      shown.dispose();
    });
  }

  /** Settings changed: every open page gets them. */
  configure(): void {
    for (const panel of this.#panels.keys()) {
      panel.configure();
    }
  }

  /** Another day has begun: titles that say when are out of date. */
  retitle(): void {
    for (const panel of this.#panels.keys()) {
      panel.retitle();
    }
  }

  /** The service or the login changed: every open page asks again. After leaving by choice nothing stays on it. */
  reload(): void {
    const { state, environment } = this.#parts.connection;
    const isSignedOut = state.kind === "signedOut";
    for (const panel of this.#panels.keys()) {
      if (isSignedOut || panel.key.serviceKey !== environment.key) {
        panel.clear();
      } else {
        void panel.load(false);
      }
    }
  }

  /** From now on sessions open here; tabs that an ended extension host left behind are opened again. */
  register(): vscode.Disposable {
    return vscode.Disposable.from(
      vscode.window.registerCustomEditorProvider(panelType, this, {
        supportsMultipleEditorsPerDocument: false,
      }),
      this.#orphans.watch(),
    );
  }

  dispose(): void {
    this.#panels.clear();
  }

  #panelAt(name: string): SessionPanel | undefined {
    return [...this.#panels].find(([, address]) => address === name)?.[0];
  }

  #revealRow(name: string, panel: SessionPanel): void {
    const row = this.#rows.get(name);
    if (row !== undefined) {
      this.#rows.delete(name);
      panel.reveal(row);
    }
  }
}
