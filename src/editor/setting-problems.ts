import * as vscode from "vscode";
import type { Log } from "./log.ts";
import { onSettingChange, unusableSettings, type SettingName } from "./settings.ts";

/** Reports settings that can't be used: each once, until it is valid again. Their values are not logged. */
export function watchSettings(log: Log): vscode.Disposable {
  let named = new Set<SettingName>();
  const check = (): void => {
    const unusable = unusableSettings();
    const unnamed = unusable.filter((name) => !named.has(name));
    named = new Set(unusable);
    for (const name of unnamed) {
      log.warn(`The setting evoVoice.${name} can't be used. Its default is used instead.`);
    }
    if (unnamed.length > 0) {
      void offerSettings(unnamed);
    }
  };
  check();
  return onSettingChange(["pageSize", "groupBy", "timeZone", "gapSeconds", "avatars"], check);
}

async function offerSettings(names: readonly SettingName[]): Promise<void> {
  const open = vscode.l10n.t("Open Settings");
  const list = names.map((name) => `evoVoice.${name}`);
  const chosen = await vscode.window.showWarningMessage(
    list.length === 1
      ? vscode.l10n.t("The setting {0} can’t be used, so its default is used.", list.join())
      : vscode.l10n.t("These settings can’t be used, so their defaults are used: {0}", list.join(", ")),
    open,
  );
  if (chosen === open) {
    await vscode.commands.executeCommand(
      "workbench.action.openSettings",
      list.map((name) => `@id:${name}`).join(" "),
    );
  }
}
