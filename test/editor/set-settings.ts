import * as vscode from "vscode";
import { until } from "./support.ts";

export async function setServiceUrl(url: string): Promise<void> {
  await vscode.workspace
    .getConfiguration("evoVoice")
    .update("serviceUrl", url, vscode.ConfigurationTarget.Global);
}

export async function setHttp(values: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const http = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration("http");
    const isSet = until(
      vscode.workspace.onDidChangeConfiguration,
      () => value === undefined || http().get(name) === value,
    );
    await http().update(name, value, vscode.ConfigurationTarget.Global);
    await isSet;
  }
}
