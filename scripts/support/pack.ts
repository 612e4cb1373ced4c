import { writeNotices } from "../notices/write-notices.ts";
import { readPackage } from "./npm.ts";
import { inProject, projectRoot } from "./paths.ts";
import { capture } from "./processes.ts";

const vsce = inProject("node_modules", "@vscode", "vsce", "vsce");

/** The files that go into the package, by their paths in the project. */
export async function packedFiles(): Promise<string[]> {
  const files = await capture(process.execPath, [vsce, "ls", "--no-dependencies"], { cwd: projectRoot });
  return files.split("\n").filter((file) => file !== "");
}

/** Builds for production and packs the extension. Gives the path of the .vsix. */
export async function packExtension(): Promise<string> {
  await capture(process.execPath, [inProject("esbuild.js"), "--production"], { cwd: projectRoot });
  await writeNotices();
  const { name, version } = await readPackage(projectRoot);
  const file = inProject(`${String(name)}-${String(version)}.vsix`);
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
