import assert from "node:assert/strict";
import * as vscode from "vscode";
import { extensionParts, rows, rowText, sessionsBelow, until, useService } from "./support.ts";

describe("a login that expires while sessions are in sight", () => {
  let later = 0;
  const service = useService({ sessions: 40, clock: () => new Date(Date.now() + later) });

  it("keeps the rows, and says so above them with a way to sign in", async () => {
    const parts = await extensionParts();
    const [first] = await rows(parts);
    assert.ok(first);
    const before = (await sessionsBelow(parts, first)).map(({ id }) => id);
    assert.ok(before.length > 0);
    // Past the four weeks that a login lasts.
    later = 30 * 24 * 3_600_000;
    await vscode.commands.executeCommand("evoVoice.refresh", first);
    assert.equal(parts.connection.state.kind, "expired");
    const [state, account] = await rows(parts);
    assert.ok(state?.kind === "message" && account !== undefined);
    assert.match(rowText(parts, state), /^Session expired: Sign In/);
    assert.equal(parts.tree.getTreeItem(state).command?.command, "evoVoice.signIn");
    assert.deepEqual(
      (await sessionsBelow(parts, account)).map(({ id }) => id),
      before,
    );
    assert.equal(parts.view.treeView.message, "", "A message would hide the welcome’s buttons");
  });

  it("asks for nothing with the expired login", async () => {
    const parts = await extensionParts();
    let changes = 0;
    const subscription = parts.connection.onDidChange(() => (changes += 1));
    for (const node of await rows(parts)) {
      await rows(parts, node);
    }
    subscription.dispose();
    assert.equal(changes, 0);
  });

  it("has the rows of now once the same person has signed in again", async () => {
    const parts = await extensionParts();
    const { generation } = parts.connection;
    await parts.connection.signIn(service().user, service().password, AbortSignal.timeout(10_000));
    assert.equal(parts.connection.generation, generation);
    const nodes = await rows(parts);
    assert.ok(nodes.every(({ kind }) => kind === "account"));
  });

  it("leaves nothing after signing out by choice", async () => {
    const parts = await extensionParts();
    await vscode.commands.executeCommand("evoVoice.searchSessions", "from=814");
    assert.ok(parts.lists.isSearching);
    await vscode.commands.executeCommand("evoVoice.signOut");
    assert.deepEqual(await rows(parts), []);
    assert.equal(parts.lists.isSearching, false, "The search stayed");
    assert.deepEqual(parts.lists.loaded(), []);
  });
});

describe("a refresh that fails", () => {
  const service = useService({ sessions: 40 });

  it("says above the accounts since when the rows are old, and recovers", async () => {
    const parts = await extensionParts();
    const [first] = await rows(parts);
    assert.ok(first);
    const before = (await sessionsBelow(parts, first)).length;
    service().setFaults(["503"]);
    await vscode.commands.executeCommand("evoVoice.refresh");
    const [state] = await rows(parts);
    assert.ok(state?.kind === "message" && state.parent === undefined);
    assert.match(rowText(parts, state), /^Not updated since .*: Try Again/);
    assert.equal((await sessionsBelow(parts, first)).length, before);
    service().setFaults([]);
    const { command } = parts.tree.getTreeItem(state);
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    assert.ok((await rows(parts)).every(({ kind }) => kind === "account"));
  });
});

describe("a service address that can’t be used", () => {
  for (const address of [
    "htps://voice.example.com",
    "https://user:secret@voice.example.com",
    "http://voice.example.com",
    "not an address",
  ]) {
    it(`stands for no service: ${address}`, async () => {
      const parts = await extensionParts();
      await vscode.workspace
        .getConfiguration("evoVoice")
        .update("serviceUrl", address, vscode.ConfigurationTarget.Global);
      await until(parts.connection.onDidChange, () => parts.connection.state.kind === "unusable");
      assert.equal(parts.connection.environment.kind, "unusable");
      assert.deepEqual(await rows(parts), []);
      assert.equal(parts.view.treeView.message, "");
      await assert.rejects(parts.connection.signIn("a", "b", AbortSignal.timeout(1000)), {
        name: "UserFacingError",
      });
      await assert.rejects(
        parts.connection.run(() => Promise.resolve()),
        { name: "UserFacingError" },
      );
    });
  }

  after(async () => {
    await vscode.workspace
      .getConfiguration("evoVoice")
      .update("serviceUrl", undefined, vscode.ConfigurationTarget.Global);
  });
});
