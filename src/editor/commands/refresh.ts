import type { AccountLists } from "../service/account-lists.ts";
import type { Connection } from "../service/connection.ts";
import type { AccountNode, TreeNode } from "../tree/nodes.ts";
import type { SessionTree } from "../tree/session-tree.ts";

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
