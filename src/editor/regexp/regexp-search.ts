import { Worker } from "node:worker_threads";
import type { SessionLogInfo } from "../../evovoice/types.ts";
import type { RowMatches } from "../../panel-protocol/messages.ts";
import type { TextRange } from "../../sessions/log/text-ranges.ts";
import { messageOf } from "../../sessions/log/entry-fields.ts";
import { YieldTimer } from "../yield-timer.ts";
import type { Pattern, PatternMatch } from "./compile-pattern.ts";

/** A row that a pattern matches, and where it does so first. */
export interface RowMatch extends PatternMatch {
  readonly row: number;
}

/** From the extension host to the worker. */
export type RegExpRequest =
  | { readonly kind: "forget" }
  | { readonly kind: "add"; readonly messages: readonly string[] }
  /** `maxLength` is how many characters of each message are searched. */
  | { readonly kind: "search" | "matches"; readonly pattern: Pattern; readonly maxLength: number }
  | { readonly kind: "ranges"; readonly pattern: Pattern; readonly rows: readonly number[] }
  | { readonly kind: "cancel" };

/** From the worker. It answers each request with "compiled", then any number of results, then one of the others. */
export type RegExpAnswer =
  | { readonly kind: "compiled"; readonly linear: boolean }
  | { readonly kind: "hits"; readonly hits: readonly number[] }
  | { readonly kind: "ranges"; readonly row: number; readonly ranges: readonly TextRange[] }
  | { readonly kind: "matches"; readonly matches: readonly RowMatch[] }
  | { readonly kind: "done" }
  | { readonly kind: "invalid" | "failed"; readonly message: string };

/** The pattern was stopped at its deadline. */
export class TooSlowError extends Error {
  /** The rows found so far, ascending; the list may be incomplete. */
  readonly hits: readonly number[];

  constructor(hits: readonly number[]) {
    super("The deadline passed");
    this.name = "TooSlowError";
    this.hits = hits;
  }
}

/** How long a pattern may run on the platform's backtracking engine and on the linear one. Milliseconds. */
const deadlines = { backtracking: 1500, linear: 10_000 };
/** How long a cancelled request may take before its thread is terminated. Milliseconds. */
const cancelMs = 100;
/** Characters per message to the worker. Posting copies them, so smaller pieces keep each step short. */
const pieceLength = 500_000;

/**
 * Searches a log for patterns on a worker thread, so that the extension host stays responsive. The thread starts with the first
 * pattern, and is terminated when one takes too long or when this object is disposed.
 */
export class RegExpSearch {
  readonly #script: URL;
  #worker: Worker | undefined;
  #sent: readonly SessionLogInfo[] | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  readonly #deadlineMs: typeof deadlines;

  /** `script` is the URL of the bundled regexp-worker.ts. */
  constructor(script: URL, deadlineMs = deadlines) {
    this.#script = script;
    this.#deadlineMs = deadlineMs;
  }

