import { readPackage } from "./npm.ts";
import { inProject, projectRoot } from "./paths.ts";
import { capture } from "./processes.ts";

/** Builds for production and packs the extension. Gives the path of the .vsix. */
export async function packExtension(): Promise<string> {
  await capture(process.execPath, [inProject("esbuild.js"), "--production"], { cwd: projectRoot });
  const { name, version } = await readPackage(projectRoot);
  const file = inProject(`${String(name)}-${String(version)}.vsix`);
  const vsce = inProject("node_modules", "@vscode", "vsce", "vsce");
  await capture(
    process.execPath,
    [
      vsce,
      "package",
      "--no-dependencies",
      "--no-rewrite-relative-links",
      "--allow-missing-repository",
      "--out",
      file,
    ],
    {
      cwd: projectRoot,
    },
  );
  return file;
}
