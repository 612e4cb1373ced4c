import { runTests } from "@vscode/test-electron";
import { inProject, projectRoot } from "../support/paths.ts";
import { foldersIn, temporaryFolder, writeSettings } from "../vscode/folders.ts";
import { installVsCode } from "../vscode/install.ts";
import { vsCodeVersions, type VsCodeVersion } from "../vscode/versions.ts";
import { counted } from "./counted.ts";
import type { Outcome } from "./outcome.ts";

/** Runs the tests of test/editor inside a VS Code out of the npm registry. */
export async function runEditorSuite(version: VsCodeVersion): Promise<Outcome> {
  await installVsCode(version);
  const executable = { vscodeExecutablePath: inProject("scripts", "vscode", "vscode-from-npm.js") };
  const env = { EVOVOICE_VSCODE: version.name, EVOVOICE_VSCODE_VERSION: version.vsCode };
  return runInVsCode(`inside VS Code ${version.vsCode}`, executable, env);
}

/** Runs the same tests inside the desktop VS Code, which test-electron downloads: `version` as "1.105.1" or "stable". */
export async function runDesktopSuite(version: string): Promise<Outcome> {
  const env: Record<string, string> = version === "stable" ? {} : { EVOVOICE_VSCODE_VERSION: version };
  return runInVsCode(`inside desktop VS Code ${version}`, { version }, env);
}

/** The desktop versions worth testing in. */
export const desktopVersions = [vsCodeVersions.oldest.vsCode, "stable"];

type Executable = { vscodeExecutablePath: string } | { version: string };

async function runInVsCode(
  title: string,
  executable: Executable,
  env: Record<string, string>,
): Promise<Outcome> {
  await using folder = await temporaryFolder("editor");
  const folders = foldersIn(folder.path);
  await writeSettings(folders);
  // Awaited here, because the folder goes when this function returns.
  return await counted(title, async (countsEnv) => {
    await runTests({
      ...executable,
      extensionDevelopmentPath: projectRoot,
      extensionTestsPath: inProject("dist", "test", "editor", "index.cjs"),
      launchArgs: [`--user-data-dir=${folders.userData}`, `--extensions-dir=${folders.extensions}`],
      extensionTestsEnv: { ...env, ...countsEnv },
    });
    return undefined;
  });
}
