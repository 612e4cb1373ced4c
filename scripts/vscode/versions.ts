/** The VS Codes this extension is tested in, and the npm packages that carry them. */

export const vsCodeVersions = {
  newest: {
    name: "newest",
    vsCode: "1.139.1",
    codeServer: "4.139.1",
    node: "24.21.0",
    nativeModules: ["@vscode/spdlog", "@vscode/native-watchdog"],
  },
  /** The one that `engines.vscode` of package.json names. */
  oldest: {
    name: "oldest",
    vsCode: "1.105.1",
    codeServer: "4.105.1",
    node: "22.19.0",
    nativeModules: ["@vscode/spdlog", "native-watchdog"],
  },
} as const;

export type VsCodeVersion = (typeof vsCodeVersions)[keyof typeof vsCodeVersions];

/** The version that the environment variable EVOVOICE_VSCODE asks for; the newest when it asks for none. */
export function chosenVersion(name = process.env["EVOVOICE_VSCODE"] ?? "newest"): VsCodeVersion {
  if (name !== "newest" && name !== "oldest") {
    throw new Error(`EVOVOICE_VSCODE is "${name}". It can be "newest" or "oldest".`);
  }
  return vsCodeVersions[name];
}
