import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import * as vscode from "vscode";
import { sessionUri } from "../../src/editor/documents/uris.ts";
import type { SessionInfo } from "../../src/evovoice/types.ts";
import { ask, extensionParts, until, useAddress, useService } from "./support.ts";

async function open(sessionId: string, kind: "log" | "json"): Promise<vscode.TextDocument> {
  const { connection } = await extensionParts();
  const uri = sessionUri({ key: { sessionId, serviceKey: connection.environment.key }, kind });
  const command = kind === "log" ? "evoVoice.openSessionLog" : "evoVoice.openSessionJson";
  await vscode.commands.executeCommand(command, sessionId);
  const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  assert.ok(document);
  return document;
}

describe("the log document", () => {
  const service = useService({ sessions: 400 });
  let session: SessionInfo;
  let document: vscode.TextDocument;

  before(async () => {
    const { items } = await ask(service(), { countPerPage: 300 });
    const found = items.find(
      ({ ended, log }) => ended && log.some(({ message }) => /transfer/i.test(message ?? "")),
    );
    assert.ok(found);
    session = found;
    document = await open(session.id, "log");
  });

  function lineOf(row: number): number {
    const start = new RegExp(`^\\s*${row + 1}  `);
    return Array.from({ length: document.lineCount }, (_, line) => line).findIndex((line) =>
      start.test(document.lineAt(line).text),
    );
  }

  it("has its own language", async () => {
    await until(vscode.workspace.onDidOpenTextDocument, () => document.languageId === "evovoice-log");
  });

  it("has an outline of phases with their problems", async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    const names = symbols.map(({ name }) => name);
    assert.ok(names.includes("Transfer") && names.includes("End"), names.join());
    assert.equal(symbols[0]?.range.start.line, lineOf(0));
    assert.equal(symbols.at(-1)?.range.end.line, document.lineCount - 2);
    for (const symbol of symbols) {
      assert.ok(symbol.children.every(({ range }) => symbol.range.contains(range)));
    }
  });

  it("folds phases and gaps, nested", async () => {
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      "vscode.executeFoldingRangeProvider",
      document.uri,
    );
    assert.ok(ranges.length > 1);
    for (const one of ranges) {
      for (const other of ranges) {
        const apart = one.end < other.start || other.end < one.start;
        const nested =
          (one.start <= other.start && other.end <= one.end) ||
          (other.start <= one.start && one.end <= other.end);
        assert.ok(apart || nested, `${one.start}-${one.end} cuts ${other.start}-${other.end}`);
      }
    }
  });

  it("leads from each entry's number back to it in the panel", async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      "vscode.executeLinkProvider",
      document.uri,
    );
    const own = links.filter(({ target }) => target?.scheme === "command");
    assert.equal(own.length, session.log.length);
    const link = own[3];
    assert.ok(link?.target);
    assert.equal(document.getText(link.range), "4");
    const [target] = JSON.parse(link.target.query) as [{ sessionId: string; row: number }];
    assert.equal(target.sessionId, session.id);
    assert.equal(target.row, 3);
    await vscode.commands.executeCommand(link.target.path, target);
    await until(vscode.window.tabGroups.onDidChangeTabs, () =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ input }) => input instanceof vscode.TabInputCustom),
      ),
    );
  });

  it("has none of this for the JSON", async () => {
    const json = await open(session.id, "json");
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      "vscode.executeLinkProvider",
      json.uri,
    );
    assert.ok(links.every(({ target }) => target?.scheme !== "command"));
  });
});

describe("the JSON document", () => {
  const item = String.raw`{"id":"odd-session","zeta":1,"alpha":12345678901234567890,"cost":1.50,"big":1e400,"cost":2.00,"newField":{"b":[],"a":null},"dateCreated":"2026-11-21T15:00:00Z","text":"é\u00e9\/"}`;
  let server: Server;
  useService({ sessions: 0 });

  before(async () => {
    server = createServer((request, response) => {
      const status = request.url?.startsWith("/auth") === true;
      response.setHeader("content-type", "application/json; charset=utf-8");
      response.end(
        status ? '{"isAuthenticated":true,"id":"u1"}' : `{"items":[${item}],"hasMorePages":false}`,
      );
    });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    await useAddress(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const { connection } = await extensionParts();
    await connection.signIn("somebody", "secret", AbortSignal.timeout(10_000));
  });
  after(() => void server.close());

  it("is what the service sent, to the last digit, in its order, with unknown and repeated fields", async () => {
    const text = (await open("odd-session", "json")).getText();
    assert.equal(text.replaceAll(/\s*\n\s*/g, "").replaceAll(/": /g, '":'), item);
    assert.ok(text.split("\n").length > 8);
  });
});
