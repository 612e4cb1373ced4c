import * as vscode from "vscode";
import { contextKeys, viewId } from "../ids.ts";
import { problemKind } from "../problems/problem-kind.ts";
import { visibleText } from "../../sessions/labels/visible-text.ts";
import type { Connection } from "../service/connection.ts";
import type { AccountLists } from "../lists/account-lists.ts";
import type { TreeNode } from "./nodes.ts";
import type { SessionTree } from "./session-tree.ts";

/** The tree view: the service in its title, the search or the user above the rows, and the welcome view. */
export class SessionView implements vscode.Disposable {
  readonly treeView: vscode.TreeView<TreeNode>;
  readonly #connection: Connection;
  readonly #lists: AccountLists;

  constructor(tree: SessionTree, connection: Connection, lists: AccountLists) {
    this.#connection = connection;
    this.#lists = lists;
    this.treeView = vscode.window.createTreeView(viewId, {
      treeDataProvider: tree,
      showCollapseAll: true,
      canSelectMany: true,
    });
    // The walkthrough's step is done when the person has expanded an account.
    this.treeView.onDidExpandElement(() => setContext(contextKeys.expanded, true));
    this.update();
  }

  /** Updates the title, the message above the rows, and the context keys of the welcome views. */
  update(): void {
    const { state, environment } = this.#connection;
    // VS Code hides the description if a container has only one view, so the title names the service.
    this.treeView.title = environment.label;
    this.treeView.message = this.#message();
    setContext(contextKeys.state, stateKey(this.#connection));
    setContext(contextKeys.problem, state.kind === "failed" ? problemKind(state.error) : undefined);
    setContext(contextKeys.sample, environment.kind === "sample");
    setContext(contextKeys.searching, state.kind === "signedIn" && this.#lists.isSearching);
  }

  dispose(): void {
    this.treeView.dispose();
  }

  /** Only if there are rows: VS Code hides the welcome view, with its buttons, if there is a message. */
  #message(): string {
    const { description, isSearching, results } = this.#lists;
    const { accounts, login, state } = this.#connection;
    if (accounts.length === 0 || !isSearching) {
      return accounts.length > 0 && state.kind === "signedIn" && login !== undefined
        ? vscode.l10n.t("Signed in as {0}", visibleText(login.label))
        : "";
    }
    return results === undefined || results.snapshot.state === "loading"
      ? vscode.l10n.t("Searching: {0}", description)
      : vscode.l10n.t("Search: {0}", description);
  }
}

function setContext(key: string, value: unknown): void {
  void vscode.commands.executeCommand("setContext", key, value);
}

function stateKey({ state, accounts }: Connection): string {
  return state.kind === "signedIn" && accounts.length === 0 ? "noAccounts" : state.kind;
}
