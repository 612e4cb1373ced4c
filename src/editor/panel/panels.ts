import * as vscode from "vscode";
import type { LogCommand } from "../../panel-protocol/messages.ts";
import { readSessionUri, sessionUri } from "../documents/uris.ts";
import { commandIds, panelType } from "../ids.ts";
import { checkService } from "../service/check-service.ts";
import type { SessionKey } from "../service/session-store.ts";
import type { LogRules } from "../rules/log-rules.ts";
import { OnFirstUse } from "../on-first-use.ts";
import { systemTimer, type Timer } from "./live-refresh.ts";
import { OrphanedTabs } from "./orphaned-tabs.ts";
import { pageRoot } from "./page.ts";
import type { PanelParts, SessionPanel } from "./session-panel.ts";

/** Options for opening a session. */
export interface OpenOptions {
  /** The row of the log to scroll to. */
  readonly row?: number;
}

/** What all panels share. */
export interface PanelsParts extends Omit<PanelParts, "timer" | "checkService" | "rules"> {
  readonly rules: OnFirstUse<LogRules>;
}

interface OpenPanel {
  /** The URI of its session. */
  readonly name: string;
  /** Undefined until the panel's code is loaded. */
  shown: SessionPanel | undefined;
}

/** Sessions as read-only custom editors: VS Code handles preview tabs, focus, one tab per session, and restoring after a reload. */
export class SessionPanels implements vscode.CustomReadonlyEditorProvider, vscode.Disposable {
  /** The timer of panels that open from now on. Tests replace it. */
  timer: Timer = systemTimer;
  readonly #parts: PanelsParts;
  readonly #panels = new Set<OpenPanel>();
  readonly #code = new OnFirstUse(() => import("./session-panel.ts"));
  /** Rows to scroll to in panels that are still opening, by URI. */
  readonly #rows = new Map<string, number>();
  readonly #orphans = new OrphanedTabs((uri) =>
    [...this.#panels].some(({ name }) => name === uri.toString()),
  );

  constructor(parts: PanelsParts) {
    this.#parts = parts;
  }

  /** Opens a session and moves the focus to it. If it is already open, reveals its tab. */
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
    for (const panel of this.#panels) {
      if (panel.name === name && panel.shown !== undefined) {
        this.#revealRow(name, panel.shown);
      }
    }
  }

  openCustomDocument(uri: vscode.Uri): vscode.CustomDocument {
    // Load the code while VS Code creates the webview.
    void this.#code.get().catch(() => undefined);
    return { uri, dispose: () => undefined };
  }

  async resolveCustomEditor(
    { uri }: Pick<vscode.CustomDocument, "uri">,
    panel: vscode.WebviewPanel,
  ): Promise<void> {
    const target = readSessionUri(uri);
    if (target === undefined) {
      panel.dispose();
      return;
    }
    const { connection, extensionUri, tryNow } = this.#parts;
    const name = uri.toString();
    if (panel.active) {
      // The person has just opened it, so don't wait for the end of a pause after failures.
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
    const open: OpenPanel = { name, shown: undefined };
    this.#panels.add(open);
    panel.onDidDispose(() => {
      this.#panels.delete(open);
      open.shown?.dispose();
    });
    const { timer } = this;
    const [loaded, rules] = await Promise.all([this.#code.get(), this.#parts.rules.get()]);
    if (this.#panels.has(open)) {
      open.shown = new loaded.SessionPanel(panel, target.key, {
        ...this.#parts,
        rules,
        timer,
        checkService: (serviceKey) => checkService(serviceKey, connection),
      });
      this.#revealRow(name, open.shown);
    }
  }

  /** Runs a command in the log of the active panel. */
  runInLog(command: LogCommand): void {
    for (const { shown } of this.#panels) {
      if (shown?.panel.active === true) {
        shown.runInLog(command);
        // When the context menu closes, VS Code moves the focus only to the frame around the page.
        shown.panel.reveal(undefined, false);
      }
    }
  }

  /** Applies changed settings to all panels. */
  configure(): void {
    for (const { shown } of this.#panels) {
      shown?.configure();
    }
  }

  /** Updates titles, which contain dates relative to today. */
  retitle(): void {
    for (const { shown } of this.#panels) {
      shown?.retitle();
    }
  }

  /** Reloads all panels, after the service or the login changed. */
  reload(): void {
    for (const { shown } of this.#panels) {
      shown?.reload();
    }
  }

  /** Registers the custom editor, and reopens tabs that an ended extension host left behind. */
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

  #revealRow(name: string, panel: SessionPanel): void {
    const row = this.#rows.get(name);
    if (row !== undefined) {
      this.#rows.delete(name);
      panel.reveal(row);
    }
  }
}
