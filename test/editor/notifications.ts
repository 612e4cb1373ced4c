import type * as vscode from "vscode";
import { extensionParts } from "./support.ts";

/** A message as the person sees it. */
export interface Notification {
  readonly words: string;
  readonly buttons: readonly string[];
}

type Show = (words: string, ...items: readonly (string | vscode.MessageItem)[]) => Thenable<unknown>;

/** Replaces VS Code's messages for the tests of a `describe`. The returned function gives those shown since its last call. */
export function useNotifications(kind: "showErrorMessage" | "showWarningMessage"): () => Notification[] {
  let window: typeof vscode.window | undefined;
  let usual: unknown;
  let shown: Notification[] = [];
  before(async () => {
    // The oldest VS Code gives tests another `vscode.window` than the extension has.
    ({ window } = await extensionParts());
    usual = window[kind];
    const show: Show = (words, ...items) => {
      shown.push({ words, buttons: items.map((item) => (typeof item === "string" ? item : item.title)) });
      return Promise.resolve(undefined);
    };
    Object.assign(window, { [kind]: show });
  });
  after(() => {
    Object.assign(window ?? {}, { [kind]: usual });
  });
  return () => {
    const taken = shown;
    shown = [];
    return taken;
  };
}
