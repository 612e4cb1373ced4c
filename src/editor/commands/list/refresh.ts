import { isDeepStrictEqual } from "node:util";
import { NotSignedInError } from "../../../evovoice/errors.ts";
import type { AccountLists } from "../../lists/account-lists.ts";
import { checkSignedIn } from "../../service/check-service.ts";
import type { Connection } from "../../service/connection.ts";
import type { AccountNode, TreeNode } from "../../tree/nodes.ts";
import type { SessionTree } from "../../tree/session-tree.ts";

/**
 * Reloads one account, given by its row or a row below it; otherwise everything that was loaded. The rows stay until the response
 * arrives.
 */
export async function refresh(
  connection: Connection,
  lists: AccountLists,
  tree: SessionTree,
  node: TreeNode | undefined,
): Promise<void> {
  const { state } = connection;
  if (state.kind === "expired") {
    // The loaded rows stay. New ones need a sign-in.
    await checkSignedIn(connection);
  }
  if (state.kind !== "signedIn") {
    await (state.kind === "failed" ? connection.retry() : connection.restart());
    return;
  }
  if (node?.kind === "message" && lists.results !== undefined && node.parent === undefined) {
    await lists.results.retry();
    return;
  }
  const root = node === undefined ? undefined : rootOf(node);
  if (node === undefined || root === undefined) {
    await lists.reloadAll();
    if (lists.loaded().length === 0) {
      await refreshAccounts(connection);
    }
    return;
  }
  if (node.kind === "session" || (node.kind === "message" && node.parent?.kind === "session")) {
    tree.redraw();
  }
  await lists.reload(root.account.id);
}

/** If no sessions are loaded, only the accounts can be refreshed. Throws the client's errors. */
async function refreshAccounts(connection: Connection): Promise<void> {
  const known = connection.accounts.map(({ id }) => id);
  const status = await connection.run(async (client, signal) => {
    const answered = await client.status(signal);
    if (answered === undefined) {
      throw new NotSignedInError("/auth/status", "not signed in");
    }
    return answered;
  });
  if (!isDeepStrictEqual(status.accountIds ?? [], known)) {
    await connection.restart();
  }
}

/** The account above a row; undefined for a row above the accounts. */
function rootOf(node: TreeNode): AccountNode | undefined {
  if (node.kind === "account") {
    return node;
  }
  return node.kind === "accounts" || node.parent === undefined ? undefined : rootOf(node.parent);
}
