import type { AccountLists } from "../../lists/account-lists.ts";
import type { TreeNode } from "../../tree/nodes.ts";

/** Loads the next page of an account. `argument` is the row of the account, or its *Load more* row. */
export async function loadMore(lists: AccountLists, argument: unknown): Promise<void> {
  const node = argument as TreeNode | undefined;
  if (node?.kind === "more" || node?.kind === "account") {
    await lists.loadMore(node.account?.id);
  }
}
