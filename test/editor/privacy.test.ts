import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as vscode from "vscode";
import { ask, extensionParts, rows, sessionsBelow, until, useService } from "./support.ts";

/** Typed by the person and unique, so that they reveal any leak. */
const typed = { search: "CanarySearch5550199", password: "CanaryPassword" };

describe("what is personal or secret", () => {
  const service = useService();
  const canaries = new Map<string, string>(Object.entries(typed));

  function assertClean(place: string, text: string): void {
    for (const [what, canary] of canaries) {
      assert.ok(!text.includes(canary), `${place} holds the ${what}`);
    }
  }

  before(async () => {
    const { connection } = await extensionParts();
    const { items } = await ask(service(), { countPerPage: 50 });
    const session = items.find(
      ({ channel, ended, log, fromName }) =>
        channel === "Voice" && ended && log.length > 5 && fromName !== undefined && fromName.length > 5,
    );
    assert.ok(session);
    for (const [what, text] of Object.entries({
      "caller's number": session.fromAddress,
      "caller's name": session.fromName,
      "called number": session.toAddress,
      "login's name": service().user,
      "log entry": session.log[2]?.message,
    })) {
      assert.ok(text !== undefined && text !== "", what);
      canaries.set(what, text);
    }
    const kept = connection.login?.cookies as { readonly cookies: readonly { readonly value: string }[] };
    for (const { value } of kept.cookies.filter(({ value: text }) => text.length > 8)) {
      canaries.set("cookie", value);
    }

    await assert.rejects(
      connection.run((client, signal) => client.signIn(service().user, typed.password, signal)),
    );
    await vscode.commands.executeCommand("evoVoice.searchSessions", `log=${typed.search}`);
    const parts = await extensionParts();
    for (const node of await rows(parts)) {
      await sessionsBelow(parts, node);
    }
    await vscode.commands.executeCommand("evoVoice.openSession", session.id);
    await until(vscode.window.tabGroups.onDidChangeTabs, () =>
      tabs().some(({ label }) => label.includes(session.id.slice(-6))),
    );
    await vscode.commands.executeCommand("evoVoice.openSessionLog", session.id);
    await vscode.commands.executeCommand("evoVoice.openSessionJson", session.id);
    await vscode.commands.executeCommand("evoVoice.openSession", "canary-that-is-nowhere");
  });

  function tabs(): readonly vscode.Tab[] {
    return vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  }

  it("is in no tab's title and in no document's address", () => {
    assert.ok(tabs().length >= 3);
    for (const { label, input } of tabs()) {
      assertClean("a tab's title", label);
      assertClean("a document's address", input instanceof vscode.TabInputText ? input.uri.toString() : "");
    }
  });

  it("is in none of the extension's log files", async () => {
    const { context, log } = await extensionParts();
    log.info("The end of this test's log");
    const read = (): string =>
      readdirSync(context.logUri.fsPath)
        .map((name) => readFileSync(join(context.logUri.fsPath, name), "utf8"))
        .join("\n");
    const { promise, resolve } = Promise.withResolvers<void>();
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(context.logUri, "*"));
    watcher.onDidChange(() => {
      if (read().includes("The end of this test's log")) {
        resolve();
      }
    });
    if (!read().includes("The end of this test's log")) {
      await promise;
    }
    watcher.dispose();
    assert.match(read(), /GET \/sessions 200/);
    assertClean("the log", read());
  });

  it("is in neither settings nor the extension's storage", async () => {
    const { context } = await extensionParts();
    assertClean("the settings", JSON.stringify(vscode.workspace.getConfiguration("evoVoice")));
    for (const state of [context.globalState, context.workspaceState]) {
      assertClean("the kept state", JSON.stringify(state.keys().map((key) => [key, state.get(key)])));
    }
    const { view } = await extensionParts();
    assertClean("the view's title", view.treeView.title ?? "");
  });

  it("is in secret storage, without the password", async () => {
    const { context, connection } = await extensionParts();
    const secret = await context.secrets.get(`evoVoice.login:${connection.environment.key}`);
    assert.ok(secret !== undefined && secret.includes("ss-pid"));
    assert.ok(!secret.includes(typed.password) && !secret.includes(`"${service().password}"`));
  });
});
