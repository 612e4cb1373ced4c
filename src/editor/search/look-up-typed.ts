import type * as vscode from "vscode";
import type { LookedUpKind, SearchDirectory } from "./directory.ts";

/** So long after the last letter the service is asked. Milliseconds. */
const pauseMs = 200;

/** Fewer letters than these are in too many names. */
const fewestLetters = 3;

export interface TypedLookUp extends vscode.Disposable {
  typed(text: string): void;
}

/**
 * Looks up the name that is being typed, so that it can be completed. `found` is called when there are new names. Typing
 * on cancels the request; a failure only means that nothing is offered.
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
      // Completion is an offer: the search itself says what is wrong with the service.
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

/** The name at the end of a text: that behind `customer:` or `endpoint:`, or a bare word, which may be a customer. */
function typedName(text: string): { readonly kind: LookedUpKind; readonly name: string } | undefined {
  const keyed = /(?:^|\s)-?(customer|endpoint):(?:"([^"]*)|(\S*))$/i.exec(text);
  const name =
    keyed === null ? (/(?:^|\s)(\p{L}[\p{L}\p{N}]*)$/u.exec(text)?.[1] ?? "") : (keyed[2] ?? keyed[3] ?? "");
  if (name.trim().length < fewestLetters) {
    return undefined;
  }
  return { kind: keyed?.[1]?.toLowerCase() === "endpoint" ? "endpoint" : "customer", name: name.trim() };
}
