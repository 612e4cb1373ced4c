/** The results of a search: the pages of all its requests in one list. */
import type { DecodeProblem, SessionPage } from "../../evovoice/decode/session-page.ts";
import type { ListSessions, SessionInfo } from "../../evovoice/types.ts";
import { matchesQuery, withoutFiltersHere } from "../query/local-filter.ts";
import type { MatchContext } from "../query/local-filter.ts";
import { rangeTimes } from "../query/plan.ts";
import type { PlannedRequest, QueryPlan } from "../query/plan.ts";
import type { SessionQuery } from "../query/query.ts";
import { timestampMs } from "../time/read-timestamp.ts";
import { mergePages, newestFirst, oldestFirst } from "./merge-pages.ts";
import type { MergeOrder } from "./merge-pages.ts";
import { skipToRange } from "./range-pages.ts";
import { createResultSet } from "./result-set.ts";
import type { ResultSet } from "./result-set.ts";

export interface SearchOptions {
  readonly query: SessionQuery;
  readonly plan: QueryPlan;
  readonly fetchPage: (request: ListSessions, signal: AbortSignal) => Promise<SessionPage>;
  /** The time and zone that the filters run with. */
  readonly context: () => MatchContext & { readonly timeZone: string };
}

/** The state of the results at one time. */
export interface SearchSnapshot {
  /** "failed" only if every request failed. */
  readonly state: "idle" | "loading" | "ready" | "failed";
  /** Sessions that match the service's filters, in its order, each once. `found` is a subset. */
  readonly loaded: readonly SessionInfo[];
  /** Sessions that also match the filters that the service lacks. */
  readonly found: readonly SessionInfo[];
  /** The IDs of those that came from the archive. */
  readonly archived: ReadonlySet<string>;
  readonly hasMore: boolean;
  /** The service's own count, if it counts exactly what was searched for. */
  readonly totalCount?: number;
  /** The requests that failed last, and why. The results of the others are available. */
  readonly failures: readonly { readonly request: PlannedRequest; readonly error: unknown }[];
  readonly problems: readonly DecodeProblem[];
  /** When the last page arrived, in milliseconds since the epoch. */
  readonly loadedAt?: number;
}

interface RequestList {
  readonly request: PlannedRequest;
  readonly set: ResultSet;
  /** The query with the service's filters only; a request may be broader. */
  readonly servicePart: SessionQuery;
  /** Whether a session matches: true for all filters, false for the service's filters only, undefined for neither. */
  readonly passes: WeakMap<SessionInfo, { readonly is: boolean | undefined }>;
}

/** The maximum number of pages in a row without anything to show. */
const maxFruitless = 10;

/**
 * A search that is being loaded. Its promises never reject: a failure is part of the snapshot. Nothing changes after
 * `dispose`.
 */
export class SearchResults {
  readonly #options: SearchOptions;
  readonly #listeners = new Set<() => void>();
  readonly #order: MergeOrder<SessionInfo> | undefined;
  #lists: RequestList[];
  #snapshot: SearchSnapshot | undefined;
  #busy = 0;
  #cancels = 0;
  #disposed = false;

  constructor(options: SearchOptions) {
    this.#options = options;
    const { query, plan } = options;
    this.#order = plan.fallback.length > 0 ? undefined : mergeOrder(query);
    this.#lists = plan.requests.map((request) => this.#newList(request));
  }

  get snapshot(): SearchSnapshot {
    this.#snapshot ??= this.#read();
    return this.#snapshot;
  }

  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Loads the first page of every request at once, then the fallbacks for what was not found. */
  load(): Promise<SearchSnapshot> {
    return this.#run(async () => {
      const cancels = this.#cancels;
      await Promise.all(this.#lists.map(({ set }) => set.load()));
      await (cancels === this.#cancels ? this.#askFallback() : undefined);
      if (this.snapshot.loaded.length === 0 && cancels === this.#cancels) {
        await this.#loadOn();
      }
    });
  }

