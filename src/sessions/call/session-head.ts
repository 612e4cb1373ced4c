import type { SessionInfo } from "../../evovoice/types.ts";

/** A session without its log, which may be large and is not needed here. */
export type SessionHead = Omit<SessionInfo, "log">;

/** The trimmed text; undefined if it is empty. */
export function textOf(value: string | undefined): string | undefined {
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" ? undefined : text;
}
