/** The search prompt. Loaded with the first search to keep activation fast. */
import * as vscode from "vscode";
import type { SessionQuery } from "../../sessions/query/query.ts";
import { withoutFilter } from "../../sessions/query/prompt/filters.ts";
import type { Parsed } from "../../sessions/query/parse/parse-query.ts";
import {
  promptItems,
  textOf,
  type PromptAction,
  type PromptItem,
} from "../../sessions/query/prompt/items.ts";
import { editFilter } from "./edit-filter.ts";
import { lookUpTyped } from "./look-up-typed.ts";
import { back } from "./prompt-steps.ts";
import type { SearchDirectory } from "./directory.ts";
import { showSearchHelp } from "./help.ts";

/** What the person decided. */
export type SearchDecision =
  | { readonly kind: "search"; readonly query: SessionQuery }
  /** Open the one session that the query finds. */
  | { readonly kind: "open"; readonly query: SessionQuery }
  | { readonly kind: "closed" };

/**
 * Asks what to search for: a text, whose interpretation is shown during typing, with a row for each filter below. Closing it
 * changes nothing.
 */
export async function promptSearch(
  inForce: SessionQuery,
  directory: SearchDirectory,
): Promise<SearchDecision> {
  directory.learnLoaded();
  let text = "";
  for (;;) {
    const { action, text: typed, parsed } = await new Prompt(text, inForce, directory).ask();
    text = typed;
    switch (action?.kind) {
      case "search":
      case "open":
        return { kind: action.kind, query: action.query };
      case "filter": {
        const edited = await editFilter(action.filter, parsed.query, directory);
        if (edited !== back) {
          text = textOf(edited, parsed, text, directory.context());
        }
        break;
      }
      default:
        return { kind: "closed" };
    }
  }
}

interface PromptAnswer {
  /** Absent if the prompt was closed. */
  readonly action?: PromptAction;
  readonly text: string;
  readonly parsed: Parsed;
}

interface Row extends vscode.QuickPickItem {
  /** Absent for a heading. */
  readonly action?: PromptAction;
}

/** One showing of the prompt. */
class Prompt {
  readonly #input = vscode.window.createQuickPick<Row>();
  readonly #inForce: SessionQuery;
  readonly #directory: SearchDirectory;
  readonly #answer = Promise.withResolvers<PromptAnswer>();
  #items: readonly PromptItem[] = [];
  /** The text that the displayed rows are for. */
  #listedFor: string | undefined;
  #parsed: Parsed = { query: {}, understood: [], problems: [] };

  constructor(text: string, inForce: SessionQuery, directory: SearchDirectory) {
    this.#inForce = inForce;
    this.#directory = directory;
    const input = this.#input;
    input.title = vscode.l10n.t("Search sessions");
    input.placeholder = vscode.l10n.t(
      "Such as “yesterday missed acme”, a number or a session ID. Enter searches.",
    );
    input.ignoreFocusOut = true;
    input.buttons = [
      { iconPath: new vscode.ThemeIcon("question"), tooltip: vscode.l10n.t("Help with examples") },
    ];
    input.value = text;
  }

  async ask(): Promise<PromptAnswer> {
    const input = this.#input;
    const lookUp = lookUpTyped(this.#directory, () => this.#show());
    const subscriptions = [
      lookUp,
      input.onDidChangeValue((text) => {
        this.#show();
        lookUp.typed(text);
      }),
      input.onDidAccept(() => this.#accept()),
      input.onDidTriggerButton(() => void showSearchHelp()),
      input.onDidTriggerItemButton(({ item }) => this.#clear(item)),
      input.onDidHide(() => this.#answer.resolve({ text: input.value, parsed: this.#parsed })),
    ];
    this.#show();
    input.show();
    try {
      return await this.#answer.promise;
    } finally {
      vscode.Disposable.from(...subscriptions, input).dispose();
    }
  }

  #show(): void {
    const input = this.#input;
    const text = input.value;
    const { items, filters, parsed } = promptItems({
      text,
      inForce: this.#inForce,
      context: this.#directory.context(),
    });
    this.#items = items;
    this.#parsed = parsed;
    input.items = [
      ...items.map(rowOf),
      { label: vscode.l10n.t("Filters"), kind: vscode.QuickPickItemKind.Separator },
      ...filters.map(rowOf),
    ];
    input.activeItems = input.items.filter(({ action }) => action !== undefined).slice(0, 1);
    void this.#noteListed(text);
  }

  async #noteListed(text: string): Promise<void> {
    // VS Code sends the properties set above in the next task, and handles messages in order.
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    await vscode.commands.executeCommand("setContext", "evoVoice.searchPrompt", true);
    this.#listedFor = text;
  }

  /** Enter may arrive before the window has the rows for the last keystroke. Then it means the typed text, not the active row. */
  #accept(): void {
    const input = this.#input;
    const isOld = this.#listedFor !== input.value;
    const action = isOld ? this.#items[0]?.action : input.selectedItems[0]?.action;
    if (action?.kind === "text") {
      input.value = action.text;
      this.#show();
    } else if (action !== undefined && action.kind !== "problem") {
      this.#answer.resolve({ action, text: input.value, parsed: this.#parsed });
    }
  }

  #clear({ action }: Row): void {
    if (action?.kind === "filter") {
      const query = withoutFilter(action.filter, this.#parsed.query);
      this.#input.value = textOf(query, this.#parsed, this.#input.value, this.#directory.context());
      this.#show();
    }
  }
}

/** All rows are shown: VS Code would hide those that don't contain the typed text. */
function rowOf({ label, description, icon, action }: PromptItem): Row {
  const isSet = action.kind === "filter" && description !== "";
  return {
    label,
    description,
    alwaysShow: true,
    action,
    ...(icon === undefined ? {} : { iconPath: new vscode.ThemeIcon(icon) }),
    ...(isSet ? { buttons: [clearButton()] } : {}),
  };
}

function clearButton(): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon("close"), tooltip: vscode.l10n.t("Clear this filter") };
}