  /** Loads pages until there is more to show, and retries what failed last. */
  loadMore(): Promise<SearchSnapshot> {
    return this.#run(() => this.#loadOn());
  }

  /** Loads everything again. Results stay until the responses arrive. */
  reload(): Promise<SearchSnapshot> {
    return this.#run(async () => {
      await Promise.all(this.#lists.map(({ set }) => set.reload()));
      await this.#askFallback();
    });
  }

  /** Stops loading and cancels the requests. */
  cancel(): void {
    this.#cancels += 1;
    for (const { set } of this.#lists) {
      set.cancel();
    }
  }

  /** Runs the filters again, for example when the day changes. */
  filterAgain(): void {
    this.#lists = this.#lists.map((list) => ({ ...list, passes: new WeakMap() }));
    this.#snapshot = undefined;
  }

  dispose(): void {
    this.#disposed = true;
    this.#listeners.clear();
    for (const { set } of this.#lists) {
      set.dispose();
    }
  }

  async #run(work: () => Promise<void>): Promise<SearchSnapshot> {
    this.#busy += 1;
    this.#changed();
    try {
      await work();
    } finally {
      this.#busy -= 1;
      this.#changed();
    }
    return this.snapshot;
  }

  async #loadOn(): Promise<void> {
    const before = this.snapshot.loaded.length;
    const cancels = this.#cancels;
    for (let round = 0; round < maxFruitless; round += 1) {
      const failed = this.#lists.filter(({ set }) => set.snapshot.state === "failed");
      const lists = [...new Set([...this.#merge().next, ...failed])];
      await Promise.all(lists.map(({ set }) => set.loadMore()));
      const { loaded, hasMore, failures } = this.snapshot;
      const isDone = loaded.length > before || !hasMore || failures.length > 0;
      if (isDone || this.#disposed || cancels !== this.#cancels) {
        break;
      }
    }
  }

  /** An ID that is not in the live list may be in the archive. */
  async #askFallback(): Promise<void> {
    const { fallback } = this.#options.plan;
    const { found } = this.snapshot;
    const wanted = this.#options.query.specificIds;
    const missing = wanted?.filter((id) => !found.some((session) => session.id === id));
    if (fallback.length === 0 || (missing === undefined ? found.length > 0 : missing.length === 0)) {
      return;
    }
    const known = new Set(this.#lists.map(({ request }) => request));
    for (const request of fallback) {
      if (!known.has(request)) {
        this.#lists.push(this.#newList(request, missing));
      }
    }
    await Promise.all(this.#lists.map(({ set }) => set.load()));
  }

  #newList(request: PlannedRequest, specificIds?: readonly string[]): RequestList {
    const pageRequest = specificIds === undefined ? request.request : { ...request.request, specificIds };
    const fetchPage = (page: number, signal: AbortSignal): Promise<SessionPage> =>
      this.#options.fetchPage({ ...pageRequest, page }, signal);
    const { end } = rangeTimes(this.#options.query, this.#options.context().timeZone);
    const set = createResultSet({
      now: () => this.#options.context().now,
      fetchPage: end !== undefined && this.#order === newestFirst ? skipToRange(fetchPage, end) : fetchPage,
    });
    set.onChange(() => this.#changed());
    return { request, set, servicePart: withoutFiltersHere(request.check), passes: new WeakMap() };
  }

  #changed(): void {
    this.#snapshot = undefined;
    for (const listener of this.#disposed ? [] : this.#listeners) {
      listener();
    }
  }

  #read(): SearchSnapshot {
    const sets = this.#lists.map(({ set }) => set.snapshot);
    const { sessions, next } = this.#merge();
    const passing = new Map<string, boolean>();
    const archived = new Set<string>();
    for (const list of this.#lists) {
      for (const session of list.set.snapshot.sessions) {
        const passes = this.#passes(list, session);
        if (passes !== undefined) {
          passing.set(session.id, passes || passing.get(session.id) === true);
        }
        if (list.request.store === "archive") {
          archived.add(session.id);
        }
      }
    }
    const loaded = sessions.filter(({ id }) => passing.has(id));
    const failures = this.#lists.flatMap(({ request, set: { snapshot } }) =>
      snapshot.state === "failed" ? [{ request, error: snapshot.error }] : [],
    );
    const loadedAt = Math.max(...sets.map((set) => set.loadedAt ?? -Infinity));
    const totalCount =
      sets.length === 1 && loaded.length === sessions.length ? sets[0]?.totalCount : undefined;
    return {
      state: this.#state(failures.length),
      loaded,
      found: loaded.filter(({ id }) => passing.get(id) === true),
      archived,
      hasMore: next.length > 0,
      failures,
      problems: sets.flatMap(({ problems }) => problems),
      ...(totalCount === undefined ? {} : { totalCount }),
      ...(loadedAt === -Infinity ? {} : { loadedAt }),
    };
  }

  #state(failures: number): SearchSnapshot["state"] {
    if (this.#busy > 0) {
      return "loading";
    }
    if (failures > 0 && failures === this.#lists.length) {
      return "failed";
    }
    return this.#lists.every(({ set }) => set.snapshot.state === "idle") ? "idle" : "ready";
  }

  #merge(): { readonly sessions: readonly SessionInfo[]; readonly next: readonly RequestList[] } {
    const streams = this.#lists.map((list) => ({
      sessions: list.set.snapshot.sessions,
      ended: this.#hasEnded(list),
    }));
    if (this.#order === undefined) {
      const each = new Map(streams.flatMap(({ sessions }) => sessions.map((one) => [one.id, one] as const)));
      return { sessions: [...each.values()], next: this.#lists.filter((list) => !this.#hasEnded(list)) };
    }
    const { sessions, next } = mergePages(streams, this.#order);
    return { sessions, next: next.flatMap((index) => this.#lists[index] ?? []) };
  }

  /** A failed list does not hold back others; a list that has reached the times before the range is complete. */
  #hasEnded({ set: { snapshot } }: RequestList): boolean {
    if (snapshot.state === "failed" || (!snapshot.hasMore && snapshot.loadedAt !== undefined)) {
      return true;
    }
    const { timeZone } = this.#options.context();
    const { start } = rangeTimes(this.#options.query, timeZone);
    const last = this.#order === newestFirst ? timestampMs(snapshot.sessions.at(-1)?.dateCreated) : undefined;
    return start !== undefined && last !== undefined && last < start;
  }

  #passes({ passes, request, servicePart }: RequestList, session: SessionInfo): boolean | undefined {
    let known = passes.get(session);
    if (known === undefined) {
      const context = this.#options.context();
      const isRequested = matchesQuery(session, servicePart, context);
      known = { is: isRequested ? matchesQuery(session, request.check, context) : undefined };
      passes.set(session, known);
    }
    return known.is;
  }
}

/** The order in which the lists of a query are merged; undefined if the service's order is unknown. */
function mergeOrder({ sortField, sortOrder }: SessionQuery): MergeOrder<SessionInfo> | undefined {
  switch (sortField) {
    case undefined:
      return sortOrder === "Ascend" ? oldestFirst : newestFirst;
    case "dateCreated":
      return sortOrder === "Descend" ? newestFirst : oldestFirst;
    default:
      return undefined;
  }
}

/** The same plan for a single account. */
export function planForAccount(plan: QueryPlan, accountId: string): QueryPlan {
  const narrow = (planned: PlannedRequest): PlannedRequest => ({
    ...planned,
    request: { ...planned.request, accountIds: [accountId] },
  });
  return { ...plan, requests: plan.requests.map(narrow), fallback: plan.fallback.map(narrow) };
}
