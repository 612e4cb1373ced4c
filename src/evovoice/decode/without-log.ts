import type { SessionInfo, SessionLogInfo } from "../types.ts";

/** Thousands of lists that stay empty would take as much memory as some of the fields. */
const noLog: SessionLogInfo[] = [];
Object.freeze(noLog);

/** A session for a list, which shows no log: the logs of thousands of sessions would fill the memory. */
export function withoutLog(session: SessionInfo): SessionInfo {
  return { ...session, log: noLog };
}
