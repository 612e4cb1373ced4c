import * as vscode from "vscode";
import { describeQuery } from "../../sessions/query/describe.ts";
import type { SessionQuery } from "../../sessions/query/query.ts";
import type { AccountRef } from "../service/connection.ts";
import { today } from "../day-change.ts";
import { settings } from "../settings.ts";

/** A query in words, with the names of the accounts this login knows. */
export function queryWords(query: SessionQuery, accounts: readonly AccountRef[]): string {
  return describeQuery(query, {
    locale: vscode.env.language,
    timeZone: settings.timeZone,
    today: today(),
    nameOf: (kind, id) =>
      kind === "account" ? accounts.find((account) => account.id === id)?.name : undefined,
  });
}
