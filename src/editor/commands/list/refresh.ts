import type { AccountLists } from "../../service/account-lists.ts";
import type { Connection } from "../../service/connection.ts";
import type { AccountNode, TreeNode } from "../../tree/nodes.ts";
import type { SessionTree } from "../../tree/session-tree.ts";

/**
 * Asks the service again: for one account, named by its row or a row below it, else for everything that was loaded. What is shown
 * stays until the answer is there.
 */
export async function refresh(
  connection: Connection,
  lists: AccountLists,
  tree: SessionTree,
  node: TreeNode | undefined,
): Promise<void> {
  if (connection.state.kind !== "signedIn") {
    await (connection.state.kind === "failed" ? connection.retry() : connection.restart());
    return;
  }
  const root = node === undefined ? undefined : rootOf(node);
  if (node === undefined || root === undefined) {
    await lists.reloadAll();
    return;
  }
  if (node.kind === "session" || (node.kind === "message" && node.parent?.kind === "session")) {
    tree.redraw();
  }
  await lists.reload(root.account.id);
}

/** The account above a row; undefined for a row above the accounts. */
function rootOf(node: TreeNode): AccountNode | undefined {
  if (node.kind === "account") {
    return node;
  }
  return node.parent === undefined ? undefined : rootOf(node.parent);
}
