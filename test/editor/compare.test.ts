import assert from "node:assert/strict";
import * as vscode from "vscode";
import { compareSessions } from "../../src/editor/commands/session/compare-sessions.ts";
import type { SessionInfo } from "../../src/evovoice/types.ts";
import { ask, extensionParts, rows, until, useService } from "./support.ts";

describe("comparing sessions", () => {
  const service = useService({ sessions: 400 });

  async function twoCalls(): Promise<[earlier: SessionInfo, later: SessionInfo]> {
    const { items } = await ask(service(), { countPerPage: 300 });
    const [one, other] = items.filter(
      ({ ended, channel, outcome }) => ended && channel === "Voice" && outcome === "Answered",
    );
    assert.ok(one && other);
    return (one.dateCreated ?? "") < (other.dateCreated ?? "") ? [one, other] : [other, one];
  }

  function diffTab(): vscode.Tab | undefined {
    return vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .find(({ input }) => input instanceof vscode.TabInputTextDiff);
  }

  it("opens VS Code's diff editor, with the earlier session on the left and no names in the titles", async () => {
    const [earlier, later] = await twoCalls();
    const nodes = [later, earlier].map((session) => ({ kind: "session", session }));
    await vscode.commands.executeCommand("evoVoice.compareSessions", nodes[0], nodes);
    await until(vscode.window.tabGroups.onDidChangeTabs, () => diffTab() !== undefined);
    const tab = diffTab();
    assert.ok(tab?.input instanceof vscode.TabInputTextDiff);
    const { original, modified } = tab.input;
    assert.ok(original.path.includes(earlier.id) && modified.path.includes(later.id));
    const shown = [original, modified].map((uri) =>
      vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString()),
    );
    for (const [place, session] of [earlier, later].entries()) {
      const text = shown[place]?.getText() ?? "";
      assert.match(text, /Incoming call from <caller>|Outgoing/);
      for (const secret of [session.fromAddress, session.fromName, session.callSid, session.answeredByName]) {
        assert.ok(secret === undefined || !(text + tab.label).includes(secret), `Names ${secret}`);
      }
      assert.ok(tab.label.includes(session.id.slice(-6)), tab.label);
    }
  });

  it("shows in hovers what it left out: exact times, the original message, and a link to the panel", async () => {
    const [earlier] = await twoCalls();
    const tab = diffTab();
    assert.ok(tab?.input instanceof vscode.TabInputTextDiff);
    const uri = tab.input.original;
    const document = await vscode.workspace.openTextDocument(uri);
    const lines = document.getText().split("\n");
    const line = lines.findIndex((text) => / <[^>]+>/.test(text));
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      uri,
      new vscode.Position(line, 20),
    );
    const [content] = hover?.contents ?? [];
    assert.ok(content instanceof vscode.MarkdownString);
    const told = decodeURIComponent(content.value).replaceAll("&nbsp;", " ").replaceAll("\\", "");
    assert.match(told, /from the start/);
    const row = Number(/"row":(\d+)/.exec(told)?.[1]);
    const message = earlier.log[row]?.message ?? "nothing";
    assert.ok(told.includes(message), `${told} lacks ${message}`);
    assert.ok(!lines[line]?.includes(message));
    const head = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      uri,
      new vscode.Position(0, 0),
    );
    assert.deepEqual(head, []);
  });

  it("asks to select two where more are selected", async () => {
    const { connection, lists, store, documents } = await extensionParts();
    const calls = await twoCalls();
    const serviceKey = connection.environment.key;
    const keys = [...calls, ...calls].map(({ id }) => ({ sessionId: id, serviceKey }));
    await assert.rejects(
      compareSessions(keys, { connection, lists, store }, documents.files),
      /Select exactly two/,
    );
  });

  it("asks for the other session if only one is given, the likeliest first", async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    const parts = await extensionParts();
    const [, later] = await twoCalls();
    for (const account of await rows(parts)) {
      await rows(parts, account);
    }
    const command = { ended: false };
    const compared = Promise.resolve(
      vscode.commands.executeCommand("evoVoice.compareSessions", later.id),
    ).then(() => {
      command.ended = true;
      return undefined;
    });
    while (!command.ended) {
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    }
    await compared;
    await until(vscode.window.tabGroups.onDidChangeTabs, () => diffTab() !== undefined);
    const input = diffTab()?.input;
    assert.ok(input instanceof vscode.TabInputTextDiff);
    assert.equal([input.original, input.modified].filter(({ path }) => path.includes(later.id)).length, 1);
  });
});
