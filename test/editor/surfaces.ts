import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { TestParts } from "../../src/extension.ts";
import { sessionUri } from "../../src/editor/documents/uris.ts";
import type { SessionFileKind } from "../../src/editor/documents/session-path.ts";
import { problemKinds } from "../../src/editor/problems/problem-kind.ts";
import type { SessionKey } from "../../src/editor/service/session-store.ts";
import { until } from "./support.ts";

/** What a surface says about a problem: the sentence, and the labels of what can be done. */
export interface Said {
  readonly words: string;
  readonly steps: readonly string[];
}

/** The welcome that VS Code shows in place of the rows: those whose condition holds. */
export function welcomes({ connection }: TestParts): Said[] {
  const { state, accounts } = connection;
  const kind = state.kind === "signedIn" && accounts.length === 0 ? "noAccounts" : state.kind;
  const extension = vscode.extensions.getExtension("evo-voice-sessions.evo-voice-sessions");
  assert.ok(extension);
  const { viewsWelcome } = (
    extension.packageJSON as { contributes: { viewsWelcome: { contents: string; when: string }[] } }
  ).contributes;
  const problem = state.kind === "failed" ? problemOfFailed(state.error) : "";
  const holds = (when: string): boolean =>
    when.split(" && ").every((term) => {
      const [, key, operator, value] = /^evoVoice\.(state|problem) (==|!=) (\w+)$/.exec(term) ?? [];
      assert.ok(value !== undefined, term);
      return ((key === "state" ? kind : problem) === value) === (operator === "==");
    });
  return viewsWelcome
    .filter(({ when }) => holds(when))
    .map(({ contents }) => ({
      words: contents.replaceAll(/\[[^\]]*\]\([^)]*\)/g, "").trim(),
      steps: [...contents.matchAll(/\[([^\]]*)\]\(command:/g)].map(([, label = ""]) => label),
    }));
}

/** The kind as the extension names it in its context key: the error is of the extension's own bundle. */
function problemOfFailed(error: unknown): string {
  const { kind, code = "" } = error as { kind?: string; code?: string };
  const known: Readonly<Record<string, string>> = {
    notAllowed: "noPermission",
    server: "serverError",
    notTheService: "unexpectedResponse",
  };
  const ofNetwork = code.includes("407")
    ? "proxyLogin"
    : code.startsWith("PROXY_")
      ? "proxy"
      : code.startsWith("UNABLE")
        ? "certificate"
        : "unreachable";
  const found = kind === "network" ? ofNetwork : (known[kind ?? ""] ?? kind ?? "other");
  assert.ok((problemKinds as readonly string[]).includes(found), found);
  return found;
}

/** A session's document in an editor. */
export async function openFile(key: SessionKey, kind: SessionFileKind): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(sessionUri({ key, kind }));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** What a document says in place of its session, once it says so; its steps are the links on its lines. */
export async function saidBy(document: vscode.TextDocument, words: RegExp): Promise<Said> {
  await until(vscode.workspace.onDidChangeTextDocument, () => words.test(document.getText()));
  return { words: document.lineAt(0).text, steps: (await links(document)).map(({ label }) => label) };
}

/** Follows the link on a line of the document. */
export async function followLink(document: vscode.TextDocument, label: string): Promise<void> {
  const link = (await links(document)).find((each) => each.label === label);
  assert.ok(link, `The document has no link ${label}`);
  const { path, query } = link.target;
  await vscode.commands.executeCommand(path, ...(JSON.parse(query) as unknown[]));
}

async function links(
  document: vscode.TextDocument,
): Promise<{ readonly label: string; readonly target: vscode.Uri }[]> {
  const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
    "vscode.executeLinkProvider",
    document.uri,
  );
  return found.flatMap(({ range, target }) =>
    target?.scheme === "command" ? [{ label: document.getText(range), target }] : [],
  );
}
