import * as vscode from "vscode";
import * as v from "valibot";
import { commandIds, panelType } from "../ids.ts";
import { checkService } from "../service/check-service.ts";
import type { SessionKey } from "../service/session-store.ts";
import { systemTimer, type Timer } from "./live-refresh.ts";
import { pageRoot } from "./page.ts";
import { SessionPanel, type PanelParts } from "./session-panel.ts";

/** What the page keeps, as far as it says which session to show. */
const SavedState = v.object({ sessionId: v.string(), serviceOrigin: v.string() });

/** One panel per session: asking again brings the open one forward. Comes back after a reload of the window. */
export class SessionPanels implements vscode.WebviewPanelSerializer, vscode.Disposable {
  /** The time by which panels opened from now on refresh themselves. Tests put their own in its place. */
  timer: Timer = systemTimer;
  readonly #parts: Omit<PanelParts, "timer" | "checkService">;
  readonly #panels = new Set<SessionPanel>();

  constructor(parts: Omit<PanelParts, "timer" | "checkService">) {
    this.#parts = parts;
  }

  /** The session of the panel that has the focus. */
  get active(): SessionKey | undefined {
    return [...this.#panels].find(({ panel }) => panel.active)?.key;
  }

  open(
    key: SessionKey,
    options: { readonly row?: number; readonly preserveFocus?: boolean } = {},
  ): SessionPanel {
    let shown = [...this.#panels].find(
      (panel) => panel.key.sessionId === key.sessionId && panel.key.serviceKey === key.serviceKey,
    );
    if (shown === undefined) {
      const panel = vscode.window.createWebviewPanel(
        panelType,
        vscode.l10n.t("Session"),
        { viewColumn: vscode.ViewColumn.Active, preserveFocus: options.preserveFocus ?? false },
        this.#options(),
      );
      shown = this.#adopt(panel, key);
    } else {
      shown.panel.reveal(undefined, options.preserveFocus ?? false);
    }
    if (options.row !== undefined) {
      shown.reveal(options.row);
    }
    return shown;
  }

  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const saved = v.safeParse(SavedState, state);
    if (saved.success) {
      panel.webview.options = this.#options();
      const { sessionId, serviceOrigin } = saved.output;
      this.#adopt(panel, { sessionId, serviceKey: serviceOrigin });
    } else {
      panel.dispose();
    }
    return Promise.resolve();
  }

  /** Settings changed: every open page gets them. */
  configure(): void {
    for (const panel of this.#panels) {
      panel.configure();
    }
  }

  /** Another day has begun: titles that say when are out of date. */
  retitle(): void {
    for (const panel of this.#panels) {
      panel.retitle();
    }
  }

  /** The service or the login changed: every open page asks again. */
  reload(): void {
    for (const panel of this.#panels) {
      void panel.load(false);
    }
  }

  register(): vscode.Disposable {
    return vscode.window.registerWebviewPanelSerializer(panelType, this);
  }

  dispose(): void {
    for (const panel of this.#panels) {
      panel.panel.dispose();
    }
  }

  #adopt(panel: vscode.WebviewPanel, key: SessionKey): SessionPanel {
    const { connection, extensionUri } = this.#parts;
    const shown = new SessionPanel(panel, key, {
      ...this.#parts,
      timer: this.timer,
      checkService: (serviceKey) => checkService(serviceKey, connection),
    });
    this.#panels.add(shown);
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, "media", "session-light.svg"),
      dark: vscode.Uri.joinPath(extensionUri, "media", "session-dark.svg"),
    };
    panel.onDidDispose(() => {
      this.#panels.delete(shown);
      shown.dispose();
    });
    return shown;
  }

  #options(): vscode.WebviewOptions {
    return {
      enableScripts: true,
      // For the link of a page whose extension host has ended.
      enableCommandUris: [commandIds.openSession],
      localResourceRoots: [pageRoot(this.#parts.extensionUri)],
    };
  }
}
