import * as vscode from "vscode";
import { emptyQuery, type SessionQuery } from "../../../sessions/query/query.ts";
import { commandIds, viewId } from "../../ids.ts";
import { UserFacingError } from "../../problems/problems.ts";
import type { SearchDirectory } from "../../search/directory.ts";
import { checkSignedIn } from "../../service/check-service.ts";
import type { Connection } from "../../service/connection.ts";
import type { AccountLists } from "../../lists/account-lists.ts";

/** How long a search waits for names to be looked up. Milliseconds. */
const maxLookupMs = 3000;

/** The commands that set and clear the search. */
export class SearchCommands {
  readonly #connection: Connection;
  readonly #lists: AccountLists;
  readonly #applied: () => void;
  #directory: SearchDirectory | undefined;

  /** `applied` is called after each change of the search. */
  constructor(connection: Connection, lists: AccountLists, applied: () => void) {
    this.#connection = connection;
    this.#lists = lists;
    this.#applied = applied;
  }

  /** Prompts for a search. With a text such as `from=814&startDate=2026-11-20`, searches immediately. */
  async search(argument: unknown): Promise<void> {
    if (typeof argument === "string") {
      await this.run(await readQuery(argument));
      return;
    }
    await checkSignedIn(this.#connection);
    const { promptSearch } = await import("../../search/prompt.ts");
    const decision = await promptSearch(this.#lists.query, await this.#names());
    if (decision.kind === "search") {
      await this.run(decision.query);
    } else if (decision.kind === "open") {
      await this.#open(decision.query);
    }
  }

  /** Clears the search and the known names, which belong to the previous login. */
  forget(): void {
    this.#lists.apply(emptyQuery);
  }

  clear(): void {
    this.#lists.apply(emptyQuery);
    this.#applied();
  }

  /** Applies a search. Relative times are resolved from now, and names to IDs if the service knows them. */
  async run(query: SessionQuery): Promise<void> {
    const directory = await this.#names();
    const resolved = await this.#resolved(query, directory);
    const { queryDescription } = await import("../../../sessions/query/prompt/items.ts");
    this.#lists.apply(resolved, queryDescription(resolved, directory.context()));
    this.#applied();
    await vscode.commands.executeCommand(`${viewId}.focus`);
  }

  async #names(): Promise<SearchDirectory> {
    if (this.#directory === undefined) {
      const { SearchDirectory } = await import("../../search/directory.ts");
      this.#directory = new SearchDirectory(this.#connection, () => this.#lists.loaded());
    }
    return this.#directory;
  }

  async #resolved(query: SessionQuery, directory: SearchDirectory): Promise<SessionQuery> {
    const { when, accountNames, customerNames = [], endpointNames = [] } = query;
    if (
      when === undefined &&
      accountNames === undefined &&
      customerNames.length + endpointNames.length === 0
    ) {
      return query;
    }
    const signal = AbortSignal.timeout(maxLookupMs);
    const lookups = [
      ...customerNames.map((name) => directory.find("customer", name, signal)),
      ...endpointNames.map((name) => directory.find("endpoint", name, signal)),
    ];
    // Names that couldn't be looked up are matched against the loaded sessions.
    await Promise.allSettled(lookups);
    const { resolveQuery } = await import("../../../sessions/query/resolve-query.ts");
    return resolveQuery(query, directory.context());
  }

  async #open(query: SessionQuery): Promise<void> {
    const [id] = query.specificIds ?? [];
    if (id !== undefined) {
      await vscode.commands.executeCommand(commandIds.openSession, id);
      return;
    }
    await this.run(query);
    const [only, ...others] = await this.#lists.found();
    if (only !== undefined && others.length === 0) {
      await vscode.commands.executeCommand(commandIds.openSession, only.id);
    }
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
