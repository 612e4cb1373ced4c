import type { IncomingHttpHeaders } from "node:http";

/** One request as it came over the wire, noted when its answer was finished or given up. */
export interface JournalEntry {
  method: string;
  /** As sent: not decoded, in the case in which it came. */
  path: string;
  /** The query string as sent, without the question mark. */
  query: string;
  headers: IncomingHttpHeaders;
  /** The status of the answer; 0 where the client left before there was one. */
  status: number;
  /** True where the client left before the answer was complete. */
  aborted: boolean;
}

/** The last requests, so that a test can wait for one and say what came. */
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

  /** How many requests there have been, those no longer kept included. */
  get total(): number {
    return this.#total;
  }

  /** Notes a request and tells the listeners. */
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

  /** Calls the listener for each request from now on; the function given back stops that. */
  onRequest(listener: (entry: JournalEntry) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Resolves with the next request that the test accepts; by default with any. */
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

  /** Forgets what has been, so that a test sees only its own requests. */
  clear(): void {
    this.#entries.length = 0;
    this.#total = 0;
  }
}
