import * as l10n from "@vscode/l10n";
import type { PanelAction } from "../../panel-protocol/actions.ts";

/** The label of an action's button. */
export function actionLabel(action: PanelAction): string {
  switch (action) {
    case "retry":
      return l10n.t("Try Again");
    case "signIn":
      return l10n.t("Sign In");
    case "signInAsOther":
      return l10n.t("Sign In as Another User");
    case "switchService":
      return l10n.t("Switch Service");
    case "openSettings":
      return l10n.t("Open Settings");
    case "openProxySettings":
      return l10n.t("Open Proxy Settings");
    case "testConnection":
      return l10n.t("Test Connection");
    case "showOutput":
      return l10n.t("Show Log");
  }
}
