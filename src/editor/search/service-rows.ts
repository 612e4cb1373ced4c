import * as vscode from "vscode";
import { searchedAddress } from "../../sessions/query/address-input.ts";
import { readDateRange, readPageSize } from "../../sessions/query/field-input.ts";
import { splitIds, type SessionQuery, type SessionQueryInput } from "../../sessions/query/query.ts";
import type { FilterContext, FilterRow } from "./filter-row.ts";
import { askChoice, askChoices, askText, back } from "./prompt-steps.ts";

/** Every filter ListSessions has, in the order people need them. */
export function serviceRows(): readonly FilterRow[] {
  return [
    textRow(
      "from",
      vscode.l10n.t("From"),
      vscode.l10n.t("Part of the number, address or name it comes from"),
    ),
    textRow("to", vscode.l10n.t("To"), vscode.l10n.t("Part of the number or address it goes to")),
    textRow("log", vscode.l10n.t("Log text"), vscode.l10n.t("Text that an entry of the log contains")),
    datesRow(),
    archiveRow(),
    accountsRow(),
    idsRow("customerIds", vscode.l10n.t("Customers"), vscode.l10n.t("Customer IDs, separated by commas")),
    idsRow("endpointIds", vscode.l10n.t("Endpoints"), vscode.l10n.t("Endpoint IDs, separated by commas")),
    idsRow("specificIds", vscode.l10n.t("Sessions"), vscode.l10n.t("Session IDs, separated by commas")),
    textRow("parentSessionId", vscode.l10n.t("Children of"), vscode.l10n.t("The ID of the parent session")),
    sortRow(),
    pageSizeRow(),
  ];
}

type TextField = "from" | "to" | "log" | "parentSessionId";

function textRow(field: TextField, label: string, prompt: string): FilterRow {
  return {
    id: field,
    label,
    words: (query) => query[field],
    edit: async (query) => {
      const text = await askText({ title: label, prompt, value: query[field] ?? "" });
      if (text === back) {
        return back;
      }
      return { [field]: field === "from" || field === "to" ? searchedAddress(text) : text };
    },
    clear: () => ({ [field]: undefined }),
  };
}

function idsRow(
  field: "customerIds" | "endpointIds" | "specificIds",
  label: string,
  prompt: string,
): FilterRow {
  return {
    id: field,
    label,
    words: (query) => query[field]?.join(", "),
    edit: async (query) => {
      const text = await askText({ title: label, prompt, value: query[field]?.join(", ") ?? "" });
      return text === back ? back : { [field]: splitIds(text) };
    },
    clear: () => ({ [field]: undefined }),
  };
}

function datesRow(): FilterRow {
  const label = vscode.l10n.t("Dates");
  const noDates: SessionQueryInput = { startDate: undefined, endDate: undefined };
  return {
    id: "dates",
    label,
    words: datesWords,
    edit: async (query, { today }) => {
      const text = await askText({
        title: label,
        prompt: vscode.l10n.t(
          "A day or a range: today, yesterday, last 7 days, 2026-11-20, 2026-11-01..2026-11-20",
        ),
        value: datesText(query),
        validate: (typed) => {
          const read = readDateRange(typed, today);
          return "problem" in read ? read.problem : undefined;
        },
      });
      if (text === back) {
        return back;
      }
      const read = readDateRange(text, today);
      return "problem" in read ? back : { ...noDates, ...read.value };
    },
    clear: () => noDates,
  };
}

function datesText({ startDate, endDate }: SessionQuery): string {
  if (startDate === endDate) {
    return startDate ?? "";
  }
  return `${startDate ?? ""}..${endDate ?? ""}`;
}

function datesWords(query: SessionQuery): string | undefined {
  const { startDate, endDate } = query;
  if (startDate !== undefined && endDate !== undefined) {
    return startDate === endDate ? startDate : vscode.l10n.t("{0} to {1}", startDate, endDate);
  }
  if (startDate !== undefined) {
    return vscode.l10n.t("since {0}", startDate);
  }
  return endDate === undefined ? undefined : vscode.l10n.t("until {0}", endDate);
}

function archiveRow(): FilterRow {
  const label = vscode.l10n.t("Live or archive");
  return {
    id: "archive",
    label,
    words: ({ archive }) => (archive === "archive" ? vscode.l10n.t("Archive") : undefined),
    edit: async (query) => {
      const archive = await askChoice({
        title: label,
        placeholder: vscode.l10n.t("Sessions move to the archive after about 15 days"),
        choices: [
          {
            label: vscode.l10n.t("Live"),
            description: vscode.l10n.t("the last 15 days or so"),
            value: false,
          },
          { label: vscode.l10n.t("Archive"), description: vscode.l10n.t("older sessions"), value: true },
        ],
        isChosen: (value) => value === (query.archive === "archive"),
      });
      return archive === back ? back : { archive: archive ? "archive" : undefined };
    },
    clear: () => ({ archive: undefined }),
  };
}

function accountsRow(): FilterRow {
  const label = vscode.l10n.t("Accounts");
  return {
    id: "accountIds",
    label,
    words: accountsWords,
    edit: async (query, { accounts }) => {
      const chosen = await askChoices({
        title: label,
        placeholder: vscode.l10n.t("None chosen means all"),
        choices: accounts.map(({ id, name }) => ({ label: name, description: id, value: id })),
        isChosen: (id) => query.accountIds?.includes(id) ?? false,
      });
      return chosen === back ? back : { accountIds: chosen };
    },
    clear: () => ({ accountIds: undefined }),
  };
}

function accountsWords({ accountIds }: SessionQuery, { accounts }: FilterContext): string | undefined {
  return accountIds?.map((id) => accounts.find((account) => account.id === id)?.name ?? id).join(", ");
}

function sortRow(): FilterRow {
  const label = vscode.l10n.t("Sort");
  return {
    id: "sort",
    label,
    words: ({ sortField, sortOrder }) =>
      sortField === undefined && sortOrder === undefined
        ? undefined
        : [sortField, sortOrder].filter(Boolean).join(" "),
    edit: async (query) => {
      const sortField = await askText({
        title: label,
        prompt: vscode.l10n.t("The field to sort by, as the service names it, such as dateCreated"),
        value: query.sortField ?? "",
      });
      if (sortField === back) {
        return back;
      }
      const sortOrder = await askChoice({
        title: label,
        placeholder: vscode.l10n.t("In which order?"),
        choices: ["Descend", "Ascend"].map((value) => ({ label: value, value })),
        isChosen: (value) => value === query.sortOrder,
      });
      return sortOrder === back ? back : { sortField, sortOrder };
    },
    clear: () => ({ sortField: undefined, sortOrder: undefined }),
  };
}

function pageSizeRow(): FilterRow {
  const label = vscode.l10n.t("Page size");
  return {
    id: "countPerPage",
    label,
    words: ({ countPerPage }) => countPerPage?.toLocaleString(vscode.env.language),
    edit: async (query) => {
      const text = await askText({
        title: label,
        prompt: vscode.l10n.t(
          "How many sessions of each account to load at once. Leave empty for the setting’s.",
        ),
        value: query.countPerPage?.toString() ?? "",
        validate: (typed) =>
          typed.trim() === "" || readPageSize(typed) !== undefined
            ? undefined
            : vscode.l10n.t("Enter a whole number from 1 to 1,000."),
      });
      return text === back ? back : { countPerPage: readPageSize(text) };
    },
    clear: () => ({ countPerPage: undefined }),
  };
}
