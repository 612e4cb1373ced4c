import * as v from "valibot";
import * as vscode from "vscode";
import { LogRule } from "../../../sessions/entry/rule-schema.ts";
import { cutText } from "../../../sessions/labels/cut-text.ts";
import { ruleSource, ruleLabel } from "../../../sessions/labels/event-labels.ts";
import { visibleText } from "../../../sessions/labels/visible-text.ts";
import { pickText } from "./asks.ts";

/** As much of a rule as is shown. Characters. */
const maxSourceLength = 300;
/** Rules that a confirmation lists. */
const maxListed = 20;

/** The row of a rule in a quick pick, whatever the settings hold, with what else the row holds. */
export function ruleChoice<More extends object>(rule: unknown, more: More): vscode.QuickPickItem & More {
  const { label, source } = describeRule(rule);
  return { label, detail: pickText(cutText(source, maxSourceLength)), ...more };
}

/** Rules as lines of text. */
export function listRules(rules: readonly unknown[]): string {
  const lines = rules.slice(0, maxListed).map((rule) => {
    const { label, source } = describeRule(rule);
    return vscode.l10n.t("{0}: {1}", label, visibleText(cutText(source, maxSourceLength)));
  });
  const more = rules.length - lines.length;
  return [...lines, ...(more > 0 ? [vscode.l10n.t("and {0} more", more)] : [])].join("\n");
}

function describeRule(rule: unknown): { readonly label: string; readonly source: string } {
  const read = v.safeParse(LogRule, rule);
  return read.success
    ? { label: ruleLabel(read.output), source: ruleSource(read.output) }
    : { label: vscode.l10n.t("Not a rule"), source: JSON.stringify(rule) ?? "" };
}
