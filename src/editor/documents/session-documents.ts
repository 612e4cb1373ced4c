import * as vscode from "vscode";
import { logLanguage } from "../ids.ts";
import type { LogRules } from "../rules/log-rules.ts";
import type { OnFirstUse } from "../on-first-use.ts";
import { problemOf } from "../problems/problems.ts";
import type { SessionStore } from "../service/session-store.ts";
import { serviceTime } from "../service/service-time.ts";
import { settings } from "../settings.ts";
import { displayZone, timeOptions } from "../time-zone.ts";
import type { Compared } from "./compare-hovers.ts";
import { registerLanguageFeatures } from "./language-features.ts";
import type { LogOutline } from "./log-outline.ts";
import { ProblemLinks, problemText, type DocumentProblem } from "./problem-links.ts";
import { SessionFiles } from "./session-files.ts";
import type { SessionFileTarget } from "./session-path.ts";
import { readSessionUri, sessionUri } from "./uris.ts";

/** The log and the JSON of sessions as read-only documents, with VS Code's find, folding and diff editor. */
export class SessionDocuments implements vscode.Disposable {
  readonly files = new SessionFiles((target, uri, signal) => this.#write(target, uri, signal));
  readonly #store: SessionStore;
  readonly #rules: OnFirstUse<LogRules>;
  readonly #checkService: (serviceKey: string) => Promise<void>;
  readonly #subscription: vscode.Disposable;
  /** The outlines of open log documents, by URI. */
  readonly #outlines = new Map<string, LogOutline>();
  readonly #compared = new Map<string, Compared>();
  readonly #problems = new Map<string, DocumentProblem>();

  /** `checkService` rejects with a UserFacingError if sessions of this service can't be loaded now. */
  constructor(
    store: SessionStore,
    rules: OnFirstUse<LogRules>,
    checkService: (serviceKey: string) => Promise<void>,
  ) {
    this.#store = store;
    this.#rules = rules;
    this.#checkService = checkService;
    this.#subscription = store.onDidChange((key) =>
      this.files.change(
        ({ key: other }) => other.sessionId === key.sessionId && other.serviceKey === key.serviceKey,
      ),
    );
  }

  /** Reloads all open documents, after the login, the service or the settings changed. */
  refreshAll(): void {
    this.files.change(() => true);
  }

  /** Reloads the documents that show a problem. */
  retryFailed(): void {
    if (this.#problems.size > 0) {
      this.files.change((target) => this.#problems.has(sessionUri(target).toString()));
    }
  }

  /** Whether this document shows a problem instead of the session. */
  hasFailed(uri: vscode.Uri): boolean {
    return this.#problems.has(uri.toString());
  }

  register(): vscode.Disposable {
    return vscode.Disposable.from(
      this.files.register(),
      vscode.workspace.onDidOpenTextDocument((document) => void setLanguage(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => {
        // VS Code also fires this event when only the language changes.
        if (isClosed) {
          this.#forget(uri);
        }
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor !== undefined && this.hasFailed(editor.document.uri)) {
          this.retryFailed();
        }
      }),
      registerLanguageFeatures({
        comparedAt: (uri) => this.#compared.get(uri.toString()),
        outlineAt: (uri) => this.#outlines.get(uri.toString()),
      }),
      new ProblemLinks((uri) => this.#problems.get(uri.toString())).register(),
    );
  }

  dispose(): void {
    this.#subscription.dispose();
    this.files.dispose();
    this.#outlines.clear();
    this.#compared.clear();
    this.#problems.clear();
  }

  async #write(target: SessionFileTarget, uri: vscode.Uri, signal?: AbortSignal): Promise<string> {
    try {
      await this.#checkService(target.key.serviceKey);
      const text = await this.#render(target, uri, signal);
      this.#problems.delete(uri.toString());
      return text;
    } catch (error) {
      signal?.throwIfAborted();
      this.#forget(uri);
      const problem = { target, ...problemOf(error) };
      this.#problems.set(uri.toString(), problem);
      return problemText(problem);
    }
  }

  async #render({ key, kind }: SessionFileTarget, uri: vscode.Uri, signal?: AbortSignal): Promise<string> {
    const { session, text, environment } = await this.#store.get(key);
    const { writeComparable, writeJson, writeLog } = await import("./render.ts");
    switch (kind) {
      case "json":
        return writeJson(text, signal);
      case "compare": {
        const { text: comparable, rowOfLine } = await writeComparable(session, signal);
        this.#compared.set(uri.toString(), { key, session, rowOfLine });
        return comparable;
      }
      case "session":
      case "log": {
        const options = {
          ...timeOptions(),
          zoneSource: displayZone.source,
          now: serviceTime.now(),
          environment: environment.label,
        };
        const [document, { LogOutline: Outline }, rules] = await Promise.all([
          writeLog(session, options, signal),
          import("./log-outline.ts"),
          this.#rules.get(),
        ]);
        const marking = { rules, gapMs: settings.gapMs };
        this.#outlines.set(uri.toString(), new Outline(key, session, document, marking));
        return document.text;
      }
    }
  }

  #forget(uri: vscode.Uri): void {
    const name = uri.toString();
    this.#outlines.delete(name);
    this.#compared.delete(name);
    this.#problems.delete(name);
  }
}

/** From the file extension VS Code picks the generic log language, also when it restores a document itself. */
async function setLanguage(document: vscode.TextDocument): Promise<void> {
  const kind = readSessionUri(document.uri)?.kind;
  if (kind !== undefined && kind !== "json" && document.languageId !== logLanguage) {
    await vscode.languages.setTextDocumentLanguage(document, logLanguage);
  }
}
