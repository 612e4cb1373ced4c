import * as vscode from "vscode";
import { groupings, type GroupBy } from "../../sessions/list/grouping.ts";
import type { Connection } from "../service/connection.ts";
import { settings } from "../settings.ts";
import type { AccountLists } from "../service/account-lists.ts";
import { groupingWords } from "../tree/grouping-label.ts";
import type { AccountNode, TreeNode } from "../tree/nodes.ts";
import type { SessionTree } from "../tree/session-tree.ts";

/** "Load more" of an account, by its row. */
export async function loadMore(lists: AccountLists, argument: unknown): Promise<void> {
  const node = argument as TreeNode | undefined;
  if (node?.kind === "more" || node?.kind === "account") {
    await lists.loadMore(node.account.id);
  }
}

/**
 * Asks the service anew: for one account by its row (or by a row below it), else for everything that was loaded. What is
 * on show stays until the answer is there.
 */
export async function refresh(
  connection: Connection,
  lists: AccountLists,
  tree: SessionTree,
  node: TreeNode | undefined,
): Promise<void> {
  if (connection.state.kind !== "signedIn") {
    await connection.restart();
    return;
  }
  if (node === undefined) {
    await lists.reloadAll();
    return;
  }
  const root = rootOf(node);
  if (node.kind === "session" || (node.kind === "message" && node.parent.kind === "session")) {
    tree.redraw();
  }
  await lists.reload(root.account.id);
}

function rootOf(node: TreeNode): AccountNode {
  return node.kind === "account" ? node : rootOf(node.parent);
}

/** Another way to group an account's sessions. */
export async function groupBy(): Promise<void> {
  const current = settings.groupBy;
  const choices = groupings.map((by): vscode.QuickPickItem & { readonly by: GroupBy } => ({
    label: groupingWords(by),
    description: by === current ? vscode.l10n.t("current") : "",
    by,
  }));
  const chosen = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t("Group sessions by"),
    placeHolder: vscode.l10n.t("Within each account"),
  });
  if (chosen !== undefined) {
    await settings.setGroupBy(chosen.by);
  }
}
