import * as vscode from "vscode";
import type { PlannedRequest } from "../../sessions/query/plan.ts";
import { archiveOffer, searchOffers, type SearchOffer } from "../../sessions/query/offers.ts";
import { queryToParams } from "../../sessions/query/uri.ts";
import { commandIds } from "../ids.ts";
import { problemTitle } from "../problems/problem-kind.ts";
import { isCancelled, problemOf } from "../problems/problems.ts";
import type { AccountLists } from "../lists/account-lists.ts";
import type { AccountRef } from "../service/connection.ts";
import type { SearchLists } from "../lists/search-lists.ts";
import { failedRow, unreadableRow } from "./message-rows.ts";
import type { AccountNode, AccountsNode, MessageNode, TreeNode } from "./nodes.ts";

/** The rows of a search: the accounts with a match, failed requests, and suggestions. */
export function searchRows(
  lists: AccountLists,
  results: SearchLists,
  known: readonly AccountRef[],
): TreeNode[] {
  const { snapshot, plan, query, filtersHere } = results;
  const { search } = lists;
  if (snapshot.state === "failed" && snapshot.loadedAt === undefined) {
    const [failure] = snapshot.failures;
    return isCancelled(failure?.error) ? [] : [failedRow(failure?.error, "failed", undefined)];
  }
  const found = new Set(results.foundAccounts());
  const asked = lists.accounts;
  const others = [...found].filter((id) => !asked.some((account) => account.id === id));
  const accounts = [
    ...asked,
    ...others.map((id) => known.find((account) => account.id === id) ?? unknownAccount(id, results)),
  ];
  const nodes = accounts
    .filter(({ id }) => found.has(id))
    .map((account): AccountNode => ({ kind: "account", account, search }));
  const without = accounts.filter(({ id }) => !found.has(id));
  const isEmpty = nodes.length === 0;
  return [
    ...missingRows(results),
    ...nodes,
    ...(isEmpty ? [emptyRow(results)] : []),
    ...(snapshot.problems.length > 0 ? [unreadableRow(snapshot.problems.length, undefined)] : []),
    ...(snapshot.hasMore && accounts.length > 1 ? [{ kind: "more", account: undefined } as const] : []),
    ...(snapshot.hasMore && (filtersHere || isEmpty) ? [untilFoundRow()] : []),
    ...(isEmpty
      ? [...searchOffers(query, plan).map(offerRow), clearRow()]
      : plan.notAsked === "archive"
        ? [notAskedRow(archiveOffer(query))]
        : []),
    ...(isEmpty || without.length === 0 ? [] : [accountsNode(without, search, snapshot.hasMore)]),
  ];
}

/** An account that the login does not list, or the one for sessions without an account. */
function unknownAccount(id: string, results: SearchLists): AccountRef {
  const [first] = results.account(id).found;
  return { id, name: first?.accountName ?? (id || vscode.l10n.t("Unknown account")) };
}

/** One row for all accounts without a match; the account's own row if there is only one. */
function accountsNode(
  without: readonly AccountRef[],
  search: number,
  hasMore: boolean,
): AccountNode | AccountsNode {
  const [only, ...others] = without;
  return only !== undefined && others.length === 0
    ? { kind: "account", account: only, search }
    : { kind: "accounts", accounts: without, search, hasMore };
}

function message(
  id: string,
  label: string,
  icon: MessageNode["icon"],
  command?: MessageNode["command"],
): MessageNode {
  return {
    kind: "message",
    id,
    label,
    icon,
    parent: undefined,
    ...(command === undefined ? {} : { command }),
  };
}

/** Rows that say what is missing because of failed requests. A click retries these only. */
function missingRows({ snapshot: { failures } }: SearchLists): MessageNode[] {
  return failures
    .filter(({ error }) => !isCancelled(error))
    .map(({ request, error }, index) => {
      const part = partLabel(request);
      return {
        kind: "message",
        id: `missing/${index}`,
        label: vscode.l10n.t("{0} missing ({1})", part, problemTitle(error)),
        detail: vscode.l10n.t("Not searched: {0}. {1}", part, problemOf(error).message),
        icon: "error",
        action: "retry",
        parent: undefined,
      };
    });
}

function partLabel({ store, side }: PlannedRequest): string {
  const storeLabel = store === "archive" ? vscode.l10n.t("Archive") : vscode.l10n.t("Live sessions");
  switch (side) {
    case "from":
      return vscode.l10n.t("{0}, From", storeLabel);
    case "to":
      return vscode.l10n.t("{0}, To", storeLabel);
    case "log":
      return vscode.l10n.t("{0}, logs", storeLabel);
    case "fields":
      return vscode.l10n.t("{0}, fields", storeLabel);
    default:
      return storeLabel;
  }
}

function emptyRow({ snapshot, filtersHere }: SearchLists): MessageNode {
  const looked = snapshot.loaded.length;
  if (filtersHere && looked > 0) {
    return message("empty", vscode.l10n.t("None of the {0} loaded sessions match", looked), "info");
  }
  return message("empty", vscode.l10n.t("No session matches"), "info");
}

function untilFoundRow(): MessageNode {
  return message("untilFound", vscode.l10n.t("Load until found"), "search", {
    command: commandIds.loadUntilFound,
    arguments: [],
  });
}

function notAskedRow(offer: SearchOffer): MessageNode {
  return {
    ...offerRow(offer),
    label: vscode.l10n.t("Archive not searched: {0}", offer.label),
  };
}

function offerRow({ id, label, query }: SearchOffer): MessageNode {
  return message(`offer/${id}`, label, "search", {
    command: commandIds.searchSessions,
    arguments: [queryToParams(query).toString()],
  });
}

function clearRow(): MessageNode {
  return message("offer/clear", vscode.l10n.t("Clear the search"), "clear-all", {
    command: commandIds.clearSearch,
    arguments: [],
  });
}
