import type { SessionInfo } from "../../evovoice/types.ts";

/** A session without its log, which may be large and says nothing that is asked here. */
export type SessionHead = Omit<SessionInfo, "log">;

/** Trimmed, and undefined where nothing is left. */
export function textOf(value: string | undefined): string | undefined {
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" ? undefined : text;
}
