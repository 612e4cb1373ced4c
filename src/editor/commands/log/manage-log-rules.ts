import * as vscode from "vscode";
import { commandIds } from "../../ids.ts";
import { separator, windowAsks, type Asks } from "./asks.ts";
import { listRules, ruleChoice } from "./rule-choice.ts";
import { removeRule, ruleScopes, savedRules, scopeLabel, type RuleScope } from "./saved-rules.ts";

type RuleRow = vscode.QuickPickItem & {
  /** The rule of this row. */
  readonly saved?: { readonly scope: RuleScope; readonly rule: unknown };
  /** A command that this row runs instead, with its argument. */
  readonly command?: readonly [string, unknown?];
};

/** Lists the rules of the settings until the person leaves the list. A chosen rule is removed once that is confirmed. */
export async function manageLogRules(asks: Asks = windowAsks): Promise<void> {
  for (;;) {
    const rows = ruleRows();
    const chosen = await asks.pick<RuleRow>([...rows, ...commandRows()], {
      title: vscode.l10n.t("Log Rules"),
      placeHolder:
        rows.length === 0
          ? vscode.l10n.t("There are no rules yet. Choose “Mark Entries Like This As…” on an entry of a log.")
          : vscode.l10n.t("Select a rule to remove it"),
      matchOnDetail: true,
    });
    if (chosen?.saved !== undefined) {
      await confirmRemoval(chosen.saved, asks);
      continue;
    }
    if (chosen?.command !== undefined) {
      const [command, argument] = chosen.command;
      await vscode.commands.executeCommand(command, argument);
    }
    return;
  }
}

async function confirmRemoval(
  { scope, rule }: { readonly scope: RuleScope; readonly rule: unknown },
  asks: Asks,
): Promise<void> {
  const question = vscode.l10n.t("Remove this rule from the {0}?", scopeLabel(scope));
  if (await asks.confirm(question, listRules([rule]), vscode.l10n.t("Remove"))) {
    await removeRule(scope, rule);
  }
}

function ruleRows(): RuleRow[] {
  const rows: RuleRow[] = [];
  for (const scope of ruleScopes()) {
    const rules = savedRules(scope) ?? [];
    if (rules.length > 0) {
      rows.push(separator(scopeLabel(scope)));
      rows.push(...rules.map((rule) => ruleChoice(rule, { saved: { scope, rule } })));
    }
  }
  return rows;
}

function commandRows(): RuleRow[] {
  const revealSetting = { key: "evoVoice.logRules" };
  return [
    separator(vscode.l10n.t("More")),
    { label: vscode.l10n.t("$(cloud-download) Import Log Rules…"), command: [commandIds.importLogRules] },
    { label: vscode.l10n.t("$(cloud-upload) Export Log Rules…"), command: [commandIds.exportLogRules] },
    {
      label: vscode.l10n.t("$(json) Open User Settings (JSON)"),
      command: ["workbench.action.openSettingsJson", { revealSetting }],
    },
    ...(ruleScopes().includes("workspace")
      ? [
          {
            label: vscode.l10n.t("$(json) Open Workspace Settings (JSON)"),
            command: ["workbench.action.openWorkspaceSettingsFile", { revealSetting }] as const,
          },
        ]
      : []),
  ];
}
