import { readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { capture } from "./processes.ts";

/** Runs npm silently in a folder and gives what it printed. Throws ProgramFailed. `env` is added to this process's own. */
export async function npm(
  args: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv = {},
): Promise<string> {
  // npm tells its scripts about itself and its settings in npm_*; the inner npm must not take the outer one's for its own.
  const outer = Object.entries(process.env).filter(
    ([name]) => !/^npm_(config_local|config_prefix|lifecycle|package|command)/i.test(name),
  );
  const options = { cwd: folder, env: { ...Object.fromEntries(outer), ...env } };
  const flags = ["--loglevel=error", "--no-audit", "--no-fund", "--no-progress"];
  const cli = process.env["npm_execpath"];
  return cli?.endsWith(".js")
    ? capture(process.execPath, [cli, ...args, ...flags], options)
    : capture("npm", [...args, ...flags], { ...options, shell: process.platform === "win32" });
}

/** Downloads one package from the registry and unpacks it as `target`; nothing of it is run. Gives its size in megabytes. */
export async function unpack(nameAndVersion: string, target: string): Promise<number> {
  const parent = join(target, "..");
  const printed = await npm(["pack", nameAndVersion, "--json", "--pack-destination", parent], parent);
  const [packed] = packReports(printed);
  if (packed === undefined) {
    throw new Error(`npm pack ${nameAndVersion} did not say which file it wrote: ${printed.slice(0, 500)}`);
  }
  const archive = join(parent, packed.filename);
  await capture("tar", ["-xzf", archive, "-C", parent]);
  await rename(join(parent, "package"), target);
  await rm(archive);
  return Math.round(packed.size / 1_000_000);
}

interface PackReport {
  readonly filename: string;
  readonly size: number;
}

/** npm 10 and 11 print a list of packages, npm 12 an object with one member per package. */
function packReports(printed: string): readonly PackReport[] {
  const reports = JSON.parse(printed) as PackReport[] | Record<string, PackReport>;
  return Object.values(reports);
}

/** The parsed package.json of a folder. */
export async function readPackage(folder: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Record<string, unknown>;
}
