import * as vscode from "vscode";
import type { AccountLists } from "../../lists/account-lists.ts";
import type { TreeNode } from "../../tree/nodes.ts";

/** Stops after this many more matches. */
const enough = 20;

/** Loads pages until enough more sessions match or no pages are left. Cancelling also aborts the request in flight. */
export async function loadUntilFound(lists: AccountLists, argument: unknown): Promise<void> {
  const node = argument as TreeNode | undefined;
  const accountId = node?.kind === "account" || node?.kind === "more" ? node.account?.id : undefined;
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t("Looking for sessions that match"),
    cancellable: true,
  };
  await vscode.window.withProgress(options, async (progress, token) => {
    const { search } = lists;
    const results = await lists.loadSearch();
    token.onCancellationRequested(() => results?.cancel());
    const read = (): { readonly loaded: number; readonly found: number; readonly hasMore: boolean } => {
      const { loaded, found, hasMore } =
        accountId === undefined
          ? (results?.snapshot ?? { loaded: [], found: [], hasMore: false })
          : (results?.account(accountId) ?? { loaded: [], found: [], hasMore: false });
      return { loaded: loaded.length, found: found.length, hasMore };
    };
    const before = read();
    for (let now = before; now.hasMore && now.found < before.found + enough;) {
      progress.report({ message: vscode.l10n.t("{0} of {1} loaded match", now.found, now.loaded) });
      await lists.loadMore(accountId);
      const isOver = token.isCancellationRequested || search !== lists.search || read().loaded === now.loaded;
      now = read();
      if (isOver) {
        break;
      }
    }
  });
}
