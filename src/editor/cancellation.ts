import type * as vscode from "vscode";

/** The one place where VS Code's cancellation becomes the platform's: everything below speaks AbortSignal. */
export function toSignal(token: vscode.CancellationToken): AbortSignal {
  const abort = new AbortController();
  if (token.isCancellationRequested) {
    abort.abort();
  } else {
    token.onCancellationRequested(() => abort.abort());
  }
  return abort.signal;
}
