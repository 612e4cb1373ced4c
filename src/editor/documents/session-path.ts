import type { SessionKey } from "../service/session-store.ts";

/** The files of one session. "session" opens as the panel and reads as the log; "compare" is the log in a form that can be compared. */
export type SessionFileKind = "session" | "log" | "json" | "compare";

/** What the URI of a file identifies. */
export interface SessionFileTarget {
  readonly key: SessionKey;
  readonly kind: SessionFileKind;
}

const endings = { compare: ".compare.log", log: ".log", json: ".json" } as const;

/**
 * `/SERVICE/SESSION/NAME`. The name is shown in tabs and stored by VS Code, so it contains only the end of the ID; the folders
 * identify service and session.
 */
export function sessionPath({ key, kind }: SessionFileTarget): string {
  const short = shortId(key.sessionId);
  const name = kind === "session" ? `Session ${short}`.trim() : `${short}${endings[kind]}`;
  return `/${serviceFolder(key.serviceKey)}/${folderName(key.sessionId)}/${name}`;
}

/** Undefined if `sessionPath` could not have returned this path. */
export function readSessionPath(path: string): SessionFileTarget | undefined {
  const [first, service = "", session = "", name = "", ...more] = path.split("/");
  if (first !== "" || service === "" || session === "" || name === "" || more.length > 0) {
    return undefined;
  }
  const [serviceName, sessionId] = [decoded(service), decoded(session)];
  const kind = kindOf(name);
  if (serviceName === undefined || sessionId === undefined || kind === undefined) {
    return undefined;
  }
  const isWhole = /^https?:\/\//.test(serviceName) || !serviceName.includes(".");
  const target = { key: { sessionId, serviceKey: isWhole ? serviceName : `https://${serviceName}` }, kind };
  return sessionPath(target) === path ? target : undefined;
}

/** The end of an ID: enough to tell the tabs of a day apart. */
export function shortId(sessionId: string): string {
  return sessionId.replaceAll(/[^\w-]/g, "").slice(-6);
}

function kindOf(name: string): SessionFileKind | undefined {
  if (/^Session\b/.test(name)) {
    return "session";
  }
  return (["compare", "log", "json"] as const).find((kind) => name.endsWith(endings[kind]));
}

/** "evovoice.io" for "https://evovoice.io", to be readable in a tooltip. */
function serviceFolder(serviceKey: string): string {
  const host = /^https:\/\/([^/]*\..*)$/.exec(serviceKey)?.[1];
  return folderName(host ?? serviceKey);
}

/** A text as one segment of a path, never "." or "..". */
function folderName(text: string): string {
  const name = encodeURIComponent(text.toWellFormed());
  return /^\.+$/.test(name) ? name.replaceAll(".", "%2E") : name;
}

function decoded(name: string): string | undefined {
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}
