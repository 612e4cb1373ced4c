import { downloadAndUnzipVSCode } from "@vscode/test-electron";
import { capture, run } from "../support/processes.ts";
import { foldersIn, temporaryFolder, writeSettings } from "../vscode/folders.ts";

/** Runs the desktop VS Code until its window is closed: the `code` on PATH, or one that test-electron downloads. Returns its exit code. */
export async function runDesktop(options: {
  readonly developmentPaths: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}): Promise<number> {
  await using temporary = await temporaryFolder("desktop");
  const folders = foldersIn(temporary.path);
  await writeSettings(folders);
  const shell = process.platform === "win32";
  const installed = await capture("code", ["--version"], { shell }).then(
    () => true,
    () => false,
  );
  const program = installed ? "code" : await downloadAndUnzipVSCode("stable");
  const args = [
    "--new-window",
    "--wait",
    `--user-data-dir=${folders.userData}`,
    `--extensions-dir=${folders.extensions}`,
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ...options.developmentPaths.map((path) => `--extensionDevelopmentPath=${path}`),
  ];
  // Awaited here, because the folder is deleted when this function returns.
  return await run(program, args, { env: { ...process.env, ...options.env }, shell: shell && installed });
}
