import * as vscode from "vscode";
import type { PanelAction } from "../../panel-protocol/actions.ts";
import { commandIds, signInAsOther } from "../ids.ts";
import type { Problem } from "./problems.ts";

/** An action that runs a command. The caller handles "retry". */
type CommandAction = Exclude<PanelAction, "retry">;

/** The label of an action's button. */
export function actionLabel(action: PanelAction): string {
  switch (action) {
    case "retry":
      return vscode.l10n.t("Try Again");
    case "signIn":
      return vscode.l10n.t("Sign In");
    case "signInAsOther":
      return vscode.l10n.t("Sign In as Another User");
    case "switchService":
      return vscode.l10n.t("Switch Service");
    case "openSettings":
      return vscode.l10n.t("Open Settings");
    case "openProxySettings":
      return vscode.l10n.t("Open Proxy Settings");
    case "testConnection":
      return vscode.l10n.t("Test Connection");
    case "showOutput":
      return vscode.l10n.t("Show Log");
  }
}

/** The command of an action, with its arguments. */
export function actionCommand(
  action: CommandAction,
  { serviceKey }: Pick<Problem, "serviceKey">,
): readonly [command: string, ...args: string[]] {
  switch (action) {
    case "signIn":
      return [commandIds.signIn];
    case "signInAsOther":
      return [commandIds.signIn, signInAsOther];
    case "switchService":
      return serviceKey === undefined ? [commandIds.switchService] : [commandIds.switchService, serviceKey];
    case "openSettings":
      return ["workbench.action.openSettings", "evoVoice.serviceUrl"];
    case "openProxySettings":
      return ["workbench.action.openSettings", "http.proxy"];
    case "testConnection":
      return [commandIds.testConnection];
    case "showOutput":
      return [commandIds.showOutput];
  }
}

/** Runs the command of an action, and resolves to its result. */
export async function runAction(
  action: CommandAction,
  problem: Pick<Problem, "serviceKey">,
): Promise<unknown> {
  const [command, ...args] = actionCommand(action, problem);
  return vscode.commands.executeCommand(command, ...args);
}
