import * as vscode from "vscode";
import type { SessionHead } from "../../../sessions/call/session-head.ts";
import { similarQuery, type Similarity } from "../../../sessions/query/similar.ts";
import { UserFacingError } from "../../problems/problems.ts";
import type { SearchCommands } from "./search-sessions.ts";

/** Searches for sessions that have a property in common with this one. */
export async function searchSimilar(
  search: SearchCommands,
  session: SessionHead,
  by: Similarity,
): Promise<void> {
  const query = similarQuery(session, by);
  if (query === undefined) {
    throw new UserFacingError(missingMessage(by));
  }
  await search.run(query);
}

function missingMessage(by: Similarity): string {
  switch (by) {
    case "caller":
      return vscode.l10n.t("This session doesn’t say who called or was called.");
    case "customer":
      return vscode.l10n.t("This session has no customer.");
    case "endpoint":
      return vscode.l10n.t("This session has no endpoint.");
    case "agent":
      return vscode.l10n.t("This session doesn’t say who answered.");
    case "time":
      return vscode.l10n.t("This session has no date that can be read.");
  }
}
