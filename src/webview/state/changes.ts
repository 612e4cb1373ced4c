import type { PanelState } from "./panel-state.ts";

/**
 * What changed. "session": the session or its data. "log": only what the log shows, or the position in it. "scroll": only which
 * rows are visible, for which the log isn't rendered again.
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

/** What to render after a change of the state; undefined for nothing. */
export function changeOf(before: PanelState, after: PanelState): Change | undefined {
  if (sessionParts.some((part) => before[part] !== after[part])) {
    return "session";
  }
  if (before.rows.revision !== after.rows.revision || logParts.some((part) => before[part] !== after[part])) {
    return "log";
  }
  return before.visible === after.visible && before.newEntries === after.newEntries ? undefined : "scroll";
}
