import { spawn, type SpawnOptions } from "node:child_process";
import { atEnd } from "./ending.ts";

/** A program that ended with something else than 0. `output` is what it printed, when that was kept. */
class ProgramFailed extends Error {
  override readonly name = "ProgramFailed";
  readonly output: string;
  constructor(command: string, code: number | string, output: string) {
    super(`${command} ended with ${code}${output ? `:\n${output.slice(-2000)}` : ""}`);
    this.output = output;
  }
}

/** Runs a program in this terminal and gives its exit code; a signal counts as 1. */
export async function run(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<number> {
  const child = spawn(command, [...args], { stdio: "inherit", ...options });
  using endings = new DisposableStack();
  endings.use(atEnd(() => child.kill()));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

/** Runs a program silently and gives its standard output. Throws ProgramFailed with all it printed. */
export async function capture(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<string> {
  const child = spawn(command, [...args], { ...options, stdio: ["ignore", "pipe", "pipe"] });
  using endings = new DisposableStack();
  endings.use(atEnd(() => child.kill()));
  let out = "";
  let all = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    out += text;
    all += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (all += text));
  const code = await new Promise<number | string>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exitCode, signal) => resolve(exitCode ?? signal ?? 1));
  });
  if (code !== 0) {
    throw new ProgramFailed([command, ...args].join(" "), code, all.trim());
  }
  return out;
}
