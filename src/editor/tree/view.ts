import * as vscode from "vscode";
import { contextKeys, viewId } from "../ids.ts";
import { problemOf } from "../problems.ts";
import { queryWords } from "../search/query-label.ts";
import type { Connection } from "../service/connection.ts";
import type { AccountLists } from "../service/account-lists.ts";
import type { TreeNode } from "./nodes.ts";
import type { SessionTree } from "./session-tree.ts";

/** The view around the tree: where you are in its title, what is searched for above it, and which welcome it shows. */
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
    this.update();
  }

  /** Says anew where things stand. */
  update(): void {
    const { state, environment } = this.#connection;
    // VS Code hides the description where a container holds one view only, so the title says where you are.
    this.treeView.title = environment.label;
    // An absent message must be "": with exact optional types undefined is not a text.
    this.treeView.message = this.#message() ?? "";
    void vscode.commands.executeCommand("setContext", contextKeys.state, stateKey(this.#connection));
    void vscode.commands.executeCommand("setContext", contextKeys.sample, environment.kind === "sample");
    void vscode.commands.executeCommand(
      "setContext",
      contextKeys.searching,
      state.kind === "signedIn" && this.#lists.isSearching,
    );
  }

  dispose(): void {
    this.treeView.dispose();
  }

  #message(): string | undefined {
    const { state } = this.#connection;
    switch (state.kind) {
      case "starting":
        return undefined;
      case "failed":
        return problemOf(state.error).words;
      case "signedOut":
        return state.expired ? vscode.l10n.t("Your sign-in has ended.") : undefined;
      case "signedIn":
        return this.#lists.isSearching
          ? vscode.l10n.t("Search: {0}", queryWords(this.#lists.query, this.#connection.accounts))
          : undefined;
    }
  }
}

function stateKey({ state, accounts }: Connection): string {
  return state.kind === "signedIn" && accounts.length === 0 ? "noAccounts" : state.kind;
}
