import * as vscode from "vscode";
import { groupings, type GroupBy } from "../../../sessions/list/grouping.ts";
import { settings } from "../../settings.ts";
import { groupingLabel } from "../../tree/grouping-label.ts";

/** Asks how to group the sessions of an account, and saves the answer as a setting. */
export async function groupBy(): Promise<void> {
  const current = settings.groupBy;
  const choices = groupings.map((by): vscode.QuickPickItem & { readonly by: GroupBy } => ({
    label: groupingLabel(by),
    description: by === current ? vscode.l10n.t("current") : "",
    by,
  }));
  const chosen = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t("Group sessions by"),
    placeHolder: vscode.l10n.t("Within each account"),
  });
  if (chosen !== undefined) {
    await settings.setGroupBy(chosen.by);
  }
}
