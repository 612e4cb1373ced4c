import * as vscode from "vscode";
import { commandIds } from "../ids.ts";
import type { Log } from "../log.ts";
import type { Network } from "../network/network.ts";
import type { SessionPanels } from "../panel/panels.ts";
import type { ServiceChooser } from "../service/chooser.ts";
import type { Connection } from "../service/connection.ts";
import type { SessionStore } from "../service/session-store.ts";
import type { AccountLists } from "../service/account-lists.ts";
import type { TreeNode } from "../tree/nodes.ts";
import type { SessionTree } from "../tree/session-tree.ts";
import { groupBy } from "./group-by.ts";
import { loadMore } from "./load-more.ts";
import { openDocument } from "./open-document.ts";
import { refresh } from "./refresh.ts";
import type { Commands } from "./registry.ts";
import type { SearchCommands } from "./search-sessions.ts";
import { signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";
import { switchService } from "./switch-service.ts";
import { isSessionRow, sessionTarget, targetRow } from "./session-target.ts";
import type { ConnectionTest } from "./test-connection.ts";

/** What the commands work on. */
export interface Parts {
  readonly connection: Connection;
  readonly chooser: ServiceChooser;
  readonly lists: AccountLists;
  readonly tree: SessionTree;
  readonly search: SearchCommands;
  readonly panels: SessionPanels;
  readonly store: SessionStore;
  readonly network: Network;
  readonly connectionTest: ConnectionTest;
  readonly log: Log;
}

/** Which command does what. */
export function createCommands(parts: Parts): Commands {
  const { connection, chooser, lists, tree, search, panels, log } = parts;
  const target = (argument: unknown): ReturnType<typeof sessionTarget> =>
    sessionTarget(argument, connection, panels.active);
  return {
    [commandIds.signIn]: (argument) => signIn(connection, chooser, argument),
    [commandIds.signOut]: () => signOut(connection),
    [commandIds.switchService]: () => switchService(connection, chooser),
    [commandIds.exploreSampleData]: () => chooser.exploreSample(),
    [commandIds.leaveSampleData]: () => chooser.leaveSample(),
    [commandIds.searchSessions]: (argument) => search.search(argument),
    [commandIds.clearSearch]: () => search.clear(),
    [commandIds.refresh]: (argument) => refresh(connection, lists, tree, argument as TreeNode | undefined),
    [commandIds.loadMore]: (argument) => loadMore(lists, argument),
    [commandIds.groupBy]: () => groupBy(),
    [commandIds.openSession]: async (argument) => {
      const key = await target(argument);
      const row = targetRow(argument);
      if (key !== undefined) {
        panels.open(key, row === undefined ? {} : { row });
      }
    },
    [commandIds.openSessionLog]: async (argument) => {
      const key = await target(argument);
      if (key !== undefined) {
        await openDocument({ key, kind: "log" });
      }
    },
    [commandIds.openSessionJson]: async (argument) => {
      const key = await target(argument);
      if (key !== undefined) {
        await openDocument({ key, kind: "json" });
      }
    },
    [commandIds.copySessionId]: async (argument) => {
      const key = await target(argument);
      if (key !== undefined) {
        await vscode.env.clipboard.writeText(key.sessionId);
      }
    },
    [commandIds.compareSessions]: async (argument, selected) => {
      // A menu of the tree names the row it was opened on, then all that are selected.
      const several = Array.isArray(selected) ? selected.filter(isSessionRow) : [];
      const keys = several.length > 1 ? several.map(target) : [target(argument)];
      const { compareSessions } = await import("./compare-sessions.ts");
      await compareSessions(
        (await Promise.all(keys)).filter((key) => key !== undefined),
        parts,
      );
    },
    [commandIds.showOutput]: () => log.show(),
    [commandIds.testConnection]: () => parts.connectionTest.run(),
  };
}
