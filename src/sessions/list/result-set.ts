/** Pages of sessions gathered into one list that a person pages through. */
import type { SessionPage } from "../../evovoice/decode/session-page.ts";
import { addPage, nothingLoaded, startOver } from "./result-pages.ts";
import type { Loaded } from "./result-pages.ts";
import type { ResultSnapshot } from "./result-snapshot.ts";

export interface ResultSetOptions {
  /** Asks for one page, from 0. Rejects with whatever became of it; that ends up in `error`. */
  readonly fetchPage: (page: number, signal: AbortSignal) => Promise<SessionPage>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * A list being loaded. At most one fetch is in flight. No promise of it rejects: each gives the snapshot of the moment,
 * and a failure is part of that. After `dispose` nothing changes any more.
 */
export interface ResultSet {
  readonly snapshot: ResultSnapshot;
  /** Tells that there is a new snapshot. */
  onChange(listener: () => void): { dispose(): void };
  /**
   * Loads the first page, or waits for the fetch in flight. Does nothing once anything was answered, a failure too:
   * a view that loads whatever it draws would otherwise ask a failing service again and again.
   */
  load(): Promise<ResultSnapshot>;
  /** Loads on until something new has come, or tries again what failed last. Waits for a fetch in flight instead. */
  loadMore(): Promise<ResultSnapshot>;
  /** Starts over from the first page and drops what is in flight. What is loaded stays until the answer is there. */
  reload(): Promise<ResultSnapshot>;
  /** Drops what is in flight. What is loaded stays. */
  cancel(): void;
  dispose(): void;
}

/** So many pages in a row without anything new mean that the service repeats itself. New calls only ever shift some. */
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
    // Lets `#start` put the run in place and say "loading" before anything else happens.
    await Promise.resolve();
    let gathered =
      run.kind === "first" ? startOver(this.#snapshot) : { snapshot: this.#snapshot, loaded: this.#loaded };
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
      } while (gathered.snapshot.hasMore && fruitless > 0 && fruitless < fruitlessPages && this.#run === run);
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

/** The promise, or a rejection as soon as the signal is aborted: a fetch may be slow to notice, or never end. */
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
