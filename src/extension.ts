import * as l10n from "@vscode/l10n";
import * as vscode from "vscode";
import { EvoVoiceAuthenticationProvider } from "./editor/auth/provider.ts";
import { createCommands, type Parts } from "./editor/commands/commands.ts";
import { registerCommands } from "./editor/commands/registry.ts";
import { SearchCommands } from "./editor/commands/list/search-sessions.ts";
import { ConnectionTest } from "./editor/commands/service/test-connection.ts";
import { SessionDocuments } from "./editor/documents/session-documents.ts";
import { followChanges } from "./editor/follow-changes.ts";
import { createLog } from "./editor/log.ts";
import { OnFirstUse } from "./editor/on-first-use.ts";
import { userAgentOf } from "./editor/network/versions.ts";
import { SessionPanels } from "./editor/panel/panels.ts";
import { checkService } from "./editor/service/check-service.ts";
import { ServiceChooser } from "./editor/service/chooser.ts";
import { Connection } from "./editor/service/connection.ts";
import { LoginStore } from "./editor/service/login-store.ts";
import { Reconnection } from "./editor/service/reconnection.ts";
import { sampleFromVariable, sampleVariable } from "./editor/service/sample.ts";
import { SessionStore } from "./editor/service/session-store.ts";
import { displayZone } from "./editor/time-zone.ts";
import { AccountLists } from "./editor/lists/account-lists.ts";
import { SessionTree } from "./editor/tree/session-tree.ts";
import { SessionView } from "./editor/tree/view.ts";
import { emptyQuery } from "./sessions/query/query.ts";

/** What the tests inside VS Code can access. */
export interface TestParts extends Parts {
  readonly view: SessionView;
  readonly context: vscode.ExtensionContext;
  /** The `vscode.window` of the extension, because VS Code may give the tests another API object. */
  readonly window: typeof vscode.window;
}

/** Creates all objects and connects them. Returns them only to the tests that run inside VS Code. */
export function activate(context: vscode.ExtensionContext): TestParts | undefined {
  const { subscriptions, extensionUri } = context;
  if (vscode.l10n.bundle !== undefined) {
    l10n.config({ contents: vscode.l10n.bundle });
  }
  displayZone.restore(context.globalState);
  const log = createLog(subscriptions);
  const network = new OnFirstUse(async () => {
    const { Network } = await import("./editor/network/network.ts");
    return new Network(log);
  });
  const tryNow = (): void => network.made?.tryNow();
  const bind = new OnFirstUse(async () => {
    const { clientBinder } = await import("./editor/service/bind-client.ts");
    const { transport } = await network.get();
    return clientBinder(transport, userAgentOf(context.extension), log);
  });
  const logins = new LoginStore(context.secrets);
  const folder = `${extensionUri.with({ scheme: "file" }).toString()}/`;
  const sampleScript = new URL("dist/demo-worker.js", folder);
  const expressionScript = new URL("dist/regexp-worker.js", folder);
  const attached = sampleFromVariable(process.env[sampleVariable]);
  const chooser = new ServiceChooser(context, sampleScript, attached, log);
  const connection = new Connection(
    chooser.configured(),
    async (...args) => (await bind.get())(...args),
    logins,
    log,
  );
  const store = new SessionStore(connection);
  const lists = new AccountLists(connection, emptyQuery);
  const tree = new SessionTree(connection, lists);
  const view = new SessionView(tree, connection, lists);
  const rules = new OnFirstUse(async () => {
    const { LogRules } = await import("./editor/rules/log-rules.ts");
    return new LogRules(expressionScript);
  });
  const shared = { store, connection, lists };
  const panels = new SessionPanels({ ...shared, rules, expressionScript, extensionUri, tryNow });
  const documents = new SessionDocuments(store, rules, (key) => checkService(key, connection));
  const provider = new EvoVoiceAuthenticationProvider(connection);
  const search = new SearchCommands(connection, lists, () => {
    view.update();
    tree.redraw();
  });

  const reconnection = new Reconnection(connection);
  const selection = (): readonly unknown[] => view.treeView.selection;
  const connectionTest = new ConnectionTest(connection, network, context.extension);
  const shown = { tree, search, panels, documents };
  const parts = { ...shared, ...shown, rules, network, connectionTest, chooser, log, selection };

  subscriptions.push(
    new vscode.Disposable(() => {
      network.made?.dispose();
      rules.made?.dispose();
    }),
    connectionTest,
    connectionTest.register(),
    reconnection,
    chooser,
    connection,
    store,
    lists,
    tree,
    view,
    panels,
    documents,
    provider,
    provider.register(),
    panels.register(),
    documents.register(),
    ...followChanges({ ...parts, logins, view }),
    ...registerCommands(createCommands(parts), log, tryNow),
  );
  void chooser.take(connection).catch((error: unknown) => log.failure("Sample data", error));
  return context.extensionMode === vscode.ExtensionMode.Test
    ? { ...parts, view, context, window: vscode.window }
    : undefined;
}
