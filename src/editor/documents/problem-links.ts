import * as vscode from "vscode";
import { commandLink } from "../command-link.ts";
import { commandIds, documentScheme } from "../ids.ts";
import { actionCommand, actionLabel } from "../problem-actions.ts";
import type { Problem } from "../problems.ts";
import type { SessionFileTarget } from "./session-path.ts";

/** Why a document shows no session. */
export interface DocumentProblem extends Problem {
  readonly target: SessionFileTarget;
}

/** A problem as the text of a document: the sentence, then a line for each thing that can be done. */
export function problemText({ words, actions }: DocumentProblem): string {
  return [words, "", ...actions.map(actionLabel), ""].join("\n");
}

/** Makes the lines of `problemText` links that do what they say. */
export class ProblemLinks implements vscode.DocumentLinkProvider {
  readonly #problemOf: (uri: vscode.Uri) => DocumentProblem | undefined;

  /** `problemOf` gives what the document shows now; undefined where it shows a session. */
  constructor(problemOf: (uri: vscode.Uri) => DocumentProblem | undefined) {
    this.#problemOf = problemOf;
  }

  register(): vscode.Disposable {
    return vscode.languages.registerDocumentLinkProvider({ scheme: documentScheme }, this);
  }

  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    const problem = this.#problemOf(document.uri);
    if (problem === undefined) {
      return [];
    }
    const lines = document.getText().split("\n");
    return problem.actions.flatMap((action) => {
      const line = lines.indexOf(actionLabel(action));
      const [command, ...args] =
        action === "retry" ? [commandIds.refresh, document.uri.toString()] : actionCommand(action, problem);
      const link = vscode.Uri.parse(commandLink(command, ...args));
      return line === -1 ? [] : [new vscode.DocumentLink(document.lineAt(line).range, link)];
    });
  }
}
