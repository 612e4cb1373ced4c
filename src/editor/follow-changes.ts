import type * as vscode from "vscode";
import { onNextDay } from "./day-change.ts";
import type { SearchCommands } from "./commands/list/search-sessions.ts";
import type { SessionDocuments } from "./documents/session-documents.ts";
import type { Log } from "./log.ts";
import type { SessionPanels } from "./panel/panels.ts";
import type { AccountLists } from "./lists/account-lists.ts";
import type { Connection } from "./service/connection.ts";
import { secretKey, type LoginStore } from "./service/login-store.ts";
import type { SessionStore } from "./service/session-store.ts";
import { watchSettings } from "./setting-problems.ts";
import { onSettingChange } from "./settings.ts";
import { displayZone } from "./time-zone.ts";
import type { SessionTree } from "./tree/session-tree.ts";
import type { SessionView } from "./tree/view.ts";

/** What shows something that can change. */
export interface ChangingParts {
  readonly connection: Connection;
  readonly logins: LoginStore;
  readonly store: SessionStore;
  readonly lists: AccountLists;
  readonly tree: SessionTree;
  readonly view: SessionView;
  readonly panels: SessionPanels;
  readonly documents: SessionDocuments;
  readonly search: SearchCommands;
  readonly log: Log;
}

/** Everything that is shown follows the service, the login, the settings, the time zone and the day. */
export function followChanges(parts: ChangingParts): vscode.Disposable[] {
  const { connection, logins, store, lists, tree, view, panels, documents, search, log } = parts;
  const showAgain = (): void => {
    lists.filterAgain();
    tree.redraw();
    panels.configure();
    documents.refreshAll();
  };
  let { generation } = connection;
  return [
    connection.onDidChange(() => {
      if (generation !== connection.generation) {
        generation = connection.generation;
        search.forget();
        store.clear();
      } else if (connection.state.kind === "signedIn") {
        void lists.reloadAll();
      }
      view.update();
      tree.redraw();
      panels.reload();
      // After an expiry what was read stays; what cannot be shown says so when it is read.
      if (connection.state.kind !== "expired") {
        documents.refreshAll();
      }
    }),
    lists.onDidChange((accountId) => {
      if (accountId === "") {
        view.update();
      }
    }),
    logins.onChange(
      (key) => key === secretKey(connection.environment.key),
      () => void connection.adopt(),
    ),
    watchSettings(log),
    onSettingChange(["groupBy", "pageSize"], () => tree.redraw()),
    onSettingChange(["timeZone", "gapSeconds", "avatars", "logRules"], showAgain),
    displayZone.onDidChange(showAgain),
    onNextDay(() => {
      lists.filterAgain();
      view.update();
      tree.redraw();
      panels.retitle();
    }),
  ];
}
