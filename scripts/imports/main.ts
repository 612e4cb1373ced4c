/** Checks who imports whom in `src`. Ends with 1 where a rule of rules.ts is broken, and names the files. */

import { globSync } from "node:fs";
import { projectRoot } from "../support/paths.ts";
import { say } from "../support/steps.ts";
import { importProblems } from "./check-imports.ts";
import { readImports } from "./read-imports.ts";

const root = process.argv[2] ?? projectRoot;
const files = globSync("src/**/*.ts", { cwd: root }).map((file) => file.replaceAll("\\", "/"));
const problems = importProblems(readImports(root, files));
for (const problem of problems) {
  say(`✘ ${problem}`);
}
if (files.length === 0) {
  say("✘ There is no file below src");
}
process.exitCode = problems.length === 0 && files.length > 0 ? 0 : 1;
