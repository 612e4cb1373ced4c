import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { AuthStatus, SessionInfo } from "../../src/evovoice/types.ts";
import type { AccountNode, GroupNode, TreeNode } from "../../src/editor/tree/nodes.ts";
import { ask, askJson, extensionParts, rows, rowText, sessionsBelow, until, useService } from "./support.ts";

describe("the tree", () => {
  const service = useService();

  async function account(index: number): Promise<AccountNode> {
    const parts = await extensionParts();
    const node = (await rows(parts))[index];
    assert.ok(node?.kind === "account");
    return node;
  }

  /** The account with the most sessions, which has more than one page. */
  async function largestAccount(): Promise<{ readonly node: AccountNode; readonly total: number }> {
    const parts = await extensionParts();
    const totals: { node: AccountNode; total: number }[] = [];
    for (const node of await rows(parts)) {
      assert.ok(node.kind === "account");
      const { totalCount = 0 } = await ask(service(), { accountIds: [node.account.id], countPerPage: 1 });
      totals.push({ node, total: totalCount });
    }
    totals.sort((one, other) => other.total - one.total);
    const [largest] = totals;
    assert.ok(
      largest !== undefined && largest.total > 100,
      "The sample has no account with more than a page",
    );
    return largest;
  }

  it("shows the accounts of the login, in the service's order", async () => {
    const parts = await extensionParts();
    const status = (await askJson(service(), "/auth/status")) as AuthStatus;
    const names = (await rows(parts)).map((node) => (node.kind === "account" ? node.account.name : ""));
    assert.ok(names.length > 1);
    assert.deepEqual(names, status.accountNames);
  });

  it("shows a page of an account's sessions under their channels, and how many there are", async () => {
    const parts = await extensionParts();
    const { node, total } = await largestAccount();
    const page = await ask(service(), { accountIds: [node.account.id], countPerPage: 100 });
    const shown = await sessionsBelow(parts, node);
    assert.deepEqual(new Set(shown.map(({ id }) => id)), new Set(page.items.map(({ id }) => id)));
    const groups = (await rows(parts, node)).filter((row): row is GroupNode => row.kind === "group");
    for (const { group } of groups) {
      assert.equal(group.count, page.items.filter(({ channel }) => channel === group.value).length);
    }
    assert.match(rowText(parts, node), new RegExp(`100 of ${total.toLocaleString("en")}`));
    assert.ok((await rows(parts, node)).some((row) => rowText(parts, row).startsWith("Load more (100 of")));
  });

  it("loads more on demand, each session once", async () => {
    const parts = await extensionParts();
    const { node, total } = await largestAccount();
    const more = (await rows(parts, node)).find((row) => row.kind === "more");
    await vscode.commands.executeCommand("evoVoice.loadMore", more);
    const shown = await sessionsBelow(parts, node);
    assert.equal(shown.length, Math.min(200, total));
    assert.equal(new Set(shown.map(({ id }) => id)).size, shown.length);
  });

  it("shows the children of an expanded session", async () => {
    const parts = await extensionParts();
    const { node: parent, children } = await parentWithChildren();
    const shown = await rows(parts, parent);
    assert.deepEqual(
      shown.map((row) => (row.kind === "session" ? row.session.id : rowText(parts, row))).sort(),
      children.map(({ id }) => id).sort(),
    );

    async function parentWithChildren(): Promise<{ node: TreeNode; children: SessionInfo[] }> {
      const group = { kind: "group" } as GroupNode;
      for (const session of (await ask(service(), { countPerPage: 400 })).items) {
        const { items } = await ask(service(), { parentSessionId: session.id });
        if (items.length > 0) {
          return { node: { kind: "session", session, parent: group }, children: items };
        }
      }
      throw new Error("The sample has no session with children");
    }
  });

  it("removes the arrow of a session without children", async () => {
    const parts = await extensionParts();
    const arrow = (of: TreeNode): unknown => parts.tree.getTreeItem(of).collapsibleState;
    let row: TreeNode | undefined = await account(0);
    while (row !== undefined && row.kind !== "session") {
      [row] = await rows(parts, row);
    }
    assert.ok(row);
    // No session of the service has this one as its parent.
    const node: TreeNode = { ...row, session: { ...row.session, id: "ffffffffffffffffffffffff" } };
    assert.equal(arrow(node), vscode.TreeItemCollapsibleState.Collapsed);
    let redrawn: TreeNode | undefined;
    const subscription = parts.tree.onDidChangeTreeData((changed) => (redrawn = changed));
    assert.deepEqual(await rows(parts, node), []);
    subscription.dispose();
    assert.equal(redrawn, node);
    assert.equal(arrow(node), vscode.TreeItemCollapsibleState.None);
  });

  it("shows an account's data in its tooltip", async () => {
    const parts = await extensionParts();
    const node = await account(0);
    const cancel = new vscode.CancellationTokenSource();
    const item = await parts.tree.resolveTreeItem(parts.tree.getTreeItem(node), node, cancel.token);
    const info = (await askJson(service(), `/accounts/${node.account.id}`)) as Record<string, unknown>;
    assert.ok(item.tooltip instanceof vscode.MarkdownString);
    assert.match(item.tooltip.value, new RegExp(String(info["twilioAccountSid"])));
    assert.doesNotMatch(item.tooltip.value, /cost/, "Prices help nobody with a customer on the phone");
  });

  it("keeps the rows it has when the service fails, says so, and recovers", async () => {
    const parts = await extensionParts();
    const node = await account(0);
    const before = (await sessionsBelow(parts, node)).length;
    assert.ok(before > 0);
    const { port } = new URL(service().address);
    await service().close();
    await vscode.commands.executeCommand("evoVoice.refresh", node);
    const failed = (await rows(parts, node)).find((row) => row.kind === "message");
    assert.ok(failed !== undefined);
    assert.equal(rowText(parts, failed), "Can’t reach the service: Try Again");
    const { tooltip } = parts.tree.getTreeItem(failed);
    assert.ok(typeof tooltip === "string");
    assert.match(tooltip, /can’t be reached/);
    assert.equal((await sessionsBelow(parts, node)).length, before);
    assert.notEqual(port, "");
  });
});

describe("the tree of an empty service", () => {
  useService({ sessions: 0 });

  it("says that an account has no sessions", async () => {
    const parts = await extensionParts();
    const [first] = await rows(parts);
    assert.ok(first);
    const below = await rows(parts, first);
    assert.deepEqual(
      below.map((row) => rowText(parts, row)),
      ["No sessions"],
    );
  });
});

describe("the tree of somebody who is not signed in", () => {
  useService({}, false);

  it("has no rows, so that the welcome shows", async () => {
    const parts = await extensionParts();
    await until(parts.connection.onDidChange, () => parts.connection.state.kind === "signedOut");
    assert.deepEqual(await rows(parts), []);
  });
});
