import * as vscode from "vscode";
import type { ServiceChooser } from "../service/chooser.ts";
import type { Connection } from "../service/connection.ts";
import { productionUrl, readEnvironment, stagingUrl, type Environment } from "../service/environment.ts";

type Choice = vscode.QuickPickItem & { readonly url?: string; readonly sample?: boolean };

/** Production, staging, an own address, or the sample data. */
export async function switchService(connection: Connection, chooser: ServiceChooser): Promise<void> {
  const current = connection.environment;
  const choices: Choice[] = [
    { label: vscode.l10n.t("Production"), description: new URL(productionUrl).host, url: productionUrl },
    { label: vscode.l10n.t("Staging"), description: new URL(stagingUrl).host, url: stagingUrl },
    {
      label: vscode.l10n.t("Another address…"),
      description: current.kind === "own" ? current.url.host : "",
    },
    {
      label: vscode.l10n.t("Sample data"),
      description: vscode.l10n.t("an invented week of calls, on this computer"),
      sample: true,
    },
  ];
  const chosen = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t("Switch service"),
    placeHolder: vscode.l10n.t("You are working with {0} ({1})", current.label, current.url.host),
  });
  if (chosen === undefined) {
    return;
  }
  if (chosen.sample === true) {
    await chooser.exploreSample();
    return;
  }
  const address = chosen.url ?? (await askAddress(current));
  const reading = address === undefined ? undefined : readEnvironment(address);
  if (reading !== undefined && "environment" in reading) {
    await chooser.choose(reading.environment);
  }
}

function askAddress(current: Environment): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t("Switch service"),
    prompt: vscode.l10n.t("The address of your Evo Voice service"),
    placeHolder: productionUrl,
    value: current.kind === "own" ? current.url.href : "",
    ignoreFocusOut: true,
    validateInput: (text) => {
      if (text.trim() === "") {
        return vscode.l10n.t("Enter an address such as {0}.", productionUrl);
      }
      const reading = readEnvironment(text);
      return "problem" in reading ? reading.problem : undefined;
    },
  });
}
