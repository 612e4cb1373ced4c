import * as vscode from "vscode";

/** An error message as the person sees it. */
export interface Notification {
  readonly words: string;
  readonly buttons: readonly string[];
}

type Show = (words: string, ...items: readonly (string | vscode.MessageItem)[]) => Thenable<unknown>;

/** Takes the place of VS Code's messages for the tests of a `describe`: gives those shown since it was called last. */
export function useNotifications(kind: "showErrorMessage" | "showWarningMessage"): () => Notification[] {
  const usual = vscode.window[kind];
  let shown: Notification[] = [];
  before(() => {
    const show: Show = (words, ...items) => {
      shown.push({ words, buttons: items.map((item) => (typeof item === "string" ? item : item.title)) });
      return Promise.resolve(undefined);
    };
    Object.assign(vscode.window, { [kind]: show });
  });
  after(() => {
    Object.assign(vscode.window, { [kind]: usual });
  });
  return () => {
    const taken = shown;
    shown = [];
    return taken;
  };
}
