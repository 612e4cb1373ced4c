import { inProject, projectRoot } from "./paths.ts";
import { run } from "./processes.ts";

/** A check or formatter among the installed packages, as a file that Node runs, with its arguments. */
export interface Tool {
  readonly title: string;
  readonly file: string;
  readonly args: readonly string[];
}

const installed = (...parts: string[]): string => inProject("node_modules", ...parts);
const compiler = installed("typescript", "bin", "tsc");
const formatter = installed("oxfmt", "bin", "oxfmt");

/** What `npm run check` runs, in this order. */
export const checks: readonly Tool[] = [
  { title: "Types", file: compiler, args: ["--project", "."] },
  { title: "Types of the panel's page", file: compiler, args: ["--project", "src/webview"] },
  { title: "Imports", file: inProject("scripts", "imports", "main.ts"), args: [] },
  { title: "Unused code", file: installed("knip", "bin", "knip.js"), args: ["--no-progress"] },
  { title: "Lint", file: installed("oxlint", "bin", "oxlint"), args: ["--type-aware"] },
  { title: "Format", file: formatter, args: ["--check", "."] },
];

/** Writes every file in the one format there is. */
export const format: Tool = { title: "Format", file: formatter, args: ["."] };

/** Runs a tool on the project; true when it has nothing to complain of. */
export async function runTool(tool: Tool): Promise<boolean> {
  return (await run(process.execPath, [tool.file, ...tool.args], { cwd: projectRoot })) === 0;
}
