import * as vscode from "vscode";
import { documentScheme } from "../ids.ts";
import { readSessionPath, sessionPath, type SessionFileTarget } from "./session-path.ts";

/** The address of one of a session's files. It holds ids only: addresses are shown, kept and shared. */
export function sessionUri(target: SessionFileTarget): vscode.Uri {
  return vscode.Uri.from({ scheme: documentScheme, path: sessionPath(target) });
}

/** Undefined where the address is not one of ours. */
export function readSessionUri(uri: vscode.Uri): SessionFileTarget | undefined {
  return uri.scheme === documentScheme ? readSessionPath(uri.path) : undefined;
}
