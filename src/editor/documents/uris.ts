import * as vscode from "vscode";
import { documentScheme } from "../ids.ts";
import type { SessionKey } from "../service/session-store.ts";

/** "compare": the log in the form in which two sessions can be compared. */
export type DocumentKind = "log" | "json" | "compare";

const endings = { log: ".log", json: ".json", compare: ".compare.log" } as const;

/** What a document's address names. It holds ids only: addresses are shown, kept and shared. */
export interface DocumentTarget {
  readonly key: SessionKey;
  readonly kind: DocumentKind;
}

/** `evovoice:/SESSION.log?SERVICE` or `evovoice:/SESSION.compare.log?SERVICE`, so that the tab says which session and the address which service. */
export function documentUri({ key, kind }: DocumentTarget): vscode.Uri {
  return vscode.Uri.from({
    scheme: documentScheme,
    path: `/${encodeURIComponent(key.sessionId)}${endings[kind]}`,
    query: new URLSearchParams({ service: key.serviceKey }).toString(),
  });
}

/** Undefined where the address is not one of ours. */
export function readDocumentUri(uri: vscode.Uri): DocumentTarget | undefined {
  const match = /^\/(.+?)\.(compare\.log|log|json)$/.exec(uri.path);
  const serviceKey = new URLSearchParams(uri.query).get("service");
  if (uri.scheme !== documentScheme || match?.[1] === undefined || serviceKey === null) {
    return undefined;
  }
  const sessionId = decodeURIComponent(match[1]);
  const kind = match[2] === "compare.log" ? "compare" : match[2] === "log" ? "log" : "json";
  return { key: { sessionId, serviceKey }, kind };
}
