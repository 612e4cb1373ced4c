import * as vscode from "vscode";
import type { NamedKind } from "../../sessions/query/context.ts";
import { filterText, readFilter } from "../../sessions/query/prompt/filter-text.ts";
import { withFilter, withoutFilter, type Filter } from "../../sessions/query/prompt/filters.ts";
import type { SessionQuery } from "../../sessions/query/query.ts";
import type { SearchDirectory } from "./directory.ts";
import { pickNames } from "./pick-names.ts";
import { askChoice, askChoices, askText, back, type Back } from "./prompt-steps.ts";

/** Asks for the value of one filter in its own step. Resolves to the changed query. */
export async function editFilter(
  filter: Filter,
  query: SessionQuery,
  directory: SearchDirectory,
): Promise<SessionQuery | Back> {
  const title = filter.runsHere
    ? vscode.l10n.t("{0} (the service has no filter for this: it runs on what is loaded)", filter.label)
    : filter.label;
  const { input } = filter;
  switch (input.kind) {
    case "text":
      return editText(filter, query, directory, { title, prompt: input.prompt });
    case "choice": {
      const chosen = await askChoice({
        title,
        placeholder: filter.label,
        choices: input.choices.map(({ label, change }) => ({ label, value: change })),
        isChosen: (change) => JSON.stringify(withFilter(filter, query, change)) === JSON.stringify(query),
      });
      return chosen === back ? back : withFilter(filter, query, chosen);
    }
    case "names":
      return input.of === "account"
        ? editAccounts(filter, query, directory)
        : pickNames(filter, input.of, query, directory);
  }
}

async function editText(
  filter: Filter,
  query: SessionQuery,
  directory: SearchDirectory,
  { title, prompt }: { readonly title: string; readonly prompt: string },
): Promise<SessionQuery | Back> {
  const typed = await askText({
    title,
    prompt,
    value: filterText(filter, query, directory.context()),
    validate: (text) => {
      const read = readFilter(filter, text, query, directory.context());
      return "problem" in read ? read.problem : undefined;
    },
  });
  if (typed === back) {
    return back;
  }
  const read = readFilter(filter, typed, query, directory.context());
  return "problem" in read ? back : read.query;
}

async function editAccounts(
  filter: Filter,
  query: SessionQuery,
  directory: SearchDirectory,
): Promise<SessionQuery | Back> {
  const kind: NamedKind = "account";
  const accounts = directory.context().directory?.accounts ?? [];
  const chosen = await askChoices({
    title: filter.label,
    placeholder: vscode.l10n.t("None chosen means all"),
    choices: accounts.map(({ id, name }) => ({ label: name, description: id, value: id })),
    isChosen: (id) => query[`${kind}Ids`]?.includes(id) === true,
  });
  if (chosen === back) {
    return back;
  }
  return chosen.length === 0
    ? withoutFilter(filter, query)
    : withFilter(filter, query, { accountIds: chosen });
}
