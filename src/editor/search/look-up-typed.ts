import type * as vscode from "vscode";
import type { LookedUpKind, SearchDirectory } from "./directory.ts";

/** The delay after the last keystroke before the service is asked. Milliseconds. */
const pauseMs = 200;

/** Shorter texts match too many names. */
const minLetters = 3;

export interface TypedLookUp extends vscode.Disposable {
  typed(text: string): void;
}

/**
 * Looks up the name being typed, to complete it. `found` is called when there are new names. Further typing cancels the request; a
 * failure only means no completions.
 */
export function lookUpTyped(directory: SearchDirectory, found: () => void): TypedLookUp {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    running?.abort();
  };
  const ask = async (kind: LookedUpKind, name: string): Promise<void> => {
    running = new AbortController();
    const { signal } = running;
    try {
      const { entries } = await directory.find(kind, name, signal);
      if (entries.length > 0 && !signal.aborted) {
        found();
      }
    } catch {
      // Completion is optional. The search itself reports problems with the service.
    }
  };
  return {
    typed(text) {
      stop();
      const typed = typedName(text);
      if (typed !== undefined) {
        timer = setTimeout(() => void ask(typed.kind, typed.name), pauseMs);
      }
    },
    dispose: stop,
  };
}

/** The name at the end of a text: after `customer:` or `endpoint:`, or a word that may be a customer's name. */
function typedName(text: string): { readonly kind: LookedUpKind; readonly name: string } | undefined {
  const keyed = /(?:^|\s)-?(customer|endpoint):(?:"([^"]*)|(\S*))$/i.exec(text);
  const name =
    keyed === null ? (/(?:^|\s)(\p{L}[\p{L}\p{N}]*)$/u.exec(text)?.[1] ?? "") : (keyed[2] ?? keyed[3] ?? "");
  if (name.trim().length < minLetters) {
    return undefined;
  }
  return { kind: keyed?.[1]?.toLowerCase() === "endpoint" ? "endpoint" : "customer", name: name.trim() };
}
