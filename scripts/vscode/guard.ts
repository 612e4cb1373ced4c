/**
 * `node guard.ts <program> [args]`: runs a program in this process's group and ends the whole group when standard input closes. That
 * happens also when the parent is killed outright, so no VS Code outlives the script or test that started it.
 */

import { spawn } from "node:child_process";

const [program, ...args] = process.argv.slice(2);
if (program === undefined) {
  throw new Error("guard.ts needs a program to run.");
}
const child = spawn(program, args, { stdio: ["ignore", "inherit", "inherit"] });
child.on("error", (error) => {
  console.error(error.message);
  process.exit(1);
});
child.on("exit", (code) => process.exit(code ?? 1));
process.stdin.on("close", () => process.kill(-process.pid, "SIGKILL")).resume();
process.on("SIGTERM", () => child.kill());
// Ctrl+C reaches a group of its own only by way of its parent.
process.on("SIGINT", () => child.kill());
