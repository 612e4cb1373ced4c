import * as vscode from "vscode";
import { documentScheme } from "../ids.ts";
import { readSessionPath, sessionPath, type SessionFileTarget } from "./session-path.ts";

/** The URI of one of a session's files. It contains only IDs, because URIs are displayed, stored and shared. */
export function sessionUri(target: SessionFileTarget): vscode.Uri {
  return vscode.Uri.from({ scheme: documentScheme, path: sessionPath(target) });
}

/** Undefined if the URI is not that of a session's file. */
export function readSessionUri(uri: vscode.Uri): SessionFileTarget | undefined {
  return uri.scheme === documentScheme ? readSessionPath(uri.path) : undefined;
}
