import * as vscode from "vscode";

/** The fields of package.json that are read here. */
interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Names and versions of the software involved in a request, for the connection test. */
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

/** The User-Agent header. The service rejects requests without one. */
export function userAgentOf(extension: vscode.Extension<unknown>): string {
  const { version } = extension.packageJSON as Manifest;
  return `EvoVoiceSessions/${version} VSCode/${vscode.version}`;
}
