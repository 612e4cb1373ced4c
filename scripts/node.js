/** Finds the Node that runs TypeScript as it is, and runs a file with it. Plain JavaScript, so that Node 20 reads it too. */

import { spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/** The first Node that runs TypeScript without a flag. */
const oldestUsable = [22, 18];

/**
 * The path of a Node that runs TypeScript: the one among the installed packages, else the one running now when it is new enough.
 * Undefined when there is neither.
 */
export function findNode() {
  const packages = join(projectRoot, "node_modules");
  const candidates =
    process.platform === "win32"
      ? [
          join(packages, "node", "bin", "node.exe"),
          join(packages, `node-win-${process.arch}`, "bin", "node.exe"),
        ]
      : [join(packages, "node", "bin", "node"), join(packages, ".bin", "node")];
  return candidates.find(isProgram) ?? (isUsable(process.versions.node) ? process.execPath : undefined);
}

/** On Windows the package leaves a text file where the program would be: a program is large. */
function isProgram(path) {
  return existsSync(path) && statSync(path).size > 1_000_000;
}

function isUsable(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > oldestUsable[0] || (major === oldestUsable[0] && minor >= oldestUsable[1]);
}

/**
 * Runs a file with `node` and ends this process as that one ends: same exit code, signals passed on.
 * The folder of `node` comes first on PATH, so that whatever it starts finds the same Node.
 */
export function become(node, file, args) {
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  const separator = process.platform === "win32" ? ";" : ":";
  const child = spawn(node, [file, ...args], {
    stdio: "inherit",
    env: { ...process.env, [pathName]: `${dirname(node)}${separator}${process.env[pathName] ?? ""}` },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => child.kill(signal));
  }
  child.on("error", (error) => {
    console.error(`Could not start ${node}: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
}
