import type { PanelState } from "./panel-state.ts";

/**
 * What changed: the session or what is said about it; only what its log shows and the position in it; or no more than which of its
 * rows are visible, which the log itself is not drawn again for.
 */
export type Change = "session" | "log" | "scroll";

const sessionParts = [
  "configuration",
  "status",
  "isCutOff",
  "today",
  "session",
  "call",
  "related",
  "expanded",
  "narrow",
] as const;
const logParts = [
  "find",
  "matches",
  "filter",
  "position",
  "axis",
  "openRows",
  "fullMessages",
  "wrap",
] as const;

/** What has to be drawn again after a change of the state; undefined for nothing. */
export function changeOf(before: PanelState, after: PanelState): Change | undefined {
  if (sessionParts.some((part) => before[part] !== after[part])) {
    return "session";
  }
  if (before.rows.revision !== after.rows.revision || logParts.some((part) => before[part] !== after[part])) {
    return "log";
  }
  return before.visible === after.visible && before.newEntries === after.newEntries ? undefined : "scroll";
}
