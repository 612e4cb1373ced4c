import type { SessionInfo } from "../../evovoice/types.ts";
import type { SessionGroup } from "../../sessions/list/grouping.ts";
import type { PanelAction } from "../../panel-protocol/actions.ts";
import type { AccountRef } from "../service/connection.ts";

/** An account. */
export interface AccountNode {
  readonly kind: "account";
  readonly account: AccountRef;
  /** The number of the search; 0 for none. */
  readonly search: number;
  /** The row of all accounts without a match, if the account is one of them. */
  readonly parent?: AccountsNode;
}

/** "12 accounts without a match". */
export interface AccountsNode {
  readonly kind: "accounts";
  readonly accounts: readonly AccountRef[];
  readonly search: number;
  /** Whether there is more to load, which may contain matches of theirs. */
  readonly hasMore: boolean;
}

/** A group of sessions of one account, such as those of a channel. */
export interface GroupNode {
  readonly kind: "group";
  readonly account: AccountRef;
  readonly group: SessionGroup;
  readonly parent: AccountNode | GroupNode;
}

/** A session; its children are fetched when it is expanded. */
export interface SessionNode {
  readonly kind: "session";
  readonly session: SessionInfo;
  /** Whether it was found in the archive. */
  readonly archived?: boolean;
  readonly parent: GroupNode | SessionNode;
}

/** "Load more (100 of 1,234)", of an account or, without one, of a search. */
export interface MoreNode {
  readonly kind: "more";
  readonly account: AccountRef | undefined;
  readonly parent?: AccountNode;
}

/** A row with a message: nothing was found, or a problem with an action that a click runs. */
export interface MessageNode {
  readonly kind: "message";
  readonly id: string;
  /** Short enough for a narrow side bar. */
  readonly label: string;
  /** The full message; the label if absent. */
  readonly detail?: string;
  readonly icon: "info" | "error" | "warning" | "search" | "clear-all";
  readonly action?: PanelAction;
  /** The command that a click runs, instead of an action. */
  readonly command?: { readonly command: string; readonly arguments: readonly unknown[] };
  /** Undefined for a row above the accounts. */
  readonly parent: AccountNode | SessionNode | undefined;
}

export type TreeNode = AccountNode | AccountsNode | GroupNode | SessionNode | MoreNode | MessageNode;

/**
 * Stable across refreshes, so that VS Code keeps expanded and selected rows. Each search has its own IDs, so that its rows start
 * expanded, and clearing it restores the rows as they were.
 */
export function nodeId(node: TreeNode): string {
  switch (node.kind) {
    case "account":
      return node.search === 0 ? `account/${node.account.id}` : `search/${node.search}/${node.account.id}`;
    case "accounts":
      return `search/${node.search}/accounts`;
    case "group":
      return `${nodeId(node.parent)}/${node.group.key}`;
    case "session":
      return `${nodeId(node.parent)}/${node.session.id}`;
    case "more":
      return `${node.parent === undefined ? "" : nodeId(node.parent)}/more`;
    case "message":
      return `${node.parent === undefined ? "" : nodeId(node.parent)}/message/${node.id}`;
  }
}
