import * as vscode from "vscode";
import { isEmptyQuery, toListSessions, type SessionQuery } from "../../sessions/query/query.ts";
import { createResultSet, type ResultSet } from "../../sessions/list/result-set.ts";
import type { ResultSnapshot } from "../../sessions/list/result-snapshot.ts";
import type { SessionPage } from "../../evovoice/decode/session-page.ts";
import { withoutLog } from "../../evovoice/decode/without-log.ts";
import type { ListSessions, SessionInfo } from "../../evovoice/types.ts";
import { CallDigests } from "./call-digests.ts";
import type { AccountRef, Connection } from "../service/connection.ts";
import type { AccountFound, SearchLists } from "./search-lists.ts";
import { isCancelled } from "../problems/problems.ts";
import { settings } from "../settings.ts";
import { serviceTime } from "../service/service-time.ts";
import { displayZone } from "../time-zone.ts";

/** The loaded sessions of one account, and those that pass the filters that run here. */
export interface AccountView {
  readonly snapshot: ResultSnapshot;
  readonly shown: readonly SessionInfo[];
  /** Whether filters ran here, so that `shown` may have fewer sessions than are loaded. */
  readonly filteredHere: boolean;
}

/** With more account IDs than this, servers would reject the query string. The service then uses the login's accounts. */
const maxAccountIds = 50;

