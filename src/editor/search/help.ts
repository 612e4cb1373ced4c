import * as vscode from "vscode";
import { searchHelp } from "../../sessions/query/prompt/help.ts";
import { helpScheme } from "../ids.ts";

const uri = vscode.Uri.from({ scheme: helpScheme, path: "/Evo Voice search.md" });

let registered: vscode.Disposable | undefined;

/** Opens the help for searching. */
export async function showSearchHelp(): Promise<void> {
  registered ??= vscode.workspace.registerTextDocumentContentProvider(helpScheme, {
    provideTextDocumentContent: () => searchHelp(),
  });
  try {
    await vscode.commands.executeCommand("markdown.showPreview", uri);
  } catch {
    // VS Code's Markdown extension is disabled.
    await vscode.window.showTextDocument(uri, { preview: true });
  }
}
