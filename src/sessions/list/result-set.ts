/** A list of sessions that is loaded page by page. */
import type { SessionPage } from "../../evovoice/decode/session-page.ts";
import { addPage, nothingLoaded, startOver } from "./result-pages.ts";
import type { Loaded } from "./result-pages.ts";
import type { ResultSnapshot } from "./result-snapshot.ts";

export interface ResultSetOptions {
  /** Fetches one page, counting from 0. A rejection ends up in `error`. */
  readonly fetchPage: (page: number, signal: AbortSignal) => Promise<SessionPage>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * A list that is being loaded. At most one fetch is in flight. Its promises never reject: each resolves to the current snapshot,
 * which includes a failure. Nothing changes after `dispose`.
 */
export interface ResultSet {
  readonly snapshot: ResultSnapshot;
  /** Called when there is a new snapshot. */
  onChange(listener: () => void): { dispose(): void };
  /**
   * Loads the first page, or waits for the fetch in flight. Does nothing after the first response, including a failure:
   * otherwise a view that loads whenever it renders would call a failing service over and over.
   */
  load(): Promise<ResultSnapshot>;
  /** Loads pages until there is something new, or retries the last failure. Waits instead if a fetch is in flight. */
  loadMore(): Promise<ResultSnapshot>;
  /**
   * Starts over from the first page, loads as many sessions as before, and cancels a fetch in flight. Loaded sessions stay until all of
   * the new ones are there.
   */
  reload(): Promise<ResultSnapshot>;
  /** Cancels a fetch in flight. Loaded sessions stay. */
  cancel(): void;
  dispose(): void;
}

/** After this many pages in a row without anything new, the service repeats itself: new calls only shift some sessions. */
const fruitlessPages = 3;

export function createResultSet(options: ResultSetOptions): ResultSet {
  return new PagedResultSet(options);
}

interface Run {
  readonly kind: "first" | "more";
  readonly controller: AbortController;
  promise: Promise<ResultSnapshot>;
}

class PagedResultSet implements ResultSet {
  readonly #options: ResultSetOptions;
  readonly #listeners = new Set<{ readonly listener: () => void }>();
  #snapshot: ResultSnapshot = {
    state: "idle",
    sessions: [],
    hasMore: false,
    repeated: false,
    problems: [],
  };
  #loaded: Loaded = nothingLoaded();
  #run: Run | undefined;
  #failed: Run["kind"] | undefined;
  #disposed = false;

  constructor(options: ResultSetOptions) {
    this.#options = options;
  }

  get snapshot(): ResultSnapshot {
    return this.#snapshot;
  }

  onChange(listener: () => void): { dispose(): void } {
    const entry = { listener };
    this.#listeners.add(entry);
    return { dispose: () => this.#listeners.delete(entry) };
  }

  load(): Promise<ResultSnapshot> {
    if (this.#run !== undefined) {
      return this.#run.promise;
    }
    return this.#snapshot.state === "idle" ? this.#start("first") : Promise.resolve(this.#snapshot);
  }

  loadMore(): Promise<ResultSnapshot> {
    if (this.#run !== undefined || this.#snapshot.state === "idle") {
      return this.load();
    }
    if (this.#failed !== undefined) {
      return this.#start(this.#failed);
    }
    return this.#snapshot.hasMore ? this.#start("more") : Promise.resolve(this.#snapshot);
  }

  reload(): Promise<ResultSnapshot> {
    this.#run?.controller.abort();
    return this.#start("first");
  }

  cancel(): void {
    const run = this.#run;
    if (run !== undefined) {
      this.#run = undefined;
      run.controller.abort();
      const isLoaded = this.#snapshot.loadedAt !== undefined;
      this.#publish({ ...this.#snapshot, state: isLoaded ? "ready" : "idle" });
    }
  }

  dispose(): void {
    this.#disposed = true;
    this.#listeners.clear();
    this.#run?.controller.abort();
    this.#run = undefined;
  }

  #start(kind: Run["kind"]): Promise<ResultSnapshot> {
    if (this.#disposed) {
      return Promise.resolve(this.#snapshot);
    }
    const run: Run = { kind, controller: new AbortController(), promise: Promise.resolve(this.#snapshot) };
    this.#run = run;
    run.promise = this.#fetch(run);
    const { error: _error, ...kept } = this.#snapshot;
    this.#publish({ ...kept, state: "loading" });
    return run.promise;
  }

  async #fetch(run: Run): Promise<ResultSnapshot> {
    // Lets `#start` store the run and publish "loading" first.
    await Promise.resolve();
    let gathered =
      run.kind === "first" ? startOver(this.#snapshot) : { snapshot: this.#snapshot, loaded: this.#loaded };
    // What was loaded before is loaded again: a row that somebody reads must not vanish with a refresh.
    const wanted = run.kind === "first" ? this.#snapshot.sessions.length : 0;
    try {
      let fruitless = 0;
      do {
        const page = await abortable(
          () => this.#options.fetchPage(gathered.loaded.nextPage, run.controller.signal),
          run.controller.signal,
        );
        const before = gathered.snapshot.sessions.length;
        gathered = addPage(gathered, page, this.#options.now());
        fruitless = gathered.snapshot.sessions.length > before ? 0 : fruitless + 1;
      } while (
        gathered.snapshot.hasMore &&
        fruitless < fruitlessPages &&
        (fruitless > 0 || gathered.snapshot.sessions.length < wanted) &&
        this.#run === run
      );
      if (this.#run !== run) {
        return this.#snapshot;
      }
      this.#run = undefined;
      this.#failed = undefined;
      this.#loaded = gathered.loaded;
      const repeated = gathered.snapshot.hasMore && fruitless >= fruitlessPages;
      this.#publish({
        ...gathered.snapshot,
        state: "ready",
        repeated,
        hasMore: gathered.snapshot.hasMore && !repeated,
      });
    } catch (error) {
      if (this.#run !== run) {
        return this.#snapshot;
      }
      this.#run = undefined;
      this.#failed = run.kind;
      this.#publish({ ...this.#snapshot, state: "failed", error });
    }
    return this.#snapshot;
  }

  #publish(snapshot: ResultSnapshot): void {
    this.#snapshot = Object.freeze(snapshot);
    for (const { listener } of this.#listeners) {
      listener();
    }
  }
}

/** Rejects as soon as the signal is aborted: a fetch may be slow to notice, or never settle. */
function abortable<Value>(start: () => Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const onAbort = (): void => reject(new Error("superseded"));
    signal.addEventListener("abort", onAbort, { once: true });
    start()
      .finally(() => signal.removeEventListener("abort", onAbort))
      .then(resolve, reject);
  });
}
