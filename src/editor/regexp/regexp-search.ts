import { setImmediate as breathe } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { SessionLogInfo } from "../../evovoice/types.ts";

/** What the worker is told. */
export type RegExpRequest =
  | { readonly kind: "forget" }
  | { readonly kind: "add"; readonly messages: readonly string[] }
  | { readonly kind: "search"; readonly source: string; readonly flags: string };

/** What the worker answers to a search. */
export interface RegExpAnswer {
  readonly hits: readonly number[];
}

/** The expression ran longer than it may; the thread that ran it is gone. */
export class TooSlowError extends Error {}

/** No thread of the extension runs a person's expression longer than this. Milliseconds. */
const deadlineMs = 1500;
/** Sending copies on this side: so many characters at a time keep each step short. */
const pieceLength = 500_000;

/**
 * Looks for a regular expression in a log without ever holding up the editor: on a thread that is started with the first
 * expression and ended when one takes too long, or with its owner.
 */
export class RegExpSearch {
  readonly #script: URL;
  #worker: Worker | undefined;
  #sent: readonly SessionLogInfo[] | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  /** `script` is the built regexp-worker.ts. */
  constructor(script: URL) {
    this.#script = script;
  }

  /**
   * The rows whose message matches, ascending. `expression` is known to be one. Rejects with TooSlowError when it takes too long,
   * and with the signal's reason; questions wait for one another.
   */
  rows(log: readonly SessionLogInfo[], expression: RegExp, signal: AbortSignal): Promise<readonly number[]> {
    const answer = this.#turn.then(() => this.#search(log, expression, signal));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  dispose(): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
    this.#sent = undefined;
  }

  async #search(
    log: readonly SessionLogInfo[],
    { source, flags }: RegExp,
    signal: AbortSignal,
  ): Promise<readonly number[]> {
    signal.throwIfAborted();
    const worker = this.#start();
    await this.#send(worker, log, signal);
    const { promise, resolve, reject } = Promise.withResolvers<readonly number[]>();
    const answered = ({ hits }: RegExpAnswer): void => resolve(hits);
    const ended = (): void => reject(new TooSlowError("The thread ended"));
    worker.once("message", answered).once("error", reject).once("exit", ended);
    const timer = setTimeout(() => {
      this.dispose();
      reject(new TooSlowError("The deadline passed"));
    }, deadlineMs);
    try {
      this.#post(worker, { kind: "search", source, flags });
      return await promise;
    } finally {
      clearTimeout(timer);
      worker.off("message", answered).off("error", reject).off("exit", ended);
    }
  }

  #start(): Worker {
    if (this.#worker === undefined) {
      const worker = new Worker(this.#script);
      worker.unref();
      // A failure is told to whoever waits; without this it would end the extension host.
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
    let [piece, length]: [string[], number] = [[], 0];
    for (const { message } of log) {
      piece.push(message ?? "");
      length += message?.length ?? 0;
      if (length > pieceLength || piece.length >= 10_000) {
        this.#post(worker, { kind: "add", messages: piece });
        [piece, length] = [[], 0];
        await breathe();
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
