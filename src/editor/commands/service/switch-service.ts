import * as vscode from "vscode";
import type { ServiceChooser } from "../../service/chooser.ts";
import type { Connection } from "../../service/connection.ts";
import {
  productionUrl,
  readEnvironment,
  sampleKey,
  stagingUrl,
  type Environment,
} from "../../service/environment.ts";

type Choice = vscode.QuickPickItem & { readonly url?: string; readonly sample?: boolean };

/**
 * Switches to another service, and resolves to whether the service changed. `serviceKey` (an `Environment.key`) selects it; without
 * it, the person is asked: production, staging, an earlier or new custom address, or the sample data.
 */
export async function switchService(
  connection: Connection,
  chooser: ServiceChooser,
  serviceKey?: string,
): Promise<boolean> {
  const before = connection.environment.key;
  await (serviceKey === undefined
    ? chooseService(connection, chooser)
    : switchTo(serviceKey, connection, chooser));
  return connection.environment.key !== before;
}

/** An address that was never used here comes from a link or a tab: the person confirms it before a password can be sent there. */
async function switchTo(
  serviceKey: string,
  { environment }: Connection,
  chooser: ServiceChooser,
): Promise<void> {
  if (serviceKey === sampleKey) {
    await chooser.exploreSample();
    return;
  }
  const isKnown = [productionUrl, stagingUrl, ...chooser.customAddresses].some(
    (url) => keyOf(url) === serviceKey,
  );
  const address = isKnown ? serviceKey : await askAddress(environment, serviceKey);
  await chooseAddress(address, chooser);
}

function keyOf(address: string): string | undefined {
  const reading = readEnvironment(address);
  return "environment" in reading ? reading.environment.key : undefined;
}

async function chooseAddress(address: string | undefined, chooser: ServiceChooser): Promise<void> {
  const reading = address === undefined ? undefined : readEnvironment(address);
  if (reading !== undefined && "environment" in reading) {
    await chooser.choose(reading.environment);
  }
}

async function chooseService(connection: Connection, chooser: ServiceChooser): Promise<void> {
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
  await chooseAddress(chosen.url ?? (await askAddress(current)), chooser);
}

function askAddress(current: Environment, proposed?: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t("Switch Service"),
    prompt: vscode.l10n.t("The address of your Evo Voice service"),
    placeHolder: productionUrl,
    value: proposed ?? (current.kind === "custom" ? current.url.href : ""),
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
