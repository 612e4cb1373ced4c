import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { inProject } from "../../scripts/support/paths.ts";
import type { ContenderName } from "./contenders.ts";
import type { TaskName } from "./tasks.ts";

/** Where the two services are. */
export interface Addresses {
  readonly many: string;
  readonly long: string;
}

/** What a contender's process is told to do. */
export interface Assignment {
  readonly name: ContenderName;
  readonly task: TaskName;
  readonly addresses: Addresses;
  /** Whether the heap is looked at after each page; times mean nothing then. */
  readonly watched: boolean;
}

export interface Measured {
  /** Milliseconds for doing the task once. */
  readonly ms: number;
  /** The most memory that the process has had so far, in bytes. */
  readonly peakBytes: number;
  /** Heap in use after each page, above what was in use before, in bytes. Only where it was watched. */
  readonly heldBytes: readonly number[];
}

/** A contender in a process of its own. */
export class Contender implements Disposable {
  readonly name: ContenderName;
  readonly #child: ChildProcess;
  readonly #addresses: Addresses;

  constructor(name: ContenderName, addresses: Addresses) {
    this.name = name;
    this.#addresses = addresses;
    this.#child = fork(inProject("bench", "wire", "contender-process.ts"), { stdio: "inherit" });
  }

  /** Does a task once more and tells what it took. Throws where the process ends instead. */
  async run(task: TaskName, watched = false): Promise<Measured> {
    const assignment: Assignment = { name: this.name, task, addresses: this.#addresses, watched };
    const stop = new AbortController();
    const { signal } = stop;
    try {
      const ended = once(this.#child, "exit", { signal }).then(() => {
        throw new Error(`The process of ${this.name} ended early`);
      });
      const answered = once(this.#child, "message", { signal });
      this.#child.send(assignment);
      const [measured] = (await Promise.race([answered, ended])) as [Measured];
      return measured;
    } finally {
      stop.abort();
    }
  }

  [Symbol.dispose](): void {
    this.#child.kill();
  }
}
