import * as vscode from "vscode";
import { documentScheme, logLanguage } from "../ids.ts";
import type { LogRules } from "../log-rules.ts";
import { problemOf } from "../problems.ts";
import type { SessionStore } from "../service/session-store.ts";
import { serviceTime } from "../service/service-time.ts";
import { settings } from "../settings.ts";
import { displayZone, timeOptions } from "../time-zone.ts";
import { CompareHovers, type Compared } from "./compare-hovers.ts";
import { LogFeatures } from "./log-features.ts";
import { LogOutline } from "./log-outline.ts";
import { documentUri, readDocumentUri, type DocumentTarget } from "./uris.ts";

/** The log and the JSON of a session as documents: read-only by their kind, with find, folding and diff for free. */
export class SessionDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #store: SessionStore;
  readonly #rules: LogRules;
  readonly #ready: (serviceKey: string) => Promise<void>;
  readonly #subscription: vscode.Disposable;
  /** Of the log documents that are open, by their addresses. */
  readonly #outlines = new Map<string, LogOutline>();
  readonly #compared = new Map<string, Compared>();

  /** `ready` rejects with words where sessions of this service can't be had now. */
  constructor(store: SessionStore, rules: LogRules, ready: (serviceKey: string) => Promise<void>) {
    this.#store = store;
    this.#rules = rules;
    this.#ready = ready;
    this.#subscription = store.onDidChange((key) => {
      for (const kind of ["log", "json", "compare"] as const) {
        this.#changed.fire(documentUri({ key, kind }));
      }
    });
  }

  get onDidChange(): vscode.Event<vscode.Uri> {
    return this.#changed.event;
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const target = readDocumentUri(uri);
    if (target === undefined) {
      return vscode.l10n.t(
        "This address names no session. Open the session from the Evo Voice view instead.",
      );
    }
    try {
      await this.#ready(target.key.serviceKey);
      return await this.#render(target, uri);
    } catch (error) {
      this.#outlines.delete(uri.toString());
      return problemOf(error).words;
    }
  }

  /** Asks again for what an open document could not show, as after signing in. */
  refreshOpen(): void {
    for (const { uri } of vscode.workspace.textDocuments) {
      if (uri.scheme === documentScheme) {
        this.#changed.fire(uri);
      }
    }
  }

  register(): vscode.Disposable {
    return vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(documentScheme, this),
      vscode.workspace.onDidOpenTextDocument((document) => void speakLog(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => {
        // A change of language is told as closing and opening, too.
        if (isClosed) {
          this.#outlines.delete(uri.toString());
          this.#compared.delete(uri.toString());
        }
      }),
      new CompareHovers((uri) => this.#compared.get(uri.toString())).register(),
      new LogFeatures((uri) => this.#outlines.get(uri.toString())).register(),
    );
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
    this.#outlines.clear();
    this.#compared.clear();
  }

  async #render({ key, kind }: DocumentTarget, uri: vscode.Uri): Promise<string> {
    const { session, text, environment } = await this.#store.get(key);
    const { indentJson, writeComparable, writeLog } = await import("./render.ts");
    switch (kind) {
      case "json":
        return indentJson(text);
      case "compare": {
        const { text: comparable, rowOfLine } = await writeComparable(session);
        this.#compared.set(uri.toString(), { key, session, rowOfLine });
        return comparable;
      }
      case "log": {
        const document = await writeLog(session, {
          ...timeOptions(),
          zoneSource: displayZone.source,
          now: serviceTime.now(),
          environment: environment.label,
        });
        const marking = { rules: this.#rules, gapMs: settings.gapMs };
        this.#outlines.set(uri.toString(), new LogOutline(key, session, document, marking));
        return document.text;
      }
    }
  }
}

/** VS Code goes by the ending and takes these for logs of any kind, also where it brings them back itself. */
async function speakLog(document: vscode.TextDocument): Promise<void> {
  const kind = readDocumentUri(document.uri)?.kind;
  if ((kind === "log" || kind === "compare") && document.languageId !== logLanguage) {
    await vscode.languages.setTextDocumentLanguage(document, logLanguage);
  }
}
