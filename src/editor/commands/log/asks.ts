import { homedir } from "node:os";
import * as vscode from "vscode";
import { ruleFileEnding } from "../../../sessions/entry/rule-file.ts";
import { visibleText } from "../../../sessions/labels/visible-text.ts";

/** How the commands about log rules ask. Each answers undefined, or false, where the person gave up. */
export interface Asks {
  readonly pick: <Item extends vscode.QuickPickItem>(
    items: readonly Item[],
    options: vscode.QuickPickOptions,
  ) => Thenable<Item | undefined>;
  readonly pickMany: <Item extends vscode.QuickPickItem>(
    items: readonly Item[],
    options: vscode.QuickPickOptions,
  ) => Thenable<readonly Item[] | undefined>;
  readonly confirm: (message: string, detail: string, button: string) => Thenable<boolean>;
  readonly fileToOpen: () => Thenable<vscode.Uri | undefined>;
  readonly fileToSave: () => Thenable<vscode.Uri | undefined>;
}

/** Asks in the window. */
export const windowAsks: Asks = {
  pick: (items, options) => vscode.window.showQuickPick(items, { ...options, ignoreFocusOut: true }),
  pickMany: (items, options) =>
    vscode.window.showQuickPick(items, { ...options, ignoreFocusOut: true, canPickMany: true }),
  confirm: async (message, detail, button) =>
    (await vscode.window.showWarningMessage(message, { modal: true, detail }, button)) === button,
  fileToOpen: async () => {
    const files = await vscode.window.showOpenDialog({
      title: vscode.l10n.t("Import Log Rules"),
      filters: { JSON: ["json"] },
    });
    return files?.[0];
  },
  fileToSave: () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file(homedir());
    return vscode.window.showSaveDialog({
      title: vscode.l10n.t("Export Log Rules"),
      defaultUri: vscode.Uri.joinPath(folder, `rules${ruleFileEnding}`),
      filters: { JSON: ["json"] },
    });
  },
};

/** Text from outside for a quick pick, which would draw `$(name)` as an icon. */
export function pickText(text: string): string {
  return visibleText(text).replaceAll(/\$\((?=[\w~-]+\))/g, String.raw`\$(`);
}

export function separator(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
