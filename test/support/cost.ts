import { fork } from "node:child_process";
import { once } from "node:events";

export type TransportName = "undici" | "fetch";

/** What a process reads: a page of so many sessions, or one session. */
export interface CostTask {
  readonly pageSize?: number;
  readonly address: string;
  readonly transport: TransportName;
  readonly sessionId?: string;
}

export interface Cost {
  /** How many sessions or entries came, or the kind of the error. */
  readonly outcome: string;
  /** The most memory that the process has had so far, in bytes. */
  readonly peakBytes: number;
  /** The most time of its thread that one turn of the event loop took, in milliseconds. */
  readonly longestStepMs: number;
}

/** Reads answers in a process of its own whose heap is limited, in megabytes. */
export class CostProcess implements Disposable {
  readonly #child;

  constructor(heapMegabytes: number) {
    this.#child = fork(new URL("cost-process.ts", import.meta.url), {
      execArgv: [`--max-old-space-size=${heapMegabytes}`],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
  }

  /** Rejects where the process ends instead, as it does when its memory is exhausted. */
  async read(task: CostTask): Promise<Cost> {
    const stop = new AbortController();
    const { signal } = stop;
    try {
      const ended = once(this.#child, "exit", { signal }).then(([code]) => {
        throw new Error(`The process ended with ${String(code)}`);
      });
      const reported = once(this.#child, "message", { signal });
      this.#child.send(task);
      const [cost] = (await Promise.race([reported, ended])) as [Cost];
      return cost;
    } finally {
      stop.abort();
    }
  }

  [Symbol.dispose](): void {
    this.#child.kill();
  }
}
