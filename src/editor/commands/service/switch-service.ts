import * as vscode from "vscode";
import type { ServiceChooser } from "../../service/chooser.ts";
import type { Connection } from "../../service/connection.ts";
import { productionUrl, readEnvironment, stagingUrl, type Environment } from "../../service/environment.ts";

type Choice = vscode.QuickPickItem & { readonly url?: string; readonly sample?: boolean };

/** Asks which service to work with: production, staging, an address used before or a new one, or the sample data. */
export async function switchService(connection: Connection, chooser: ServiceChooser): Promise<void> {
  const current = connection.environment;
  const choices: Choice[] = [
    { label: vscode.l10n.t("Production"), description: new URL(productionUrl).host, url: productionUrl },
    { label: vscode.l10n.t("Staging"), description: new URL(stagingUrl).host, url: stagingUrl },
    ...chooser.customAddresses.map((url) => ({ label: new URL(url).host, description: url, url })),
    { label: vscode.l10n.t("Another Address…") },
    {
      label: vscode.l10n.t("Sample Data"),
      description: vscode.l10n.t("a made-up week of calls, on this computer"),
      sample: true,
    },
  ];
  const chosen = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t("Switch Service"),
    placeHolder: currentLabel(connection),
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
    title: vscode.l10n.t("Switch Service"),
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

function currentLabel({ environment, login, state }: Connection): string {
  const user = state.kind === "signedIn" ? login?.label : undefined;
  return user === undefined
    ? vscode.l10n.t("You’re working with {0}", environment.label)
    : vscode.l10n.t("You’re working with {0}, signed in as {1}", environment.label, user);
}
