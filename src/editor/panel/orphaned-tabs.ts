import * as vscode from "vscode";
import { panelType } from "../ids.ts";

/** How long VS Code may take to resolve a visible tab before it counts as orphaned. Milliseconds. */
const handOverMs = 2000;

/** A session's tab and its URI. */
interface SessionTab {
  readonly tab: vscode.Tab;
  readonly uri: vscode.Uri;
}

/**
 * Tabs of an extension host that has ended. VS Code resolves them in no later one, and opening their URI only reveals the dead
 * page, so they are closed and opened again.
 */
export class OrphanedTabs {
  readonly #isAlive: (uri: vscode.Uri) => boolean;
  /** Tabs from before this extension host that it was not asked to resolve. */
  #candidates = new Set<vscode.Tab>();

  /** `isAlive` returns whether this extension host resolved the editor of this URI. */
  constructor(isAlive: (uri: vscode.Uri) => boolean) {
    this.#isAlive = isAlive;
  }

  /** Checks the tabs that exist now: VS Code must resolve visible ones soon, and hidden ones when they are shown. */
  watch(): vscode.Disposable {
    this.#candidates = new Set(sessionTabs().map(({ tab }) => tab));
    if (this.#candidates.size === 0) {
      return new vscode.Disposable(() => undefined);
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const check = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void this.#reopen(), handOverMs);
    };
    check();
    return vscode.Disposable.from(
      vscode.window.tabGroups.onDidChangeTabs(check),
      vscode.window.tabGroups.onDidChangeTabGroups(check),
      new vscode.Disposable(() => clearTimeout(timer)),
    );
  }

  /** Closes the tab of this URI if it is visible and orphaned, so that opening the URI creates a new one. */
  async closeTab(uri: vscode.Uri): Promise<void> {
    const tabs = this.#left().filter(
      ({ tab, uri: other }) => tab.isActive && other.toString() === uri.toString(),
    );
    await vscode.window.tabGroups.close(tabs.map(({ tab }) => tab));
  }

  #left(): SessionTab[] {
    return sessionTabs().filter(({ tab, uri }) => this.#candidates.has(tab) && !this.#isAlive(uri));
  }

  /** A visible tab that was not resolved means that its extension host has ended, and so all the others are orphans too. */
  async #reopen(): Promise<void> {
    const left = this.#left();
    if (!left.some(({ tab }) => tab.isActive)) {
      return;
    }
    this.#candidates = new Set();
    const positions = left.map(({ tab, uri }) => ({
      uri,
      viewColumn: tab.group.viewColumn,
      wasActive: tab.isActive,
      preview: tab.isPreview,
    }));
    await vscode.window.tabGroups.close(
      left.map(({ tab }) => tab),
      true,
    );
    for (const { uri, viewColumn, preview } of positions.toSorted(
      (one, other) => Number(one.wasActive) - Number(other.wasActive),
    )) {
      await vscode.commands.executeCommand("vscode.openWith", uri, panelType, {
        viewColumn,
        preview,
        preserveFocus: true,
      } satisfies vscode.TextDocumentShowOptions);
    }
  }
}

function sessionTabs(): SessionTab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.flatMap((tab) =>
      tab.input instanceof vscode.TabInputCustom && tab.input.viewType === panelType
        ? [{ tab, uri: tab.input.uri }]
        : [],
    ),
  );
}
