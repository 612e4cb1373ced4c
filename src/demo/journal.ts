import type { IncomingHttpHeaders } from "node:http";

/** A request, recorded when its response is complete or the client disconnects. */
export interface JournalEntry {
  method: string;
  /** As sent: not decoded, case preserved. */
  path: string;
  /** The query string as sent, without the question mark. */
  query: string;
  headers: IncomingHttpHeaders;
  /** The status of the response; 0 if the client disconnected before it. */
  status: number;
  /** True if the client disconnected before the response was complete. */
  aborted: boolean;
}

/** Records the last requests for tests. */
export class RequestJournal {
  readonly #limit: number;
  readonly #entries: JournalEntry[] = [];
  readonly #listeners = new Set<(entry: JournalEntry) => void>();
  #total = 0;

  constructor(limit = 1000) {
    this.#limit = limit;
  }

  /** The last requests, oldest first. */
  get entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  /** The number of all requests, including those no longer kept. */
  get total(): number {
    return this.#total;
  }

  /** Records a request and calls the listeners. */
  add(entry: JournalEntry): void {
    this.#total += 1;
    this.#entries.push(entry);
    if (this.#entries.length > this.#limit) {
      this.#entries.shift();
    }
    for (const listener of this.#listeners) {
      listener(entry);
    }
  }

  /** Calls the listener for each new request. The returned function removes it. */
  onRequest(listener: (entry: JournalEntry) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Resolves with the next request that `accept` returns true for; by default with any. */
  async next(accept: (entry: JournalEntry) => boolean = () => true): Promise<JournalEntry> {
    return new Promise((resolve) => {
      const stop = this.onRequest((entry) => {
        if (accept(entry)) {
          stop();
          resolve(entry);
        }
      });
    });
  }

  /** Removes all requests. */
  clear(): void {
    this.#entries.length = 0;
    this.#total = 0;
  }
}
