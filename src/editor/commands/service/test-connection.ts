import * as vscode from "vscode";
import { reportScheme } from "../../ids.ts";
import type { Network } from "../../network/network.ts";
import type { OnFirstUse } from "../../on-first-use.ts";
import type { Connection } from "../../service/connection.ts";

const previewCommand = "markdown.showPreview";

/**
 * Tests the connection to the current service and opens a report to paste into a ticket: a rendered, read-only document. Needs no
 * sign-in.
 */
export class ConnectionTest implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #connection: Connection;
  readonly #network: OnFirstUse<Network>;
  readonly #extension: vscode.Extension<unknown>;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #uri = vscode.Uri.from({ scheme: reportScheme, path: "/Evo Voice connection test.md" });
  #text = "";

  constructor(connection: Connection, network: OnFirstUse<Network>, extension: vscode.Extension<unknown>) {
    this.#connection = connection;
    this.#network = network;
    this.#extension = extension;
  }

  get onDidChange(): vscode.Event<vscode.Uri> {
    return this.#changed.event;
  }

  register(): vscode.Disposable {
    return vscode.workspace.registerTextDocumentContentProvider(reportScheme, this);
  }

  provideTextDocumentContent(): string {
    return this.#text;
  }

  async run(): Promise<void> {
    const text = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t("Testing the connection…") },
      async () => {
        const [{ connectionReport }, { testConnection }, network] = await Promise.all([
          import("../../network/report.ts"),
          import("../../network/connection-test.ts"),
          this.#network.get(),
        ]);
        return connectionReport(await testConnection(this.#connection, network, this.#extension));
      },
    );
    this.#text = text;
    this.#changed.fire(this.#uri);
    const document = await vscode.workspace.openTextDocument(this.#uri);
    await showsText(document, text);
    await showRendered(this.#uri);
    void offerToCopy(text);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** Shows the Markdown preview, or the source if VS Code's Markdown extension is disabled. */
async function showRendered(uri: vscode.Uri): Promise<void> {
  const commands = await vscode.commands.getCommands(true);
  await (commands.includes(previewCommand)
    ? vscode.commands.executeCommand(previewCommand, uri)
    : vscode.window.showTextDocument(uri, { preview: false }));
}

/** Resolves when the document has this text: a document that was already open updates a little after its provider's event. */
async function showsText(document: vscode.TextDocument, text: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const check = (): void => {
    if (document.getText() === text || document.isClosed) {
      resolve();
    }
  };
  const listener = vscode.workspace.onDidChangeTextDocument(check);
  check();
  await promise;
  listener.dispose();
}

async function offerToCopy(text: string): Promise<void> {
  const copy = vscode.l10n.t("Copy Report");
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t("The connection was tested. The report contains no passwords or cookies."),
    copy,
  );
  if (chosen === copy) {
    await vscode.env.clipboard.writeText(text);
  }
}
