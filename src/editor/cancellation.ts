import type * as vscode from "vscode";

/** Converts VS Code's cancellation token to an AbortSignal, which all other code uses. */
export function toSignal(token: vscode.CancellationToken): AbortSignal {
  const abort = new AbortController();
  if (token.isCancellationRequested) {
    abort.abort();
  } else {
    token.onCancellationRequested(() => abort.abort());
  }
  return abort.signal;
}
