import * as vscode from "vscode";
import { documentUri, type DocumentTarget } from "../documents/uris.ts";

/** Opens a session's log or JSON as a document beside whatever is open. */
export async function openDocument(target: DocumentTarget): Promise<void> {
  const document = await vscode.workspace.openTextDocument(documentUri(target));
  await vscode.window.showTextDocument(document, { preview: false });
}
