import * as vscode from "vscode";
import { filtersHere, matchesQuery } from "../../sessions/query/local-filter.ts";
import { isEmptyQuery, toListSessions, type SessionQuery } from "../../sessions/query/query.ts";
import { createResultSet, type ResultSet } from "../../sessions/list/result-set.ts";
import type { ResultSnapshot } from "../../sessions/list/result-snapshot.ts";
import { withoutLog } from "../../evovoice/decode/without-log.ts";
import type { SessionInfo } from "../../evovoice/types.ts";
import { CallDigests } from "./call-digests.ts";
import type { Connection } from "./connection.ts";
import { isCancelled } from "../problems.ts";
import { settings } from "../settings.ts";
import { serviceTime } from "./service-time.ts";
import { displayZone } from "../time-zone.ts";

/** What is loaded of one account, and what of it passes the filters that run here. */
export interface AccountView {
  readonly snapshot: ResultSnapshot;
  readonly shown: readonly SessionInfo[];
  /** Whether filters ran here, so that "shown" may be fewer than loaded. */
  readonly filteredHere: boolean;
}

/** The sessions of each account under the search in force. Every account pages for itself. */
export class AccountLists implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<string>();
  /** What the rows say of their calls. */
  readonly digests = new CallDigests();
  readonly #connection: Connection;
  readonly #sets = new Map<string, ResultSet>();
  #views = new WeakMap<ResultSnapshot, AccountView>();
  #query: SessionQuery;
  #searches = 0;

  constructor(connection: Connection, query: SessionQuery) {
    this.#connection = connection;
    this.#query = query;
  }

  /** Something of this account changed; the event carries its id. */
  get onDidChange(): vscode.Event<string> {
    return this.#changed.event;
  }

  get query(): SessionQuery {
    return this.#query;
  }

  /** Whether the rows are fewer than all there are because somebody asked so. */
  get isSearching(): boolean {
    return !isEmptyQuery(this.#query);
  }

  /** Tells searches apart: another number for each that is applied, 0 where nothing is searched for. */
  get search(): number {
    return this.isSearching ? this.#searches : 0;
  }

  /** Forgets all that is loaded and applies this search from now on. */
  apply(query: SessionQuery): void {
    this.#query = query;
    this.#searches += 1;
    this.clear();
  }

  clear(): void {
    for (const set of this.#sets.values()) {
      set.dispose();
    }
    this.#sets.clear();
  }

  /** Filters what is loaded again: the zone changed, or another day has begun. */
  filterAgain(): void {
    this.#views = new WeakMap();
  }

  view(accountId: string): AccountView {
    const { snapshot } = this.#set(accountId);
    let view = this.#views.get(snapshot);
    if (view === undefined) {
      const query = this.#query;
      const filteredHere = filtersHere(query);
      const context = { now: serviceTime.now(), timeZone: displayZone.name };
      view = {
        snapshot,
        filteredHere,
        shown: filteredHere
          ? snapshot.sessions.filter((session) => matchesQuery(session, query, context))
          : snapshot.sessions,
      };
      this.#views.set(snapshot, view);
    }
    return view;
  }

  /** Every session that is loaded, of whatever account, without its log. */
  loaded(): SessionInfo[] {
    return [...this.#sets.values()].flatMap((set) => set.snapshot.sessions);
  }

  /** The last refresh that failed, and when what is shown was loaded (milliseconds since the epoch); undefined after one that didn’t. */
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

  /** Loads the first page unless it is there or on its way. Never rejects: a failure is part of the view. */
  async load(accountId: string): Promise<AccountView> {
    await this.#set(accountId).load();
    return this.view(accountId);
  }

  async loadMore(accountId: string): Promise<void> {
    await this.#set(accountId).loadMore();
  }

  /** Loads the account again; what is shown stays until the answer is there. */
  async reload(accountId: string): Promise<void> {
    await this.#set(accountId).reload();
  }

  /** Loads everything again that was loaded. */
  async reloadAll(): Promise<void> {
    await Promise.all([...this.#sets.values()].map((set) => set.reload()));
  }

  dispose(): void {
    this.clear();
    this.#changed.dispose();
  }

  #set(accountId: string): ResultSet {
    let set = this.#sets.get(accountId);
    if (set === undefined) {
      const query = this.#query;
      set = createResultSet({
        now: () => serviceTime.now(),
        fetchPage: (page, signal) =>
          this.#connection.run(async (client, both) => {
            const request = toListSessions(query, { accountId });
            const answer = await client.listSessions(
              { countPerPage: settings.pageSize, ...request, page },
              both,
            );
            return { ...answer, items: this.#rowsOf(answer.items, accountId) };
          }, signal),
      });
      set.onChange(() => this.#changed.fire(accountId));
      this.#sets.set(accountId, set);
    }
    return set;
  }

  /** Rows are shown at once; what they say of their calls follows. */
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
