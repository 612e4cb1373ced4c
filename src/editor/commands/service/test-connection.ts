import * as vscode from "vscode";
import { createEvoVoiceClient, type ExchangeEvent } from "../../../evovoice/client.ts";
import { CookieJar } from "../../../evovoice/http/cookies.ts";
import type { AuthStatus } from "../../../evovoice/types.ts";
import { ServiceClock } from "../../../sessions/time/service-clock.ts";
import { reportScheme } from "../../ids.ts";
import type { Network } from "../../network/network.ts";
import type { Findings } from "../../network/report.ts";
import { userAgentOf, versionsOf } from "../../network/versions.ts";
import type { Connection } from "../../service/connection.ts";
import { displayZone } from "../../time-zone.ts";

/** A test that takes longer than this is a finding by itself. Milliseconds. */
const limits = { connectMs: 10_000, answerMs: 15_000, wholeMs: 30_000 };

/**
 * Tests the way to the service in use, and opens a report that can be pasted into a ticket: a document that is read only and
 * asks for nothing when it is closed. Works signed in or not, and when nothing else does.
 */
export class ConnectionTest implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #connection: Connection;
  readonly #network: Network;
  readonly #extension: vscode.Extension<unknown>;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #uri = vscode.Uri.from({ scheme: reportScheme, path: "/Evo Voice connection test.md" });
  #text = "";

  constructor(connection: Connection, network: Network, extension: vscode.Extension<unknown>) {
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
        const { connectionReport } = await import("../../network/report.ts");
        return connectionReport(await this.#findOut());
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

  /** Asks `GET /auth/status` once, as whoever is signed in, and looks at the service's certificate. */
  async #findOut(): Promise<Findings> {
    const { environment, login } = this.#connection;
    const { url } = environment;
    const network = this.#network;
    const at = Date.now();
    const signal = AbortSignal.timeout(limits.wholeMs);
    let exchange: ExchangeEvent | undefined;
    const clock = new ServiceClock();
    const client = createEvoVoiceClient({
      serviceUrl: url,
      transport: network.direct,
      cookies: CookieJar.from(login?.cookies, url),
      userAgent: userAgentOf(this.#extension),
      limits,
      onExchange: (event) => {
        exchange = event;
        clock.observe({
          date: event.date,
          receivedAt: Date.now(),
          roundTripMs: event.ms,
          monotonicAt: performance.now(),
        });
      },
    });
    const [peer, asked] = await Promise.all([
      url.protocol === "https:"
        ? network.lookAtPeer(url, signal).catch((failed: unknown) => ({ failed }))
        : undefined,
      client.status(signal).then(
        (status) => ({ accounts: accountsOf(status), error: undefined }),
        (error: unknown) => ({ accounts: undefined, error }),
      ),
    ]);
    return {
      environment,
      at,
      settings: network.settings,
      route: network.route(url),
      choice: network.choice(url),
      exchange,
      clockOffsetMs: clock.offsetMs,
      zone: { name: displayZone.name, source: displayZone.source },
      ...asked,
      peer,
      versions: versionsOf(this.#extension),
    };
  }
}

function accountsOf(status: AuthStatus | undefined): number | undefined {
  return status === undefined ? undefined : (status.accountIds?.length ?? 0);
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
