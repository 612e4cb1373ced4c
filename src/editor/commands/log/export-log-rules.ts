import * as v from "valibot";
import * as vscode from "vscode";
import { writeRuleFile } from "../../../sessions/entry/rule-file.ts";
import { LogRule } from "../../../sessions/entry/rule-schema.ts";
import { UserFacingError } from "../../problems/problems.ts";
import { settings } from "../../settings.ts";
import { windowAsks, type Asks } from "./asks.ts";
import { ruleChoice } from "./rule-choice.ts";

/** Writes the rules that the person chooses among those in force to a file. */
export async function exportLogRules(asks: Asks = windowAsks): Promise<void> {
  const value = settings.logRules;
  const rules = (Array.isArray(value) ? value : []).flatMap((rule: unknown) => {
    const read = v.safeParse(LogRule, rule);
    return read.success ? [read.output] : [];
  });
  if (rules.length === 0) {
    throw new UserFacingError(vscode.l10n.t("There are no log rules to export."));
  }
  const items = rules.map((rule) => ruleChoice(rule, { rule, picked: true }));
  const chosen = await asks.pickMany(items, { title: vscode.l10n.t("Export Log Rules") });
  if (chosen === undefined || chosen.length === 0) {
    return;
  }
  const uri = await asks.fileToSave();
  if (uri !== undefined) {
    const text = writeRuleFile(chosen.map(({ rule }) => rule));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  }
}
