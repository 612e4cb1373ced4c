import { cp, readdir, stat, symlink } from "node:fs/promises";
import { join } from "node:path";
import { bundleSizes, maxMainBytes, maxVsixBytes } from "../../scripts/support/bundle-sizes.ts";
import { inProject, projectRoot } from "../../scripts/support/paths.ts";
import { capture } from "../../scripts/support/processes.ts";
import type { Row } from "../support/table.ts";

/** What is not part of what is built, or is built anew. */
const leftOut = new Set(["node_modules", "dist", ".git", ".vscode-test", "test-results"]);

/** Builds this project for production and packs it, in another folder, so that whoever works with dist/ goes on undisturbed. */
export async function buildProduction(folder: string): Promise<{ root: string; vsix: string }> {
  const root = join(folder, "project");
  for (const name of await readdir(projectRoot)) {
    if (!leftOut.has(name) && !name.endsWith(".vsix")) {
      await cp(inProject(name), join(root, name), { recursive: true });
    }
  }
  await symlink(inProject("node_modules"), join(root, "node_modules"), "junction");
  await capture(process.execPath, [join(root, "esbuild.js"), "--production"], { cwd: root });
  const vsix = join(folder, "extension.vsix");
  const vsce = inProject("node_modules", "@vscode", "vsce", "vsce");
  const flags = ["--no-dependencies", "--no-rewrite-relative-links", "--allow-missing-repository"];
  await capture(process.execPath, [vsce, "package", ...flags, "--out", vsix], { cwd: root });
  return { root, vsix };
}

/** Sizes of what is built: what is loaded at once, what is loaded with the first request, the page, and all of it packed. */
export async function sizes({ root, vsix }: { root: string; vsix: string }): Promise<Row[]> {
  const { main, wire, page } = await bundleSizes(join(root, "dist"));
  return [
    sized("main bundle, minified", main, maxMainBytes),
    sized("wire, loaded on first use", wire),
    sized("page of the panel", page),
    sized(".vsix", (await stat(vsix)).size, maxVsixBytes),
  ];
}

function sized(what: string, bytes: number, most?: number): Row {
  const kilobytes = (value: number): string => `${(value / 1024).toFixed(0)} KB`;
  const row: Row = { what, ours: kilobytes(bytes) };
  return most === undefined ? row : { ...row, bar: `≤ ${kilobytes(most)}`, met: bytes <= most };
}
