import * as vscode from "vscode";
import { panelType } from "../ids.ts";

/** How long VS Code has to hand a visible tab to this extension before it counts as left behind. Milliseconds. */
const handOverMs = 2000;

/** A session's tab, and where it is. */
interface SessionTab {
  readonly tab: vscode.Tab;
  readonly uri: vscode.Uri;
}

/**
 * Tabs of an extension host that has ended. VS Code hands them to no later one, and opening their address only brings the dead
 * page forward: they are closed and then opened again.
 */
export class OrphanedTabs {
  readonly #isAlive: (uri: vscode.Uri) => boolean;
  /** Tabs that were there before this extension host, and were not handed to it. */
  #candidates = new Set<vscode.Tab>();

  /** `isAlive` says whether the session at this address was handed to this extension host. */
  constructor(isAlive: (uri: vscode.Uri) => boolean) {
    this.#isAlive = isAlive;
  }

  /** Looks at the tabs that are there now. Those in front must be handed over soon; those behind when they come forward. */
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

  /** Closes the tab of this address where it is an orphan in front: what opens it then opens another. */
  async closeTab(uri: vscode.Uri): Promise<void> {
    const tabs = this.#left().filter(
      ({ tab, uri: other }) => tab.isActive && other.toString() === uri.toString(),
    );
    await vscode.window.tabGroups.close(tabs.map(({ tab }) => tab));
  }

  #left(): SessionTab[] {
    return sessionTabs().filter(({ tab, uri }) => this.#candidates.has(tab) && !this.#isAlive(uri));
  }

  /** A visible tab that was not handed over shows that its host has ended. That host had all the others, too. */
  async #reopen(): Promise<void> {
    const left = this.#left();
    if (!left.some(({ tab }) => tab.isActive)) {
      return;
    }
    this.#candidates = new Set();
    const places = left.map(({ tab, uri }) => ({
      uri,
      viewColumn: tab.group.viewColumn,
      wasActive: tab.isActive,
      preview: tab.isPreview,
    }));
    await vscode.window.tabGroups.close(
      left.map(({ tab }) => tab),
      true,
    );
    for (const { uri, viewColumn, preview } of places.toSorted(
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
