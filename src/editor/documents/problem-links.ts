import * as vscode from "vscode";
import { commandLink } from "../command-link.ts";
import { commandIds, documentScheme } from "../ids.ts";
import { actionCommand, actionLabel } from "../problems/problem-actions.ts";
import type { Problem } from "../problems/problems.ts";
import type { SessionFileTarget } from "./session-path.ts";

/** Why a document can't show its session. */
export interface DocumentProblem extends Problem {
  readonly target: SessionFileTarget;
}

/** The text of a document that shows a problem: the message, then a line for each action. */
export function problemText({ message, actions }: DocumentProblem): string {
  return [message, "", ...actions.map(actionLabel), ""].join("\n");
}

/** Turns the action lines of `problemText` into links. */
export class ProblemLinks implements vscode.DocumentLinkProvider {
  readonly #problemOf: (uri: vscode.Uri) => DocumentProblem | undefined;

  /** `problemOf` returns the problem in a document; undefined if it shows a session. */
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
