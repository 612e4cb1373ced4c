import * as vscode from "vscode";

/** What of package.json is read here. */
interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Names and versions of all that takes part in a request, for the connection test. */
export function versionsOf(extension: vscode.Extension<unknown>): Readonly<Record<string, string>> {
  const { version, dependencies } = extension.packageJSON as Manifest;
  const side = extension.extensionKind === vscode.ExtensionKind.UI ? "local" : "remote";
  const where = vscode.env.remoteName === undefined ? side : `${side}, ${vscode.env.remoteName}`;
  return {
    "Evo Voice Sessions": version,
    "VS Code": `${vscode.version} (${where})`,
    Node: process.versions.node,
    undici: dependencies?.["undici"] ?? "?",
    System: `${process.platform} ${process.arch}`,
  };
}

/** What the service is told about who asks: it refuses those who don't say. */
export function userAgentOf(extension: vscode.Extension<unknown>): string {
  const { version } = extension.packageJSON as Manifest;
  return `EvoVoiceSessions/${version} VSCode/${vscode.version}`;
}
