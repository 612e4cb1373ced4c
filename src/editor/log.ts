import * as vscode from "vscode";
import { EvoVoiceError } from "../evovoice/errors.ts";

/** Writes to the output channel: IDs of exchanges, paths, counts. Never values that came from a person or a call. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
  /**
   * Writes an error's kind and code. Messages of unknown errors may quote personal data, so only those of our own errors are
   * written.
   */
  failure(doing: string, error: unknown): void;
  show(): void;
}

export function createLog(subscriptions: vscode.Disposable[]): Log {
  const channel = vscode.window.createOutputChannel("Evo Voice", { log: true });
  subscriptions.push(channel);
  return {
    info: (message) => channel.info(message),
    warn: (message) => channel.warn(message),
    error: (message) => channel.error(message),
    failure: (doing, error) => channel.error(`${doing}: ${describeFailure(error)}`),
    show: () => channel.show(),
  };
}

function describeFailure(error: unknown): string {
  if (error instanceof EvoVoiceError) {
    // Not its class name, which is minified in the bundle.
    return `${error.kind} at ${error.path}: ${error.message}`;
  }
  if (error instanceof Error) {
    const frames = (error.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
    return [error.name, ...frames.slice(0, 8)].join("\n");
  }
  return typeof error;
}
