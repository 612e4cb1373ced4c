import * as vscode from "vscode";
import { commandIds, viewId } from "../ids.ts";
import type { SessionDocuments } from "../documents/session-documents.ts";
import type { Log } from "../log.ts";
import type { LogRules } from "../rules/log-rules.ts";
import type { Network } from "../network/network.ts";
import type { OnFirstUse } from "../on-first-use.ts";
import type { SessionPanels } from "../panel/panels.ts";
import type { ServiceChooser } from "../service/chooser.ts";
import { checkService } from "../service/check-service.ts";
import type { SessionKey, SessionStore } from "../service/session-store.ts";
import type { SessionInfo } from "../../evovoice/types.ts";
import type { Similarity } from "../../sessions/query/similar.ts";
import type { TreeNode } from "../tree/nodes.ts";
import type { SessionTree } from "../tree/session-tree.ts";
import { groupBy } from "./list/group-by.ts";
import { loadMore } from "./list/load-more.ts";
import { openDocument } from "./session/open-document.ts";
import { openSeveral } from "./session/open-several.ts";
import { refresh } from "./list/refresh.ts";
import type { CommandRun, Commands } from "./registry.ts";
import type { SearchCommands } from "./list/search-sessions.ts";
import { saveSession } from "./session/save-session.ts";
import { signIn } from "./service/sign-in.ts";
import { signOut } from "./service/sign-out.ts";
import { switchService } from "./service/switch-service.ts";
import {
  askSession,
  namedSession,
  sessionTargets,
  targetRow,
  type TargetSources,
} from "./session/session-target.ts";
import type { ConnectionTest } from "./service/test-connection.ts";

/** What commands need. */
export interface Parts extends TargetSources {
  readonly chooser: ServiceChooser;
  readonly tree: SessionTree;
  readonly search: SearchCommands;
  readonly panels: SessionPanels;
  readonly documents: SessionDocuments;
  readonly store: SessionStore;
  readonly rules: OnFirstUse<LogRules>;
  readonly network: OnFirstUse<Network>;
  readonly connectionTest: ConnectionTest;
  readonly log: Log;
}

/** Maps each command to its implementation. */
export function createCommands(parts: Parts): Commands {
  const { connection, chooser, lists, tree, search, panels, documents, log } = parts;
  const targets = (argument: unknown, selected: unknown): ReturnType<typeof sessionTargets> =>
    sessionTargets(argument, selected, parts);
  const similar =
    (by: Similarity): CommandRun =>
    async (argument) => {
      const [key] = await targets(argument, undefined);
      if (key !== undefined) {
        await checkService(key.serviceKey, connection);
        const { searchSimilar } = await import("./list/search-similar.ts");
        await searchSimilar(search, await sessionOf(key, parts), by);
      }
    };
  return {
    [commandIds.signIn]: (argument) => signIn(connection, chooser, argument),
    [commandIds.signOut]: () => signOut(connection),
    [commandIds.switchService]: (argument) =>
      switchService(connection, chooser, typeof argument === "string" ? argument : undefined),
    [commandIds.exploreSampleData]: async () => {
      await chooser.exploreSample();
      await vscode.commands.executeCommand(`${viewId}.focus`);
    },
    [commandIds.leaveSampleData]: () => chooser.leaveSample(),
    [commandIds.searchSessions]: (argument) => search.search(argument),
    [commandIds.clearSearch]: () => search.clear(),
    // The link in a document that failed to load passes the document's URI.
    [commandIds.refresh]: (argument) =>
      typeof argument === "string"
        ? documents.retryFailed()
        : vscode.window.withProgress({ location: { viewId } }, () =>
            refresh(connection, lists, tree, argument as TreeNode | undefined),
          ),
    [commandIds.searchSameCaller]: similar("caller"),
    [commandIds.searchSameCustomer]: similar("customer"),
    [commandIds.searchSameEndpoint]: similar("endpoint"),
    [commandIds.searchSameAgent]: similar("agent"),
    [commandIds.searchAroundThisTime]: similar("time"),
    [commandIds.loadUntilFound]: async (argument) => {
      const { loadUntilFound } = await import("./list/load-until-found.ts");
      await loadUntilFound(lists, argument);
    },
    [commandIds.loadMore]: (argument) => loadMore(lists, argument),
    [commandIds.groupBy]: () => groupBy(),
    // From the Command Palette, always ask: the active session is open already.
    [commandIds.openSession]: async (argument, selected) => {
      if (namedSession(argument, connection) === undefined) {
        const asked = await askSession(parts);
        await (asked === undefined ? undefined : panels.open(asked));
        return;
      }
      const row = targetRow(argument);
      await openSeveral(await targets(argument, selected), (key) =>
        panels.open(key, row === undefined ? {} : { row }),
      );
    },
    [commandIds.openSessionLog]: async (argument, selected) =>
      openSeveral(await targets(argument, selected), (key) => openDocument({ key, kind: "log" }, documents)),
    [commandIds.openSessionJson]: async (argument, selected) =>
      openSeveral(await targets(argument, selected), (key) => openDocument({ key, kind: "json" }, documents)),
    [commandIds.saveSession]: async (argument, selected) => {
      for (const key of await targets(argument, selected)) {
        await saveSession(key, documents);
      }
    },
    [commandIds.copySessionId]: async (argument, selected) => {
      const keys = await targets(argument, selected);
      if (keys.length > 0) {
        await vscode.env.clipboard.writeText(keys.map(({ sessionId }) => sessionId).join("\n"));
      }
    },
    [commandIds.copySummary]: async (argument, selected) => {
      const keys = await targets(argument, selected);
      const { copySummary } = await import("./session/copy-summary.ts");
      await copySummary(keys, parts);
    },
    [commandIds.compareSessions]: async (argument, selected) => {
      const keys = await targets(argument, selected);
      const { compareSessions } = await import("./session/compare-sessions.ts");
      await compareSessions(keys, parts, documents.files);
    },
    [commandIds.copyEntries]: () => panels.runInLog("copyEntries"),
    [commandIds.copyEntriesAsSent]: () => panels.runInLog("copyEntriesAsSent"),
    [commandIds.copyEntryTime]: () => panels.runInLog("copyEntryTime"),
    [commandIds.expandEntry]: () => panels.runInLog("expandEntry"),
    [commandIds.collapseEntry]: () => panels.runInLog("collapseEntry"),
    // From a menu or the palette the page says which entry is meant, and runs the command for that.
    [commandIds.markEntriesLikeThis]: async (argument) => {
      const key = namedSession(argument, connection);
      const row = targetRow(argument);
      if (key === undefined || row === undefined) {
        panels.runInLog("markEntriesLikeThis");
        return;
      }
      const { markEntriesLikeThis } = await import("./log/mark-entries-like-this.ts");
      await markEntriesLikeThis(key, row, parts);
    },
    [commandIds.manageLogRules]: async () => (await import("./log/manage-log-rules.ts")).manageLogRules(),
    [commandIds.exportLogRules]: async () => (await import("./log/export-log-rules.ts")).exportLogRules(),
    [commandIds.importLogRules]: async () =>
      (await import("./log/import-log-rules.ts")).importLogRules(parts),
    [commandIds.showOutput]: () => log.show(),
    [commandIds.testConnection]: () => parts.connectionTest.run(),
  };
}

/** Sessions shown in the tree are loaded already. */
async function sessionOf(key: SessionKey, { lists, store }: Parts): Promise<SessionInfo> {
  const row = lists.loaded().find(({ id }) => id === key.sessionId);
  return row ?? (await store.get(key)).session;
}
