import * as vscode from "vscode";
import { EvoVoiceError } from "../evovoice/errors.ts";

/** What the output channel may hold: ids of exchanges, paths, counts. Never a value that came from a person or a call. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
  /** An error's kind and code. Messages of unknown errors may quote people's data, so only our own are written. */
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
    // Not its name: the bundle shortens those.
    return `${error.kind} at ${error.path}: ${error.message}`;
  }
  if (error instanceof Error) {
    const frames = (error.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
    return [error.name, ...frames.slice(0, 8)].join("\n");
  }
  return typeof error;
}
