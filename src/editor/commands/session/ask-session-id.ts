import * as vscode from "vscode";
import { sessionIdIn } from "./session-id-in.ts";

/** Asks for any text with a session's id in it. Undefined where the person gave up. */
export async function askSessionId(): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t("Open Session"),
    prompt: vscode.l10n.t("A session ID, or any text with one in it, such as a link or a line of a log"),
    ignoreFocusOut: true,
    validateInput: (text) =>
      sessionIdIn(text) === undefined ? vscode.l10n.t("Enter a text with a session ID in it.") : undefined,
  });
  return typed === undefined ? undefined : sessionIdIn(typed);
}
