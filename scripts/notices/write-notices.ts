import { readFile, writeFile } from "node:fs/promises";
import { inProject } from "../support/paths.ts";
import { bundledFolders, noticesText, readPackageLicense, type BundledPackage } from "./third-party.ts";

/** Packages of which esbuild.js copies files beside the bundles, where no metafile lists them. */
const copiedPackages = ["node_modules/@vscode/codicons"];

/** What of other people's work the build in dist/ contains. Throws for a license that is not known here. */
export async function bundledPackages(): Promise<BundledPackage[]> {
  const metafiles = await Promise.all(
    ["extension", "workers", "page"].map(
      async (name) =>
        JSON.parse(await readFile(inProject("dist", `metafile-${name}.json`), "utf8")) as Parameters<
          typeof bundledFolders
        >[0][number],
    ),
  );
  const folders = new Set([...bundledFolders(metafiles), ...copiedPackages]);
  return [...folders]
    .sort((one, other) => one.localeCompare(other, "en"))
    .map((folder) => readPackageLicense(inProject(folder)));
}

/** Writes dist/THIRD-PARTY-NOTICES.txt for the build in dist/. */
export async function writeNotices(): Promise<void> {
  await writeFile(inProject("dist", "THIRD-PARTY-NOTICES.txt"), noticesText(await bundledPackages()));
}
