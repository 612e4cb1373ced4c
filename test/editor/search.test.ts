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
      (await rows(parts)).flatMap((node) => (node.kind === "account" ? [node.account.id] : [])),
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

  it("asks for all accounts together, with one request for each side and store", async () => {
    const parts = await extensionParts();
    const account = await someCaller();
    const { requests } = service();
    const before = requests.total;
    await vscode.commands.executeCommand("evoVoice.searchSessions", `number=${account}`);
    await rows(parts);
    const asked = requests.entries
      .slice(before - requests.total)
      .filter(({ path }) => path.startsWith("/sessions"));
    assert.equal(asked.length, 2);
  });

  it("offers what may help where nothing matches, and shows everything again when cleared", async () => {
    const parts = await extensionParts();
    await vscode.commands.executeCommand("evoVoice.searchSessions", "log=no%20log%20says%20this&from=814");
    const found0 = await rows(parts);
    const texts = found0.map((node) => rowText(parts, node));
    assert.deepEqual(texts, [
      "No session matches",
      "Search the Archive",
      "Search either side, From or To",
      "Clear the search",
    ]);
    const archive = parts.tree.getTreeItem(found0[1] ?? assert.fail()).command;
    await vscode.commands.executeCommand(
      archive?.command ?? "",
      ...((archive?.arguments ?? []) as unknown[]),
    );
    assert.equal(parts.lists.query.archive, "archive");
    await vscode.commands.executeCommand("evoVoice.clearSearch");
    assert.ok((await found()).length > 0);
  });

  it("collapses the accounts without a match into one row, and loads more of a single account", async () => {
    const parts = await extensionParts();
    const { items } = await ask(service(), { countPerPage: 400 });
    const [first] = items;
    await vscode.commands.executeCommand("evoVoice.searchSessions", `specificIds=${first?.id}`);
    const nodes = await rows(parts);
    assert.deepEqual(
      nodes.map(({ kind }) => kind),
      ["account", "accounts"],
    );
    const [, folded] = nodes;
    assert.equal((await rows(parts, folded)).length, parts.connection.accounts.length - 1);
  });

  it("marks archived sessions, and names the time zone in the description", async () => {
    const parts = await extensionParts();
    await vscode.commands.executeCommand("evoVoice.searchSessions", "startDate=2020-01-01");
    await rows(parts);
    for (let page = 0; page < 20 && parts.lists.results?.snapshot.archived.size === 0; page += 1) {
      await parts.lists.loadMore();
    }
    assert.match(parts.view.treeView.message ?? "", /time zone/);
    const { archived, found: sessions } = parts.lists.results?.snapshot ?? assert.fail();
    assert.ok(archived.size > 0);
    assert.ok(sessions.length > 0);
  });

  it("loads until more match", async () => {
    const parts = await extensionParts();
    await vscode.commands.executeCommand("evoVoice.searchSessions", "local.channel=Fax");
    await rows(parts);
    const { found: before } = parts.lists.results?.snapshot ?? assert.fail();
    await vscode.commands.executeCommand("evoVoice.loadUntilFound");
    const { found: after, hasMore } = parts.lists.results?.snapshot ?? assert.fail();
    assert.ok(after.length >= before.length + 20 || !hasMore);
  });

  it("finds the other sessions of a row's caller", async () => {
    const parts = await extensionParts();
    const { items } = await ask(service(), { countPerPage: 400 });
    const number = await someCaller();
    const session = items.find(({ fromAddress }) => fromAddress === number) ?? assert.fail();
    await vscode.commands.executeCommand("evoVoice.searchSameCaller", { sessionId: session.id });
    assert.ok(parts.lists.query.number);
    assert.ok((await found()).includes(session.id));
  });

  /** A number that calls more than once. */
  async function someCaller(): Promise<string> {
    const { items } = await ask(service(), { countPerPage: 400 });
    const callers = items
      .filter(({ direction }) => direction === "Incoming")
      .map(({ fromAddress }) => fromAddress);
    return callers.find((number) => /^\+1\d{10}$/.test(number ?? "")) ?? assert.fail("No caller");
  }
});
