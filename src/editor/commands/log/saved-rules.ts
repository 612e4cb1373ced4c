import * as vscode from "vscode";
import { newRules, ruleKey } from "../../../sessions/entry/rule-file.ts";
import { mostRules, type LogRule } from "../../../sessions/entry/rule-schema.ts";
import { settingNames } from "../../ids.ts";
import { UserFacingError } from "../../problems/problems.ts";
import type { Asks } from "./asks.ts";

/** Whose settings rules are saved in. */
export type RuleScope = "user" | "workspace";

const targets = {
  user: vscode.ConfigurationTarget.Global,
  workspace: vscode.ConfigurationTarget.Workspace,
} as const;

/** The scopes that can be written here. */
export function ruleScopes(): readonly RuleScope[] {
  const { workspaceFolders, workspaceFile, isTrusted } = vscode.workspace;
  const isOpen = workspaceFile !== undefined || (workspaceFolders?.length ?? 0) > 0;
  return isOpen && isTrusted ? ["user", "workspace"] : ["user"];
}

/** The rules that the settings of a scope hold, as they are written there; undefined where they hold none. */
export function savedRules(scope: RuleScope): readonly unknown[] | undefined {
  const found = configuration().inspect<unknown>(settingNames.logRules);
  const value = scope === "user" ? found?.globalValue : found?.workspaceValue;
  if (value === undefined || Array.isArray(value)) {
    return value;
  }
  throw new UserFacingError(
    vscode.l10n.t("The setting “Log Rules” must be a list of rules. Correct it first."),
    ["openSettings"],
  );
}

/** Where to save rules: asks only where there is a choice. */
export async function askScope(asks: Asks): Promise<RuleScope | undefined> {
  const scopes = ruleScopes();
  if (scopes.length === 1) {
    return scopes[0];
  }
  const overridden = savedRules("workspace") !== undefined;
  const items = [
    {
      label: scopeLabel("user"),
      detail: overridden
        ? vscode.l10n.t("Not used in this workspace, which has rules of its own")
        : vscode.l10n.t("For everything you open"),
      scope: "user" as const,
    },
    {
      label: scopeLabel("workspace"),
      detail: overridden
        ? vscode.l10n.t("For everybody who opens this workspace")
        : vscode.l10n.t(
            "For everybody who opens this workspace. Its rules replace those of the user settings, which are copied.",
          ),
      scope: "workspace" as const,
    },
  ];
  const chosen = await asks.pick(items, { title: vscode.l10n.t("Save Log Rules In") });
  return chosen?.scope;
}

export function scopeLabel(scope: RuleScope): string {
  return scope === "user" ? vscode.l10n.t("User Settings") : vscode.l10n.t("Workspace Settings");
}

/** Saves rules besides those that are there. A workspace's first ones come after a copy of the user's, which they would hide. */
export async function addRules(scope: RuleScope, added: readonly LogRule[]): Promise<void> {
  const present = savedRules(scope) ?? (scope === "workspace" ? (savedRules("user") ?? []) : []);
  const rules = [...present, ...newRules(present, added)];
  if (rules.length > mostRules) {
    throw new UserFacingError(
      vscode.l10n.t("Only {0} rules are used. Remove some before you add others.", mostRules),
    );
  }
  await write(scope, rules);
}

/** Removes one rule, wherever it stands by now. */
export async function removeRule(scope: RuleScope, rule: unknown): Promise<void> {
  const present = savedRules(scope) ?? [];
  const at = present.findIndex((each) => ruleKey(each) === ruleKey(rule));
  if (at !== -1) {
    const rest = present.toSpliced(at, 1);
    await write(scope, rest.length === 0 ? undefined : rest);
  }
}

async function write(scope: RuleScope, rules: readonly unknown[] | undefined): Promise<void> {
  try {
    await configuration().update(settingNames.logRules, rules, targets[scope]);
  } catch (cause) {
    throw new UserFacingError(
      vscode.l10n.t(
        "The setting “{0}” couldn’t be saved. Open the settings file and correct what is marked there.",
        `evoVoice.${settingNames.logRules}`,
      ),
      ["openSettings"],
      undefined,
      { cause },
    );
  }
}

function configuration(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration("evoVoice");
}
