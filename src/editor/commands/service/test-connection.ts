import * as vscode from "vscode";
import { reportScheme } from "../../ids.ts";
import type { Network } from "../../network/network.ts";
import type { OnFirstUse } from "../../on-first-use.ts";
import type { Connection } from "../../service/connection.ts";

/**
 * Tests the way to the service in use, and opens a report that can be pasted into a ticket: a document that is read only and
 * asks for nothing when it is closed. Works signed in or not, and when nothing else does.
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
    await vscode.window.showTextDocument(document, { preview: false });
    void offerToCopy(text);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** Resolves when the document has this text: one that was open already follows its provider a little later. */
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
  const copy = vscode.l10n.t("Copy report");
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t("The connection was tested. The report holds no secret."),
    copy,
  );
  if (chosen === copy) {
    await vscode.env.clipboard.writeText(text);
  }
}
