import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import * as vscode from "vscode";
import { startSample } from "../../src/editor/service/sample.ts";
import { askJson, extensionParts, rows, useAddress, useService } from "./support.ts";

describe("signing in", () => {
  let later = 0;
  const service = useService({ clock: () => new Date(Date.now() + later) }, false);

  it("starts signed out, and requests only the status", async () => {
    const { connection } = await extensionParts();
    assert.deepEqual(connection.state, { kind: "signedOut" });
    assert.deepEqual(connection.accounts, []);
  });

  it("refuses a wrong password and stays signed out", async () => {
    const { connection } = await extensionParts();
    await assert.rejects(connection.signIn(service().user, "wrong", AbortSignal.timeout(10_000)), {
      name: "WrongCredentialsError",
    });
    assert.equal(connection.state.kind, "signedOut");
    const sessions = await vscode.authentication.getAccounts("evovoice");
    assert.deepEqual(sessions, []);
  });

  it("accepts the right password, loads the accounts, and shows the login among VS Code's accounts", async () => {
    const { connection } = await extensionParts();
    await connection.signIn(service().user, service().password, AbortSignal.timeout(10_000));
    assert.equal(connection.state.kind, "signedIn");
    const { accountIds } = (await askJson(service(), "/auth/status")) as { accountIds: string[] };
    assert.deepEqual(
      connection.accounts.map(({ id }) => id),
      accountIds,
    );
    const accounts = await vscode.authentication.getAccounts("evovoice");
    assert.equal(accounts.length, 1);
    assert.match(accounts[0]?.label ?? "", new RegExp(service().user));
  });

  it("keeps cookies, and no password", async () => {
    const { connection } = await extensionParts();
    const kept = JSON.stringify(connection.login);
    assert.match(kept, /ss-pid/);
    assert.ok(!kept.includes(`"${service().password}"`), "The password was kept");
  });

  it("is still signed in after a restart", async () => {
    const { connection } = await extensionParts();
    await connection.restart();
    assert.equal(connection.state.kind, "signedIn");
  });

  it("expires the login once, however many requests get a 401", async () => {
    const parts = await extensionParts();
    const accounts = await rows(parts);
    assert.ok(accounts.length > 1);
    // Past the four weeks that a login lasts.
    later = 30 * 24 * 3_600_000;
    let changes = 0;
    const subscription = parts.connection.onDidChange(() => (changes += 1));
    await Promise.all(accounts.map((node) => rows(parts, node)));
    subscription.dispose();
    assert.equal(parts.connection.state.kind, "expired");
    assert.equal(changes, 1);
  });

  it("signs out at the service and forgets the cookies", async () => {
    const { connection } = await extensionParts();
    await connection.signIn(service().user, service().password, AbortSignal.timeout(10_000));
    await vscode.commands.executeCommand("evoVoice.signOut");
    assert.deepEqual(connection.state, { kind: "signedOut" });
    assert.equal(connection.login, undefined);
    await connection.restart();
    assert.equal(connection.state.kind, "signedOut");
  });

  it("says that the service can't be reached", async () => {
    const { connection } = await extensionParts();
    await service().close();
    await assert.rejects(connection.signIn("a", "b", AbortSignal.timeout(10_000)), {
      name: "NetworkError",
    });
  });
});

describe("signing out", () => {
  const service = useService({ sessions: 5 }, false);
  const gate = new EventEmitter();
  let holding = false;
  const front = createServer((asked, answer) => {
    const forward = (): void => {
      const { method, url, headers } = asked;
      const passed = request(service().address + url, { method, headers }, (answered) => {
        answer.writeHead(answered.statusCode ?? 502, answered.headers);
        answered.pipe(answer);
      });
      asked.pipe(passed.on("error", () => answer.destroy()));
    };
    if (holding && asked.url === "/auth/status") {
      gate.once("open", forward).emit("held");
    } else {
      forward();
    }
  });

  after(() => {
    front.closeAllConnections();
    front.close();
  });

  it("isn't undone by the response to an earlier request", async () => {
    front.listen(0, "127.0.0.1");
    await once(front, "listening");
    await useAddress(`http://127.0.0.1:${(front.address() as AddressInfo).port}`);
    const { connection } = await extensionParts();
    await connection.signIn(service().user, service().password, AbortSignal.timeout(10_000));
    holding = true;
    const held = once(gate, "held");
    const restarted = connection.restart();
    await held;
    await vscode.commands.executeCommand("evoVoice.signOut");
    holding = false;
    gate.emit("open");
    await restarted;
    assert.deepEqual(connection.state, { kind: "signedOut" });
    await connection.restart();
    assert.deepEqual(connection.state, { kind: "signedOut" }, "The login was still kept");
  });
});

describe("exploring sample data", () => {
  it("starts the bundled service, signs in to it, and leaves it again", async () => {
    const { connection } = await extensionParts();
    const before = connection.environment.key;
    await vscode.commands.executeCommand("evoVoice.exploreSampleData");
    assert.equal(connection.environment.kind, "sample");
    assert.equal(connection.state.kind, "signedIn");
    assert.ok(connection.accounts.length > 1);
    await vscode.commands.executeCommand("evoVoice.leaveSampleData");
    assert.equal(connection.environment.key, before);
  });

  it("has the same sessions when it starts again minutes later, as a restored panel needs", async () => {
    const extension = vscode.extensions.getExtension("evo-voice-sessions.evo-voice-sessions");
    assert.ok(extension);
    const script = new URL(`file://${extension.extensionPath}/dist/demo-worker.js`);
    const fiveMinutesAgo = Math.floor(Date.now() / 60_000 - 5) * 60_000;
    const ids: string[][] = [];
    for (let start = 0; start < 2; start += 1) {
      const sample = await startSample(script, fiveMinutesAgo);
      const { items } = (await askJson(sample, "/sessions?countPerPage=500")) as { items: { id: string }[] };
      ids.push(items.map(({ id }) => id));
      sample.dispose();
    }
    assert.ok((ids[0]?.length ?? 0) > 100);
    assert.deepEqual(ids[0], ids[1]);
  });
});
