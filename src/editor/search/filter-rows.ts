import * as vscode from "vscode";
import type { FilterRow } from "./filter-row.ts";
import { localRows } from "./local-rows.ts";
import { serviceRows } from "./service-rows.ts";

/** Filters under the heading that says where they run. */
export interface FilterSection {
  readonly heading: string;
  readonly rows: readonly FilterRow[];
}

export function filterSections(): readonly FilterSection[] {
  return [
    { heading: vscode.l10n.t("Filters of the service"), rows: serviceRows() },
    {
      heading: vscode.l10n.t("Filters on what is loaded (the service has none for these)"),
      rows: localRows(),
    },
  ];
}