  /**
   * The rows whose message matches within its first `maxLength` characters, ascending. Rejects with a SyntaxError for an invalid
   * pattern, with a TooSlowError if it takes too long, and with the signal's reason if aborted. Requests are queued.
   */
  async rows(
    log: readonly SessionLogInfo[],
    pattern: Pattern,
    signal: AbortSignal,
    maxLength = Infinity,
  ): Promise<readonly number[]> {
    const hits: number[] = [];
    await this.#ask(log, { kind: "search", pattern, maxLength }, signal, (answer) => {
      if (answer.kind === "hits") {
        for (const hit of answer.hits) {
          hits.push(hit);
        }
      }
      return hits;
    });
    return hits;
  }

  /** The rows that match as `rows` finds them, each with its first match. Rejects as that does. */
  async matches(
    log: readonly SessionLogInfo[],
    pattern: Pattern,
    signal: AbortSignal,
    maxLength = Infinity,
  ): Promise<readonly RowMatch[]> {
    const found: RowMatch[] = [];
    await this.#ask(log, { kind: "matches", pattern, maxLength }, signal, (answer) => {
      if (answer.kind === "matches") {
        for (const match of answer.matches) {
          found.push(match);
        }
      }
      return [];
    });
    return found;
  }

  /** The matches in these rows. If that takes too long, those found so far. Rejects with the signal's reason if aborted. */
  async ranges(
    log: readonly SessionLogInfo[],
    pattern: Pattern,
    rows: readonly number[],
    signal: AbortSignal,
  ): Promise<readonly RowMatches[]> {
    const found: RowMatches[] = [];
    try {
      await this.#ask(log, { kind: "ranges", pattern, rows }, signal, (answer) => {
        if (answer.kind === "ranges") {
          found.push({ row: answer.row, ranges: answer.ranges });
        }
        return [];
      });
    } catch (error) {
      if (!(error instanceof TooSlowError)) {
        throw error;
      }
    }
    return found;
  }

  /** Terminates the thread; the next request starts another. */
  dispose(): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
    this.#sent = undefined;
  }

  #ask(
    log: readonly SessionLogInfo[],
    request: RegExpRequest,
    signal: AbortSignal,
    take: (answer: RegExpAnswer) => readonly number[],
  ): Promise<void> {
    const before = this.#turn;
    const answered = async (): Promise<void> => {
      await before;
      signal.throwIfAborted();
      const worker = this.#start();
      await this.#send(worker, log, signal);
      await this.#question(worker, request, signal, take);
      signal.throwIfAborted();
    };
    const answer = answered();
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  async #question(
    worker: Worker,
    request: RegExpRequest,
    signal: AbortSignal,
    take: (answer: RegExpAnswer) => readonly number[],
  ): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    let hits: readonly number[] = [];
    const stop = (): void => {
      this.dispose();
      reject(new TooSlowError(hits));
    };
    let timer = setTimeout(stop, this.#deadlineMs.linear);
    const limit = (ms: number): void => {
      clearTimeout(timer);
      timer = setTimeout(stop, ms);
    };
    const cancel = (): void => {
      this.#post(worker, { kind: "cancel" });
      limit(cancelMs);
    };
    const answered = (answer: RegExpAnswer): void => {
      if (answer.kind === "done") {
        resolve();
      } else if (answer.kind === "invalid") {
        reject(new SyntaxError(answer.message));
      } else if (answer.kind === "failed") {
        reject(new Error(answer.message));
      } else if (answer.kind === "compiled") {
        limit(
          signal.aborted ? cancelMs : answer.linear ? this.#deadlineMs.linear : this.#deadlineMs.backtracking,
        );
      } else {
        hits = take(answer);
      }
    };
    worker.on("message", answered).once("error", reject).once("exit", stop);
    signal.addEventListener("abort", cancel);
    try {
      this.#post(worker, request);
      await promise;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", cancel);
      worker.off("message", answered).off("error", reject).off("exit", stop);
    }
  }

  #start(): Worker {
    if (this.#worker === undefined) {
      const worker = new Worker(this.#script);
      worker.unref();
      // The caller that waits for the answer gets the error. Without this listener it would crash the extension host.
      worker.on("error", () => undefined);
      worker.once("exit", () => {
        if (this.#worker === worker) {
          this.dispose();
        }
      });
      this.#worker = worker;
    }
    return this.#worker;
  }

  async #send(worker: Worker, log: readonly SessionLogInfo[], signal: AbortSignal): Promise<void> {
    if (this.#sent === log) {
      return;
    }
    this.#sent = undefined;
    this.#post(worker, { kind: "forget" });
    const timer = new YieldTimer();
    let [piece, length]: [string[], number] = [[], 0];
    for (const entry of log) {
      const message = messageOf(entry);
      piece.push(message);
      length += message.length;
      if (length > pieceLength || piece.length >= 10_000) {
        this.#post(worker, { kind: "add", messages: piece });
        [piece, length] = [[], 0];
        await timer.pauseIfLate();
        signal.throwIfAborted();
      }
    }
    this.#post(worker, { kind: "add", messages: piece });
    this.#sent = log;
  }

  #post(worker: Worker, request: RegExpRequest): void {
    worker.postMessage(request);
  }
}
