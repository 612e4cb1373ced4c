import * as vscode from "vscode";
import { groupings, groupSessions, type GroupBy, type SessionGroup } from "../../sessions/list/grouping.ts";
import type { SessionInfo } from "../../evovoice/types.ts";
import type { Connection } from "../service/connection.ts";
import { isCancelled } from "../problems/problems.ts";
import { settings } from "../settings.ts";
import { timeOptions } from "../time-zone.ts";
import type { AccountLists, AccountView } from "../lists/account-lists.ts";
import { fetchChildren } from "../service/children.ts";
import { failedRow, stateRows, unreadableRow } from "./message-rows.ts";
import type { AccountNode, GroupNode, MoreNode, SessionNode, TreeNode } from "./nodes.ts";
import { accountItem, accountsItem, groupItem, messageItem, moreItem, sessionItem } from "./tree-item.ts";
import { serviceTime } from "../service/service-time.ts";

/** The tree of accounts, groups (by channel, by default), sessions, and their children. */
export class SessionTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<TreeNode | undefined>();
  readonly #connection: Connection;
  readonly #lists: AccountLists;
  readonly #accounts = new Map<string, AccountNode>();
  readonly #subscription: vscode.Disposable;
  /** By object, because a later load may find children. */
  readonly #childless = new WeakSet<SessionInfo>();
  #failing = false;

  constructor(connection: Connection, lists: AccountLists) {
    this.#connection = connection;
    this.#lists = lists;
    this.#subscription = lists.onDidChange((accountId) => {
      const node = this.#accounts.get(accountId);
      const failing = lists.failedReload !== undefined;
      if (accountId === "") {
        this.#changed.fire(undefined);
      } else if (failing !== this.#failing) {
        // The row above the accounts appears or disappears.
        this.#failing = failing;
        this.#changed.fire(undefined);
      } else if (node !== undefined) {
        this.#changed.fire(node);
      }
    });
  }

  get onDidChangeTreeData(): vscode.Event<TreeNode | undefined> {
    return this.#changed.event;
  }

  /** Redraws all rows from the loaded data. */
  redraw(): void {
    this.#changed.fire(undefined);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    switch (node.kind) {
      case "account":
        return accountItem(node, this.#lists.view(node.account.id), this.#expandsAccounts());
      case "accounts":
        return accountsItem(node);
      case "group":
        return groupItem(node, this.#lists.isSearching);
      case "session":
        return sessionItem(node, this.#connection.environment.key, {
          mayHaveChildren: !this.#childless.has(node.session),
          digest: this.#lists.digests.of(node.session),
        });
      case "more":
        return moreItem(node, this.#more(node));
      case "message":
        return messageItem(node);
    }
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node === undefined) {
      await this.#connection.start();
      return [...stateRows(this.#connection, this.#lists), ...(await this.#roots())];
    }
    switch (node.kind) {
      case "account":
        return this.#accountChildren(node, await this.#view(node.account.id));
      case "accounts":
        return node.accounts.map((account) => ({
          kind: "account",
          account,
          search: node.search,
          parent: node,
        }));
      case "group":
        return groupChildren(node, this.#lists);
      case "session":
        return this.#sessionChildren(node);
      case "more":
      case "message":
        return [];
    }
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.kind === "accounts" ? undefined : node.parent;
  }

  async resolveTreeItem(
    item: vscode.TreeItem,
    node: TreeNode,
    token: vscode.CancellationToken,
  ): Promise<vscode.TreeItem> {
    if (node.kind !== "session" && node.kind !== "account") {
      return item;
    }
    const { accountTooltip, sessionTooltip } = await import("./tooltips.ts");
    if (node.kind === "session") {
      item.tooltip = sessionTooltip(
        node.session,
        this.#connection.environment,
        this.#lists.digests.of(node.session),
      );
    } else {
      item.tooltip = await accountTooltip(node.account, this.#connection, token);
    }
    return item;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  /** With an expired login nothing is loaded: the rows stay. */
  async #view(accountId: string): Promise<AccountView> {
    return this.#connection.state.kind === "signedIn"
      ? this.#lists.load(accountId)
      : this.#lists.view(accountId);
  }

  /** With a single account or a search, the accounts start expanded. */
  #expandsAccounts(): boolean {
    return this.#connection.accounts.length === 1 || this.#lists.isSearching;
  }

  async #roots(): Promise<TreeNode[]> {
    const { accounts } = this.#connection;
    if (this.#lists.isSearching && accounts.length > 0) {
      const results =
        this.#connection.state.kind === "signedIn" ? await this.#lists.loadSearch() : this.#lists.results;
      if (results === undefined) {
        return [];
      }
      const { searchRows } = await import("./search-rows.ts");
      return searchRows(this.#lists, results, accounts);
    }
    this.#accounts.clear();
    for (const account of accounts) {
      this.#accounts.set(account.id, { kind: "account", account, search: this.#lists.search });
    }
    return [...this.#accounts.values()];
  }

  /** The state of an account, or of the whole search. */
  #more({ account }: MoreNode): Pick<AccountView["snapshot"], "state" | "totalCount" | "sessions"> {
    if (account !== undefined) {
      return this.#lists.view(account.id).snapshot;
    }
    const { state, loaded } = this.#lists.results?.snapshot ?? { state: "idle", loaded: [] };
    return { state, sessions: loaded };
  }

  #accountChildren(parent: AccountNode, view: AccountView): TreeNode[] {
    const { snapshot, shown } = view;
    const { account } = parent;
    const nodes: TreeNode[] = groupSessions(shown, this.#groupBy(), {
      ...timeOptions(),
      now: serviceTime.now(),
    }).map((group) => ({ kind: "group", account, group, parent }));
    if (snapshot.state === "failed" && !isCancelled(snapshot.error)) {
      nodes.push(failedRow(snapshot.error, "failed", parent));
    } else if (nodes.length === 0 && snapshot.state === "ready") {
      nodes.push({ kind: "message", id: "empty", label: this.#emptyLabel(view), icon: "info", parent });
    }
    if (snapshot.problems.length > 0) {
      nodes.push(unreadableRow(snapshot.problems.length, parent));
    }
    if (snapshot.hasMore && snapshot.loadedAt !== undefined) {
      nodes.push({ kind: "more", account, parent });
    }
    return nodes;
  }

  /** The grouping of the search, if it has one, or of the setting. */
  #groupBy(): GroupBy {
    const { groupBy } = this.#lists.query;
    return groupings.find((by) => by === groupBy) ?? settings.groupBy;
  }

  #emptyLabel({ snapshot, filteredHere }: AccountView): string {
    if (filteredHere && snapshot.sessions.length > 0) {
      return vscode.l10n.t("None of the {0} loaded sessions match", snapshot.sessions.length);
    }
    return this.#lists.isSearching ? vscode.l10n.t("No session matches") : vscode.l10n.t("No sessions");
  }

  async #sessionChildren(parent: SessionNode): Promise<TreeNode[]> {
    try {
      const children = await fetchChildren(
        this.#connection,
        parent.session,
        this.#lists.results?.isArchived(parent.session.id),
      );
      await this.#lists.digests.read(children);
      if (children.length === 0) {
        this.#childless.add(parent.session);
        this.#changed.fire(parent);
      }
      return children.map((session) => ({ kind: "session", session, parent }));
    } catch (error) {
      return isCancelled(error) ? [] : [failedRow(error, "children", parent)];
    }
  }
}

function groupChildren(parent: GroupNode, { results }: AccountLists): TreeNode[] {
  const { group, account } = parent;
  return group.groups.length === 0
    ? group.sessions.map((session: SessionInfo): SessionNode => {
        const archived = results?.isArchived(session.id) === true;
        return { kind: "session", session, ...(archived ? { archived } : {}), parent };
      })
    : group.groups.map((part: SessionGroup): GroupNode => ({ kind: "group", account, group: part, parent }));
}
