import * as vscode from "vscode";
import { toSignal } from "../../cancellation.ts";

/** Shorter work shows no progress. Milliseconds. */
const quietMs = 700;

/**
 * Runs work, and shows a cancellable progress notification if it takes a while. Rejects with an AbortError if the person cancels.
 */
export async function withLateProgress<Result>(
  title: string,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const abort = new AbortController();
  const result = work(abort.signal);
  const isLate = await Promise.race([
    result.then(
      () => false,
      () => false,
    ),
    new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(true), quietMs);
    }),
  ]);
  if (!isLate) {
    return result;
  }
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, (_progress, token) => {
    toSignal(token).addEventListener("abort", () => abort.abort());
    const cancelled = new Promise<never>((_resolve, reject) => {
      abort.signal.addEventListener("abort", () => reject(new vscode.CancellationError()));
    });
    return Promise.race([result, cancelled]);
  });
}
