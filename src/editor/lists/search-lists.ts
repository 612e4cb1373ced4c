/** The sessions of a search over all accounts. Loaded with the first search to keep activation fast. */
import type { SessionInfo } from "../../evovoice/types.ts";
import { hasFiltersHere } from "../../sessions/query/local-filter.ts";
import { planQuery, type QueryPlan } from "../../sessions/query/plan.ts";
import type { SessionQuery } from "../../sessions/query/query.ts";
import {
  planForAccount,
  SearchResults,
  type SearchOptions,
  type SearchSnapshot,
} from "../../sessions/list/search-results.ts";

/** The results of a search in one account. */
export interface AccountFound {
  readonly state: SearchSnapshot["state"];
  readonly loaded: readonly SessionInfo[];
  readonly found: readonly SessionInfo[];
  readonly hasMore: boolean;
}

/** How many pages in a row to load without a session of the account before it stops. */
const maxFruitless = 10;

interface Split {
  readonly loaded: ReadonlyMap<string, readonly SessionInfo[]>;
  readonly found: ReadonlyMap<string, readonly SessionInfo[]>;
}

/** One search over all accounts, with further pages of single accounts. */
export class SearchLists {
  readonly plan: QueryPlan;
  readonly query: SessionQuery;
  /** Whether filters run here because the service lacks them. */
  readonly filtersHere: boolean;
  readonly #options: Omit<SearchOptions, "query" | "plan">;
  readonly #joint: SearchResults;
  readonly #byAccount = new Map<string, SearchResults>();
  readonly #changed: () => void;
  #splits = new WeakMap<SearchSnapshot, Split>();

  constructor(
    query: SessionQuery,
    liveDays: number,
    options: Omit<SearchOptions, "query" | "plan">,
    changed: () => void,
  ) {
    this.query = query;
    this.filtersHere = hasFiltersHere(query);
    this.#options = options;
    this.#changed = changed;
    this.plan = planQuery(query, { ...options.context(), liveDays });
    this.#joint = this.#results(this.plan);
  }

  get snapshot(): SearchSnapshot {
    return this.#joint.snapshot;
  }

  async load(): Promise<void> {
    if (this.snapshot.state === "idle") {
      await this.#joint.load();
    }
  }

  /** Loads the next page of all accounts, or of one account. */
  async loadMore(accountId?: string): Promise<void> {
    if (accountId === undefined) {
      await this.#joint.loadMore();
      return;
    }
    const before = this.account(accountId).loaded.length;
    const ofAccount = this.#byAccount.get(accountId) ?? this.#results(planForAccount(this.plan, accountId));
    this.#byAccount.set(accountId, ofAccount);
    for (let round = 0; round < maxFruitless; round += 1) {
      const { state } = await (ofAccount.snapshot.state === "idle" ? ofAccount.load() : ofAccount.loadMore());
      const { loaded, hasMore } = this.account(accountId);
      if (loaded.length > before || !hasMore || state !== "ready") {
        break;
      }
    }
  }

  async reload(): Promise<void> {
    await Promise.all([this.#joint, ...this.#byAccount.values()].map((results) => results.reload()));
  }

  /** Retries the requests that failed. */
  async retry(): Promise<void> {
    await Promise.all(
      [this.#joint, ...this.#byAccount.values()]
        .filter(({ snapshot }) => snapshot.failures.length > 0)
        .map((results) => results.loadMore()),
    );
  }

  cancel(): void {
    for (const results of [this.#joint, ...this.#byAccount.values()]) {
      results.cancel();
    }
  }

  filterAgain(): void {
    this.#splits = new WeakMap();
    for (const results of [this.#joint, ...this.#byAccount.values()]) {
      results.filterAgain();
    }
  }

  dispose(): void {
    for (const results of [this.#joint, ...this.#byAccount.values()]) {
      results.dispose();
    }
  }

  /** All loaded sessions, without duplicates. */
  loaded(): SessionInfo[] {
    const all = [this.#joint, ...this.#byAccount.values()].flatMap(({ snapshot }) => snapshot.loaded);
    return [...new Map(all.map((session) => [session.id, session])).values()];
  }

  isArchived(id: string): boolean {
    return [this.#joint, ...this.#byAccount.values()].some(({ snapshot }) => snapshot.archived.has(id));
  }

  /** The accounts with a match. "" for sessions without an account. */
  foundAccounts(): readonly string[] {
    const ids = new Set<string>();
    for (const results of [this.#joint, ...this.#byAccount.values()]) {
      for (const id of this.#split(results.snapshot).found.keys()) {
        ids.add(id);
      }
    }
    return [...ids];
  }

  account(accountId: string): AccountFound {
    const joint = this.snapshot;
    const ofAccount = this.#byAccount.get(accountId)?.snapshot;
    const { loaded, found } = this.#split(joint);
    const parts = (kind: "loaded" | "found", split: readonly SessionInfo[] = []): readonly SessionInfo[] =>
      ofAccount === undefined ? split : union(ofAccount[kind], split);
    return {
      state: ofAccount?.state ?? joint.state,
      loaded: parts("loaded", loaded.get(accountId)),
      found: parts("found", found.get(accountId)),
      hasMore: ofAccount === undefined || ofAccount.state === "idle" ? joint.hasMore : ofAccount.hasMore,
    };
  }

  #split(snapshot: SearchSnapshot): Split {
    let split = this.#splits.get(snapshot);
    if (split === undefined) {
      const accountOf = ({ accountId }: SessionInfo): string => accountId ?? "";
      split = {
        loaded: Map.groupBy(snapshot.loaded, accountOf),
        found: Map.groupBy(snapshot.found, accountOf),
      };
      this.#splits.set(snapshot, split);
    }
    return split;
  }

  #results(plan: QueryPlan): SearchResults {
    const results = new SearchResults({ ...this.#options, query: this.query, plan });
    results.onChange(this.#changed);
    return results;
  }
}

/** The sessions of the first list, then those of the second that the first lacks. */
function union(one: readonly SessionInfo[], other: readonly SessionInfo[]): readonly SessionInfo[] {
  const ids = new Set(one.map(({ id }) => id));
  return [...one, ...other.filter(({ id }) => !ids.has(id))];
}
