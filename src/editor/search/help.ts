import * as vscode from "vscode";
import { searchHelp } from "../../sessions/query/prompt/help.ts";
import { helpScheme } from "../ids.ts";

const uri = vscode.Uri.from({ scheme: helpScheme, path: "/Evo Voice search.md" });

let registered: vscode.Disposable | undefined;

/** Shows how to search, as a page of its own. */
export async function showSearchHelp(): Promise<void> {
  registered ??= vscode.workspace.registerTextDocumentContentProvider(helpScheme, {
    provideTextDocumentContent: () => searchHelp(),
  });
  try {
    await vscode.commands.executeCommand("markdown.showPreview", uri);
  } catch {
    // Where VS Code's own Markdown preview is switched off.
    await vscode.window.showTextDocument(uri, { preview: true });
  }
}
