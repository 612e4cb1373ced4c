import * as vscode from "vscode";
import type { SessionDocuments } from "../../documents/session-documents.ts";
import type { SessionFileTarget } from "../../documents/session-path.ts";
import { sessionUri } from "../../documents/uris.ts";
import { saveBytes } from "./save-session.ts";
import { withLateProgress } from "./late-progress.ts";

/** VS Code passes no larger documents to extensions, and in a browser asks before it shows one. Bytes. */
const maxBytesForExtensions = 50 * 1024 * 1024;

/** Opens a session's log or JSON in its own tab. A document that shows a problem is loaded again. */
export async function openDocument(target: SessionFileTarget, documents: SessionDocuments): Promise<void> {
  const uri = sessionUri(target);
  if (documents.hasFailed(uri)) {
    documents.retryFailed();
  }
  if (isOpen(uri)) {
    await vscode.commands.executeCommand("vscode.open", uri, { preview: false });
    return;
  }
  const bytes = await withLateProgress(vscode.l10n.t("Opening the session…"), (signal) =>
    documents.files.prepare(uri, signal),
  );
  if (bytes.length > maxBytesForExtensions && !(await confirmLarge(bytes, target))) {
    return;
  }
  await vscode.commands.executeCommand("vscode.open", uri, { preview: false });
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}

/** Explains what VS Code does with a document of this size. Resolves to whether to open it anyway. */
async function confirmLarge(bytes: Uint8Array, target: SessionFileTarget): Promise<boolean> {
  const open = vscode.l10n.t("Open");
  const save = vscode.l10n.t("Save as File…");
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      "This document is {0} MB. VS Code shows documents over 50 MB without outline, links, and colors, and may ask before it opens them.",
      Math.round(bytes.length / 1024 / 1024),
    ),
    { modal: true },
    open,
    save,
  );
  if (chosen === save) {
    await saveBytes(bytes, target);
  }
  return chosen === open;
}
