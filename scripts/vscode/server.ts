import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { atEnd } from "../support/ending.ts";
import { inProject } from "../support/paths.ts";
import { capture } from "../support/processes.ts";
import type { Folders } from "./folders.ts";
import type { Installation } from "./install.ts";

/** A VS Code that serves its workbench on loopback. */
export interface VsCodeServer extends AsyncDisposable {
  readonly port: number;
  readonly url: string;
  /** What it printed so far. */
  output(): string;
}

/**
 * Starts VS Code and gives it when it answers. Its extension host sees `env` besides this process's environment. With the same
 * folders it comes up on the same port as before, so that the browser finds the state it kept for that address.
 */
export async function startServer(
  installation: Installation,
  folders: Folders,
  env: NodeJS.ProcessEnv = {},
): Promise<VsCodeServer> {
  const portFile = join(folders.userData, "port");
  const wantedPort = existsSync(portFile) ? (await readFile(portFile, "utf8")).trim() : "0";
  const args = [
    installation.server,
    "--host=127.0.0.1",
    `--port=${wantedPort}`,
    "--without-connection-token",
    "--accept-server-license-terms",
    "--enable-smoke-test-driver",
    "--disable-telemetry",
    ...folderArguments(folders),
    `--builtin-extensions-dir=${await linkBuiltIns(installation, folders)}`,
  ];
  const child = spawn(
    process.execPath,
    [inProject("scripts", "vscode", "guard.ts"), installation.node, ...args],
    {
      detached: true,
      stdio: ["pipe", "pipe", "pipe"],
      env: serverEnvironment(env),
    },
  );
  const ending = atEnd(() => endGroup(child));
  const lines: string[] = [];
  createInterface({ input: child.stderr }).on("line", (line) => lines.push(line));
  const port = await listeningPort(child, lines);
  await writeFile(portFile, String(port));
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    output: () => lines.join("\n"),
    [Symbol.asyncDispose]: async () => {
      ending[Symbol.dispose]();
      await endGroup(child);
    },
  };
}

/**
 * VS Code takes every extension below the folder of an extension in development for a part of it, and so, when it is installed below
 * this project, its own themes for ours: it wears the first of them whatever the settings say. So it gets its extensions elsewhere.
 */
async function linkBuiltIns(installation: Installation, folders: Folders): Promise<string> {
  const link = join(folders.userData, "built-in");
  if (!existsSync(link)) {
    await symlink(join(dirname(installation.server), "..", "extensions"), link, "dir");
  }
  return link;
}

/** Installs a packed extension where a server with the same folders will find it. */
export async function installExtension(
  installation: Installation,
  folders: Folders,
  vsix: string,
): Promise<void> {
  await capture(installation.node, [
    installation.server,
    "--install-extension",
    vsix,
    ...folderArguments(folders),
  ]);
}

function folderArguments(folders: Folders): readonly string[] {
  return [
    `--user-data-dir=${folders.userData}`,
    `--extensions-dir=${folders.extensions}`,
    `--server-data-dir=${join(folders.userData, "server")}`,
  ];
}

/**
 * Without what would make a VS Code think it was started from another one's terminal, and without npm's own words. No gallery: a VS Code
 * for tests asks no marketplace about anything.
 */
function serverEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|npm_|NODE_OPTIONS$|ELECTRON_)/.test(name),
  );
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: "" }), ...env };
}

async function listeningPort(child: ChildProcess, lines: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    if (child.stdout === null) {
      throw new Error("The server was started without a pipe for what it prints.");
    }
    createInterface({ input: child.stdout }).on("line", (line) => {
      lines.push(line);
      const port = /^Extension host agent listening on (\d+)/.exec(line)?.[1];
      if (port !== undefined) {
        resolve(Number(port));
      }
    });
    child.on("error", reject);
    child.on("exit", (code) =>
      reject(new Error(`VS Code's server ended with ${code ?? "a signal"}:\n${lines.join("\n")}`)),
    );
  });
}

/** Ends the server, its extension hosts and its guard, and waits until they are gone. */
async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const gone = new Promise((resolve) => child.once("exit", resolve));
  process.kill(-child.pid, "SIGKILL");
  await gone;
}
