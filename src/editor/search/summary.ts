import * as vscode from "vscode";
import { emptyQuery, type SessionQuery } from "../../sessions/query/query.ts";
import { changed, type FilterContext, type FilterRow } from "./filter-row.ts";
import { filterSections } from "./filter-rows.ts";
import { queryWords } from "./query-label.ts";
import { back } from "./prompt-steps.ts";
import { suggestions, type Suggestion } from "./suggestions.ts";

/** What the person decided. */
export type SearchDecision =
  | { readonly kind: "search"; readonly query: SessionQuery }
  | { readonly kind: "open"; readonly sessionId: string }
  /** Closed without searching; the query is kept for the next time. */
  | { readonly kind: "closed"; readonly query: SessionQuery };

interface SummaryItem extends vscode.QuickPickItem {
  readonly act: "search" | "clear" | FilterRow | Suggestion | undefined;
}

/** The search prompt: every filter as a row of one page. Enter searches; a row opens its step and comes back here. */
export async function promptSearch(query: SessionQuery, context: FilterContext): Promise<SearchDecision> {
  let draft = query;
  for (;;) {
    const { act, cleared } = await showSummary(draft, context);
    if (cleared !== undefined) {
      draft = changed(draft, cleared.clear(draft));
    } else if (act === undefined) {
      return { kind: "closed", query: draft };
    } else if (act === "search") {
      return { kind: "search", query: draft };
    } else if (act === "clear") {
      draft = emptyQuery;
    } else if ("edit" in act) {
      const change = await act.edit(draft, context);
      draft = change === back ? draft : changed(draft, change);
    } else if (act.openSession !== undefined) {
      return { kind: "open", sessionId: act.openSession };
    } else {
      draft = changed(draft, act.change);
    }
  }
}

interface SummaryAnswer {
  readonly act?: SummaryItem["act"];
  readonly cleared?: FilterRow;
}

async function showSummary(query: SessionQuery, context: FilterContext): Promise<SummaryAnswer> {
  const input = vscode.window.createQuickPick<SummaryItem>();
  input.title = vscode.l10n.t("Search sessions");
  input.placeholder = vscode.l10n.t(
    "Type a number, a word, a day or a session ID; or choose a filter. Enter searches.",
  );
  input.matchOnDescription = true;
  input.ignoreFocusOut = true;
  const fixed = summaryItems(query, context);
  const show = (): void => {
    const offered = suggestions(input.value, context.today).map(suggestionItem);
    input.items = [...offered, ...fixed];
    const first = input.items[0];
    input.activeItems = first === undefined ? [] : [first];
  };
  show();
  const { promise, resolve } = Promise.withResolvers<SummaryAnswer>();
  input.onDidChangeValue(show);
  input.onDidAccept(() => {
    const act = input.selectedItems[0]?.act;
    if (act !== undefined) {
      resolve({ act });
    }
  });
  input.onDidTriggerItemButton(({ item }) => {
    if (typeof item.act === "object" && "clear" in item.act) {
      resolve({ cleared: item.act });
    }
  });
  input.onDidHide(() => resolve({}));
  input.show();
  try {
    return await promise;
  } finally {
    input.dispose();
  }
}

function summaryItems(query: SessionQuery, context: FilterContext): SummaryItem[] {
  const described = queryWords(query, context.accounts);
  const items: SummaryItem[] = [
    {
      label: `$(search) ${vscode.l10n.t("Search")}`,
      description: described === "" ? vscode.l10n.t("all sessions") : described,
      act: "search",
    },
  ];
  if (described !== "") {
    items.push({ label: `$(clear-all) ${vscode.l10n.t("Clear all filters")}`, act: "clear" });
  }
  for (const { heading, rows } of filterSections()) {
    items.push({ label: heading, kind: vscode.QuickPickItemKind.Separator, act: undefined });
    for (const row of rows) {
      const words = row.words(query, context);
      items.push({
        label: row.label,
        description: words ?? "",
        ...(words === undefined ? {} : { buttons: [clearButton()] }),
        act: row,
      });
    }
  }
  return items;
}

function suggestionItem(suggestion: Suggestion): SummaryItem {
  return { label: suggestion.label, description: suggestion.description, alwaysShow: true, act: suggestion };
}

function clearButton(): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon("close"), tooltip: vscode.l10n.t("Clear this filter") };
}
