import * as vscode from "vscode";
import { nameOf } from "../../sessions/query/context.ts";
import { withFilter, type Filter } from "../../sessions/query/prompt/filters.ts";
import type { SessionQuery, SessionQueryInput } from "../../sessions/query/query.ts";
import { isCancelled, problemOf } from "../problems/problems.ts";
import type { DirectoryEntry, LookedUpKind, Lookup, SearchDirectory } from "./directory.ts";
import { back, type Back } from "./prompt-steps.ts";

/** The delay after the last keystroke before the service is asked. Milliseconds. */
const pauseMs = 150;

interface Row extends vscode.QuickPickItem {
  /** The lists of the query after the row is accepted; absent for a row that is only information. */
  readonly change?: SessionQueryInput;
}

/**
 * Asks for a customer or an endpoint by name. Known names are offered immediately; the service is asked during typing. A row adds
 * its name to the filter, or removes it if already chosen.
 */
export async function pickNames(
  filter: Filter,
  kind: LookedUpKind,
  query: SessionQuery,
  directory: SearchDirectory,
): Promise<SessionQuery | Back> {
  const input = vscode.window.createQuickPick<Row>();
  input.title = filter.label;
  input.placeholder = vscode.l10n.t("Part of a name. The service is asked as you type.");
  input.ignoreFocusOut = true;
  input.buttons = [vscode.QuickInputButtons.Back];
  const answer = Promise.withResolvers<SessionQuery | Back>();
  const rows = new NameRows(kind, query, directory);
  let asking = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (lookup: Lookup | undefined, problem?: string): void => {
    input.items = rows.of(input.value, lookup, problem);
  };
  const ask = async (): Promise<void> => {
    const { signal } = asking;
    try {
      const lookup = await directory.find(kind, input.value, signal);
      if (!signal.aborted) {
        show(lookup);
      }
    } catch (error) {
      if (!signal.aborted && !isCancelled(error)) {
        show(undefined, problemOf(error).message);
      }
    } finally {
      if (!signal.aborted) {
        input.busy = false;
      }
    }
  };
  const typed = (): void => {
    asking.abort();
    asking = new AbortController();
    clearTimeout(timer);
    show(undefined);
    input.busy = true;
    timer = setTimeout(() => void ask(), pauseMs);
  };
  input.onDidChangeValue(typed);
  input.onDidAccept(() => {
    const change = input.selectedItems[0]?.change;
    if (change !== undefined) {
      answer.resolve(withFilter(filter, query, change));
    }
  });
  input.onDidTriggerButton(() => answer.resolve(back));
  input.onDidHide(() => answer.resolve(back));
  typed();
  input.show();
  try {
    return await answer.promise;
  } finally {
    clearTimeout(timer);
    asking.abort();
    input.dispose();
  }
}

/** The rows of the picker: chosen names, found names, and the typed text. */
class NameRows {
  readonly #kind: LookedUpKind;
  readonly #directory: SearchDirectory;
  readonly #ids: readonly string[];
  readonly #names: readonly string[];

  constructor(kind: LookedUpKind, query: SessionQuery, directory: SearchDirectory) {
    this.#kind = kind;
    this.#directory = directory;
    this.#ids = query[`${kind}Ids`] ?? [];
    this.#names = query[`${kind}Names`] ?? [];
  }

  of(text: string, lookup: Lookup | undefined, problem: string | undefined): Row[] {
    const entries = lookup?.entries ?? this.#directory.known(this.#kind, text);
    return [
      ...entries.filter(({ id }) => !this.#ids.includes(id)).map((entry) => this.#found(entry)),
      ...this.#chosen(),
      ...this.#typed(text.trim(), entries),
      ...noteRows(lookup, problem),
    ];
  }

  #change(ids: readonly string[], names: readonly string[]): SessionQueryInput {
    return { [`${this.#kind}Ids`]: ids, [`${this.#kind}Names`]: names };
  }

  #found({ id, name, detail }: DirectoryEntry): Row {
    return {
      label: name,
      description: detail === name ? "" : detail,
      alwaysShow: true,
      change: this.#change([...this.#ids, id], this.#names),
    };
  }

  #chosen(): Row[] {
    const { directory } = this.#directory.context();
    const row = (label: string, change: SessionQueryInput): Row => ({
      label,
      iconPath: new vscode.ThemeIcon("check"),
      description: vscode.l10n.t("chosen; take it to remove it"),
      alwaysShow: true,
      change,
    });
    return [
      ...this.#ids.map((id) => {
        const others = this.#ids.filter((other) => other !== id);
        return row(nameOf(this.#kind, id, directory) ?? id, this.#change(others, this.#names));
      }),
      ...this.#names.map((name) => {
        const others = this.#names.filter((other) => other !== name);
        return row(name, this.#change(this.#ids, others));
      }),
    ];
  }

  /** The typed text may be an ID that is not in the list, or part of a name. */
  #typed(text: string, entries: readonly DirectoryEntry[]): Row[] {
    if (text === "" || entries.some(({ name }) => name === text)) {
      return [];
    }
    return [
      {
        label: vscode.l10n.t("Name contains “{0}”", text),
        description: vscode.l10n.t("runs on what is loaded"),
        alwaysShow: true,
        change: this.#change(this.#ids, [...this.#names, text]),
      },
      ...(/^\S+$/.test(text)
        ? [
            {
              label: vscode.l10n.t("ID {0}", text),
              alwaysShow: true,
              change: this.#change([...this.#ids, text], this.#names),
            },
          ]
        : []),
    ];
  }
}

function noteRows(lookup: Lookup | undefined, problem: string | undefined): Row[] {
  const row = (label: string, icon: string): Row => ({
    label,
    iconPath: new vscode.ThemeIcon(icon),
    alwaysShow: true,
  });
  return [
    ...(problem === undefined ? [] : [row(vscode.l10n.t("Not looked up: {0}", problem), "warning")]),
    ...(lookup?.refused === true
      ? [
          row(
            vscode.l10n.t("Your login’s role may not list these. Names of what is loaded are offered."),
            "info",
          ),
        ]
      : []),
    ...(lookup?.hasMore === true
      ? [row(vscode.l10n.t("There are more. Type more of the name."), "info")]
      : []),
  ];
}
