import * as vscode from "vscode";
import { emptyQuery, type SessionQuery } from "../../../sessions/query/query.ts";
import { commandIds, viewId } from "../../ids.ts";
import { UserFacingError } from "../../problems.ts";
import { checkSignedIn } from "../../service/check-service.ts";
import type { Connection } from "../../service/connection.ts";
import type { AccountLists } from "../../service/account-lists.ts";
import { today } from "../../day-change.ts";

/** The search in force, and the one that was begun and left. */
export class SearchCommands {
  readonly #connection: Connection;
  readonly #lists: AccountLists;
  readonly #applied: () => void;
  #draft: SessionQuery | undefined;

  /** `applied` is told when another search is in force. */
  constructor(connection: Connection, lists: AccountLists, applied: () => void) {
    this.#connection = connection;
    this.#lists = lists;
    this.#applied = applied;
  }

  /** Prompts for filters; with a text such as `from=814&startDate=2026-11-20` it searches at once. */
  async search(argument: unknown): Promise<void> {
    if (typeof argument === "string") {
      await this.#run(await readQuery(argument));
      return;
    }
    await checkSignedIn(this.#connection);
    const { promptSearch } = await import("../../search/summary.ts");
    const decision = await promptSearch(this.#draft ?? this.#lists.query, {
      accounts: this.#connection.accounts,
      today: today(),
    });
    switch (decision.kind) {
      case "search":
        await this.#run(decision.query);
        break;
      case "open":
        await vscode.commands.executeCommand(commandIds.openSession, decision.sessionId);
        break;
      case "closed":
        this.#draft = decision.query;
        break;
    }
  }

  /** Forgets what was searched for, as it belongs to a login that has ended. */
  forget(): void {
    this.#draft = undefined;
    this.#lists.apply(emptyQuery);
  }

  clear(): void {
    this.#draft = undefined;
    this.#lists.apply(emptyQuery);
    this.#applied();
  }

  async #run(query: SessionQuery): Promise<void> {
    this.#draft = undefined;
    this.#lists.apply(query);
    this.#applied();
    await vscode.commands.executeCommand(`${viewId}.focus`);
  }
}

async function readQuery(text: string): Promise<SessionQuery> {
  const { queryFromParams } = await import("../../../sessions/query/uri.ts");
  const { query, problems } = queryFromParams(new URLSearchParams(text));
  const [problem] = problems;
  if (problem !== undefined) {
    throw new UserFacingError(problem.words);
  }
  return query;
}
