import * as vscode from "vscode";
import { problemKind } from "../problems/problem-kind.ts";
import type { Connection } from "./connection.ts";

const firstWaitMs = 5_000;
const maxWaitMs = 120_000;

/**
 * Retries automatically after the service couldn't be reached: after a delay that doubles each time, and when the window gets the
 * focus. Only in a focused window, and only for problems that may be temporary.
 */
export class Reconnection implements vscode.Disposable {
  readonly #connection: Connection;
  readonly #subscriptions: readonly vscode.Disposable[];
  #timer: NodeJS.Timeout | undefined;
  #waitMs = firstWaitMs;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#subscriptions = [
      connection.onDidChange(() => this.#watch()),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused && this.#failing()) {
          this.#retry();
        }
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) {
      subscription.dispose();
    }
  }

  #watch(): void {
    clearTimeout(this.#timer);
    if (!this.#failing()) {
      this.#waitMs = firstWaitMs;
      return;
    }
    this.#timer = setTimeout(() => this.#retry(), this.#waitMs);
    this.#waitMs = Math.min(maxWaitMs, this.#waitMs * 2);
  }

  #failing(): boolean {
    const { state } = this.#connection;
    return state.kind === "failed" && passes(state.error);
  }

  #retry(): void {
    clearTimeout(this.#timer);
    if (vscode.window.state.focused) {
      void this.#connection.retry();
    }
  }
}

/** Whether a problem may be temporary. */
function passes(error: unknown): boolean {
  const kind = problemKind(error);
  return (
    kind === "unreachable" ||
    kind === "nameNotFound" ||
    kind === "timedOut" ||
    kind === "serverError" ||
    kind === "rateLimited" ||
    kind === "proxy"
  );
}
