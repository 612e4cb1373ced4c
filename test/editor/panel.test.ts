import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { SessionInfo } from "../../src/evovoice/types.ts";
import { sessionUri } from "../../src/editor/documents/uris.ts";
import { FakePage } from "./fake-page.ts";
import { ask, extensionParts, until, useService } from "./support.ts";

describe("a session's panel and documents", () => {
  const service = useService();

  async function someSession(): Promise<SessionInfo> {
    const { items } = await ask(service(), { countPerPage: 50 });
    const session = items.find(({ channel, ended, log }) => channel === "Voice" && ended && log.length > 5);
    assert.ok(session);
    return session;
  }

  function panels(): vscode.Tab[] {
    return vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputCustom && input.viewType === "evoVoice.session");
  }

  it("opens once per session, with no number or name in the title", async () => {
    const session = await someSession();
    await vscode.commands.executeCommand("evoVoice.openSession", session.id);
    await until(
      vscode.window.tabGroups.onDidChangeTabs,
      () => panels()[0]?.label.includes(session.id.slice(-6)) === true,
    );
    await vscode.commands.executeCommand("evoVoice.openSession", { sessionId: session.id });
    assert.equal(panels().length, 1);
    const label = panels()[0]?.label ?? "";
    for (const secret of [session.fromAddress, session.toAddress, session.fromName]) {
      assert.ok(secret === undefined || !label.includes(secret), `${label} names a party`);
    }
  });

  it("opens the log as a read-only document with every entry in order", async () => {
    const session = await someSession();
    await vscode.commands.executeCommand("evoVoice.openSessionLog", session.id);
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.scheme, "evovoice");
    let from = 0;
    for (const { message } of session.log) {
      const at = document.getText().indexOf((message ?? "").split("\n")[0] ?? "", from);
      assert.ok(at >= from, `The document lacks: ${message}`);
      from = at;
    }
  });

  it("opens the JSON exactly as the service sent it, only indented", async () => {
    const session = await someSession();
    await vscode.commands.executeCommand("evoVoice.openSessionJson", session.id);
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.languageId, "json");
    assert.deepEqual(JSON.parse(document.getText()), session);
  });

  it("finds an archived session by its id", async () => {
    const { items } = await ask(service(), { searchArchive: true, countPerPage: 1 });
    const [archived] = items;
    assert.ok(archived);
    const { connection, store } = await extensionParts();
    const loaded = await store.get({ sessionId: archived.id, serviceKey: connection.environment.key });
    assert.equal(loaded.source, "archive");
    assert.equal(loaded.session.log.length, archived.log.length);
  });

  it("says in the document what to do about an unknown ID", async () => {
    await vscode.commands.executeCommand("evoVoice.openSessionLog", "ffffffffffffffffffffffff");
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? "", /nothing with this ID/);
  });

  it("asks the service once for panel, log and JSON together", async () => {
    const { items } = await ask(service(), { countPerPage: 5 });
    const session = items[3];
    assert.ok(session);
    const before = service().requests.entries.length;
    await Promise.all(
      ["evoVoice.openSession", "evoVoice.openSessionLog", "evoVoice.openSessionJson"].map((command) =>
        vscode.commands.executeCommand(command, session.id),
      ),
    );
    const asked = service()
      .requests.entries.slice(before)
      .filter(({ query }) => query.includes(session.id));
    assert.equal(asked.length, 1);
  });

  it("has sent only GET requests and the sign-in", () => {
    const others = service().requests.entries.filter(
      ({ method, path }) => method !== "GET" && !(method === "POST" && path === "/auth/credentials"),
    );
    assert.deepEqual(others, []);
  });

  it("says in a document that the person signed out, with nothing of the session left, and shows it again after signing in", async () => {
    const session = await someSession();
    await vscode.commands.executeCommand("evoVoice.openSessionLog", session.id);
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    const message = session.log[0]?.message?.split("\n")[0] ?? "";
    const page = await FakePage.open(session.id);
    const { connection } = await extensionParts();
    await connection.signOut();
    await until(vscode.workspace.onDidChangeTextDocument, () =>
      document.getText().startsWith("You’re signed out."),
    );
    assert.ok(!document.getText().includes(message));
    page.say("ready", {});
    const status = (await page.next("status", ({ kind }) => kind === "failed")) as { message: string };
    assert.equal(status.message, "You’re signed out. Sign in to see this.");
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      "vscode.executeLinkProvider",
      document.uri,
    );
    assert.deepEqual(
      links.map(({ range, target }) => [document.getText(range), target?.path]),
      [
        ["Sign In", "evoVoice.signIn"],
        ["Switch Service", "evoVoice.switchService"],
      ],
    );
    await connection.signIn(service().user, service().password, AbortSignal.timeout(10_000));
    await until(vscode.workspace.onDidChangeTextDocument, () => document.getText().includes(message));
    page.close();
  });

  it("reads a session's own file as its log", async () => {
    const session = await someSession();
    const { connection } = await extensionParts();
    const key = { sessionId: session.id, serviceKey: connection.environment.key };
    const read = async (kind: "session" | "log"): Promise<string> =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(sessionUri({ key, kind })));
    assert.equal(await read("session"), await read("log"));
    assert.equal(vscode.workspace.fs.isWritableFileSystem("evovoice"), false);
  });

  it("copies the IDs of several rows one per line, and prefers the active panel or document to selected rows", async () => {
    const { items } = await ask(service(), { countPerPage: 3 });
    const nodes = items.map((session) => ({ kind: "session", session }));
    await vscode.commands.executeCommand("evoVoice.copySessionId", nodes[0], nodes);
    assert.equal(await vscode.env.clipboard.readText(), items.map(({ id }) => id).join("\n"));
    const [, second] = items;
    await vscode.commands.executeCommand("evoVoice.openSessionLog", second?.id);
    await vscode.commands.executeCommand("evoVoice.copySessionId");
    assert.equal(await vscode.env.clipboard.readText(), second?.id);
    await vscode.commands.executeCommand("evoVoice.openSession", second?.id);
    await vscode.commands.executeCommand("evoVoice.copySessionId");
    assert.equal(await vscode.env.clipboard.readText(), second?.id);
  });
});
