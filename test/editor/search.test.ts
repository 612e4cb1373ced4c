import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ListSessions } from "../../src/evovoice/types.ts";
import { ask, extensionParts, rows, rowText, sessionsBelow, useService } from "./support.ts";

describe("searching", () => {
  const service = useService();

  async function found(): Promise<string[]> {
    const parts = await extensionParts();
    const ids: string[] = [];
    for (const node of await rows(parts)) {
      ids.push(...(await sessionsBelow(parts, node)).map(({ id }) => id));
    }
    return ids.sort();
  }

  async function expected(request: ListSessions): Promise<string[]> {
    const { items } = await ask(service(), { ...request, countPerPage: 400 });
    return items.map(({ id }) => id).sort();
  }

  it("finds by log text what the service finds", async () => {
    await vscode.commands.executeCommand("evoVoice.searchSessions", "log=voicemail");
    const ids = await found();
    assert.ok(ids.length > 0);
    assert.deepEqual(ids, await expected({ log: "voicemail" }));
  });

  it("finds in the archive when asked to", async () => {
    await vscode.commands.executeCommand("evoVoice.searchSessions", "searchArchive=true");
    const ids = await found();
    assert.ok(ids.length > 0);
    assert.deepEqual(ids, await expected({ searchArchive: true }));
  });

  it("asks only the accounts it is narrowed to", async () => {
    const parts = await extensionParts();
    const [, second] = parts.connection.accounts;
    assert.ok(second);
    await vscode.commands.executeCommand("evoVoice.searchSessions", `accountIds=${second.id}&log=a`);
    assert.deepEqual(
      (await rows(parts)).map((node) => (node.kind === "account" ? node.account.id : "")),
      [second.id],
    );
    assert.deepEqual(await found(), await expected({ accountIds: [second.id], log: "a" }));
  });

  it("runs here what the service can't filter, and says how much of what is loaded that is", async () => {
    const parts = await extensionParts();
    await vscode.commands.executeCommand("evoVoice.searchSessions", "local.channel=Fax");
    const [first] = await rows(parts);
    assert.ok(first);
    const shown = await sessionsBelow(parts, first);
    assert.ok(shown.every(({ channel }) => channel === "Fax"));
    assert.match(rowText(parts, first), /\d+ of \d+ loaded match/);
  });

  it("says where nothing matches, and shows everything again when cleared", async () => {
    const parts = await extensionParts();
    await vscode.commands.executeCommand("evoVoice.searchSessions", "log=no%20log%20says%20this");
    const [first] = await rows(parts);
    assert.ok(first);
    await rows(parts, first);
    assert.match(rowText(parts, first), /no match$/);
    assert.equal(parts.tree.getTreeItem(first).collapsibleState, vscode.TreeItemCollapsibleState.None);
    await vscode.commands.executeCommand("evoVoice.clearSearch");
    assert.ok((await found()).length > 0);
  });
});
