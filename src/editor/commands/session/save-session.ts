import { homedir } from "node:os";
import * as vscode from "vscode";
import type { SessionDocuments } from "../../documents/session-documents.ts";
import { sessionPath, type SessionFileTarget } from "../../documents/session-path.ts";
import { readSessionUri } from "../../documents/uris.ts";
import type { SessionKey } from "../../service/session-store.ts";
import { withLateProgress } from "./late-progress.ts";

/**
 * Saves a session's log or JSON as a file of any size: the one that the active document shows, otherwise the one the person
 * chooses.
 */
export async function saveSession(key: SessionKey, documents: SessionDocuments): Promise<void> {
  const kind = kindInFront(key) ?? (await askKind());
  if (kind === undefined) {
    return;
  }
  const target = { key, kind };
  const bytes = await withLateProgress(vscode.l10n.t("Saving the session…"), (signal) =>
    documents.files.write(target, signal),
  );
  await saveBytes(bytes, target);
}

/** Asks for a destination and writes the file. VS Code's Save As would start in this extension's read-only file system. */
export async function saveBytes(bytes: Uint8Array, target: SessionFileTarget): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const name = sessionPath(target).split("/").at(-1) ?? "";
  const uri = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder?.uri ?? vscode.Uri.file(homedir()), name),
    title: vscode.l10n.t("Save Session as File"),
  });
  if (uri !== undefined) {
    await vscode.workspace.fs.writeFile(uri, bytes);
  }
}

function kindInFront({ sessionId, serviceKey }: SessionKey): "log" | "json" | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const target = uri === undefined ? undefined : readSessionUri(uri);
  if (target?.key.sessionId !== sessionId || target.key.serviceKey !== serviceKey) {
    return undefined;
  }
  return target.kind === "json" ? "json" : "log";
}

async function askKind(): Promise<"log" | "json" | undefined> {
  const log = { label: vscode.l10n.t("Log"), description: vscode.l10n.t("as text") };
  const json = { label: vscode.l10n.t("JSON"), description: vscode.l10n.t("as the service sent it") };
  const chosen = await vscode.window.showQuickPick([log, json], {
    title: vscode.l10n.t("Save Session as File"),
  });
  return chosen === undefined ? undefined : chosen === json ? "json" : "log";
}