/** The session lists of all accounts. Without a search, each account is paged separately; a search covers all accounts at once. */
export class AccountLists implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<string>();
  /** The digests of the calls, for the rows. */
  readonly digests = new CallDigests();
  readonly #connection: Connection;
  readonly #sets = new Map<string, ResultSet>();
  #views = new WeakMap<ResultSnapshot | AccountFound, AccountView>();
  #query: SessionQuery;
  #description = "";
  #searches = 0;
  #results: SearchLists | undefined;

  constructor(connection: Connection, query: SessionQuery) {
    this.#connection = connection;
    this.#query = query;
  }

  /** Fires with the ID of an account that changed, or with "" for the search. */
  get onDidChange(): vscode.Event<string> {
    return this.#changed.event;
  }

  get query(): SessionQuery {
    return this.#query;
  }

  /** A description of the current search; empty for none. */
  get description(): string {
    return this.#description;
  }

  /** Whether a search is applied. */
  get isSearching(): boolean {
    return !isEmptyQuery(this.#query);
  }

  /** The number of the current search, which increases with each one that is applied; 0 for none. */
  get search(): number {
    return this.isSearching ? this.#searches : 0;
  }

  /** The results of the current search; undefined without one, or until they are loaded. */
  get results(): SearchLists | undefined {
    return this.#results;
  }

  /** The accounts that the current search covers. */
  get accounts(): readonly AccountRef[] {
    const wanted = this.#query.accountIds;
    return this.#connection.accounts.filter(({ id }) => wanted === undefined || wanted.includes(id));
  }

  /** Discards all loaded sessions and applies this search. */
  apply(query: SessionQuery, description = ""): void {
    this.#query = query;
    this.#description = description;
    this.#searches += 1;
    this.clear();
  }

  clear(): void {
    for (const set of this.#sets.values()) {
      set.dispose();
    }
    this.#sets.clear();
    this.#results?.dispose();
    this.#results = undefined;
  }

  /** Filters the loaded sessions again, after the time zone or the date changed. */
  filterAgain(): void {
    this.#views = new WeakMap();
    this.#results?.filterAgain();
  }

  /** Loads the first pages of the current search, unless they are loaded or loading. Never rejects. */
  async loadSearch(): Promise<SearchLists | undefined> {
    const search = this.#searches;
    const { SearchLists } = await import("./search-lists.ts");
    if (search === this.#searches && this.isSearching) {
      this.#results ??= new SearchLists(
        this.#query,
        settings.liveDays,
        {
          context: () => ({ now: serviceTime.now(), timeZone: displayZone.name }),
          fetchPage: (request, signal) => this.#fetch(this.#forAllAccounts(request), signal, ""),
        },
        () => this.#changed.fire(""),
      );
      await this.#results.load();
    }
    return this.#results;
  }

  /** The sessions that the current search found, once its first pages are loaded. */
  async found(): Promise<readonly SessionInfo[]> {
    return (await this.loadSearch())?.snapshot.found ?? [];
  }

  view(accountId: string): AccountView {
    if (this.isSearching) {
      return this.#searchView(accountId);
    }
    const { snapshot } = this.#set(accountId);
    let view = this.#views.get(snapshot);
    if (view === undefined) {
      view = { snapshot, filteredHere: false, shown: snapshot.sessions };
      this.#views.set(snapshot, view);
    }
    return view;
  }

  #searchView(accountId: string): AccountView {
    const results = this.#results;
    const { loaded, found, hasMore, state } = results?.account(accountId) ?? nothingFound;
    const { loadedAt, totalCount } = results?.snapshot ?? {};
    const isOnlyOne = this.accounts.length === 1;
    const snapshot = {
      state: state === "failed" ? "ready" : state,
      sessions: loaded,
      hasMore,
      repeated: false,
      problems: [],
      ...(loadedAt === undefined ? {} : { loadedAt }),
      ...(totalCount === undefined || !isOnlyOne ? {} : { totalCount }),
    } as const;
    return { snapshot, shown: found, filteredHere: results?.filtersHere === true };
  }

  /** The loaded sessions of all accounts, without their logs. */
  loaded(): SessionInfo[] {
    return [
      ...[...this.#sets.values()].flatMap((set) => set.snapshot.sessions),
      ...(this.#results?.loaded() ?? []),
    ];
  }

  /** The last refresh, if it failed, and when the displayed sessions were loaded (milliseconds since the epoch). */
  get failedReload(): { readonly error: unknown; readonly loadedAt: number } | undefined {
    const failed = [...this.#sets.values()]
      .map(({ snapshot }) => snapshot)
      .filter(
        ({ state, error, loadedAt }) => state === "failed" && loadedAt !== undefined && !isCancelled(error),
      )
      .sort((one, other) => (one.loadedAt ?? 0) - (other.loadedAt ?? 0));
    const [oldest] = failed;
    return oldest?.loadedAt === undefined ? undefined : { error: oldest.error, loadedAt: oldest.loadedAt };
  }

  /** Loads the first page, unless it is loaded or loading. Never rejects: a failure is part of the view. */
  async load(accountId: string): Promise<AccountView> {
    await (this.isSearching ? this.loadSearch() : this.#set(accountId).load());
    return this.view(accountId);
  }

  /** Loads the next page of one account or, in a search, of all of them. */
  async loadMore(accountId?: string): Promise<void> {
    if (this.isSearching) {
      const results = await this.loadSearch();
      await results?.loadMore(this.accounts.length === 1 ? undefined : accountId);
    } else if (accountId !== undefined) {
      await this.#set(accountId).loadMore();
    }
  }

  /** Reloads an account; the displayed sessions stay until the response arrives. A search is reloaded as a whole. */
  async reload(accountId: string): Promise<void> {
    await (this.isSearching ? this.#results?.reload() : this.#set(accountId).reload());
  }

  /** Reloads everything that was loaded. */
  async reloadAll(): Promise<void> {
    await Promise.all([...[...this.#sets.values()].map((set) => set.reload()), this.#results?.reload()]);
  }

  dispose(): void {
    this.clear();
    this.#changed.dispose();
  }

  async #fetch(request: ListSessions, signal: AbortSignal, accountId: string): Promise<SessionPage> {
    return this.#connection.run(async (client, both) => {
      const answer = await client.listSessions({ countPerPage: settings.pageSize, ...request }, both);
      return { ...answer, items: this.#rowsOf(answer.items, accountId) };
    }, signal);
  }

  /** Adds the account IDs: without them, it is undefined whose sessions the service sends. */
  #forAllAccounts(request: ListSessions): ListSessions {
    const { accounts } = this.#connection;
    return request.accountIds === undefined && accounts.length <= maxAccountIds
      ? { ...request, accountIds: accounts.map(({ id }) => id) }
      : request;
  }

  #set(accountId: string): ResultSet {
    let set = this.#sets.get(accountId);
    if (set === undefined) {
      const query = this.#query;
      set = createResultSet({
        now: () => serviceTime.now(),
        fetchPage: (page, signal) =>
          this.#fetch({ ...toListSessions(query, { accountId }), page }, signal, accountId),
      });
      set.onChange(() => this.#changed.fire(accountId));
      this.#sets.set(accountId, set);
    }
    return set;
  }

  /** Returns the rows immediately; the digests of their calls follow. */
  #rowsOf(sessions: readonly SessionInfo[], accountId: string): SessionInfo[] {
    const rows = sessions.map(withoutLog);
    const digested = async (): Promise<void> => {
      if (await this.digests.read(sessions, rows)) {
        this.#changed.fire(accountId);
      }
    };
    void digested();
    return rows;
  }
}

const nothingFound: AccountFound = { state: "idle", loaded: [], found: [], hasMore: false };
