import type { SessionInfo } from "../../evovoice/types.ts";
import type { SessionGroup } from "../../sessions/list/grouping.ts";
import type { PanelAction } from "../../panel-protocol/actions.ts";
import type { AccountRef } from "../service/connection.ts";

/** An account with what was loaded of it. */
export interface AccountNode {
  readonly kind: "account";
  readonly account: AccountRef;
  /** Counts the searches; 0 where nothing is searched for. */
  readonly search: number;
  /** The row of all accounts without a match, for one of these. */
  readonly parent?: AccountsNode;
}

/** "12 accounts without a match". */
export interface AccountsNode {
  readonly kind: "accounts";
  readonly accounts: readonly AccountRef[];
  readonly search: number;
  /** Whether there is more to load, in which they may have a match. */
  readonly hasMore: boolean;
}

/** Sessions of one account that belong together, such as those of a channel. */
export interface GroupNode {
  readonly kind: "group";
  readonly account: AccountRef;
  readonly group: SessionGroup;
  readonly parent: AccountNode | GroupNode;
}

/** One session; its children are asked for when it unfolds. */
export interface SessionNode {
  readonly kind: "session";
  readonly session: SessionInfo;
  /** Whether it was found in the archive. */
  readonly archived?: boolean;
  readonly parent: GroupNode | SessionNode;
}

/** "Load more (100 of 1,234)"; without an account for all that a search asks for. */
export interface MoreNode {
  readonly kind: "more";
  readonly account: AccountRef | undefined;
  readonly parent?: AccountNode;
}

/** A row that is no session: nothing found, or what went wrong and what a click does about it. */
export interface MessageNode {
  readonly kind: "message";
  readonly id: string;
  /** Short enough for a narrow side bar. */
  readonly label: string;
  /** The whole sentence; the label where there is none. */
  readonly detail?: string;
  readonly icon: "info" | "error" | "warning" | "search" | "clear-all";
  readonly action?: PanelAction;
  /** What a click runs; in place of an action. */
  readonly command?: { readonly command: string; readonly arguments: readonly unknown[] };
  /** Undefined for a row above the accounts. */
  readonly parent: AccountNode | SessionNode | undefined;
}

export type TreeNode = AccountNode | AccountsNode | GroupNode | SessionNode | MoreNode | MessageNode;

/**
 * Stable across refreshes, so that VS Code keeps what is expanded and selected. Each search has rows of its own, which start
 * expanded; without one, the rows are again as they were left.
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
