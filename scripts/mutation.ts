/**
 * `npm run mutation`: changes the code of evovoice and sessions in thousands of small ways, and counts how many of the changes the
 * unit tests notice. About an hour on two cores; `-- --mutate PATTERN` tries part of it. Ends with 1 below the score that
 * stryker.config.json asks for.
 */

import { delimiter, dirname } from "node:path";
import { readFlags } from "./support/flags.ts";
import { inProject, projectRoot } from "./support/paths.ts";
import { run } from "./support/processes.ts";

const { mutate } = readFlags({ mutate: { type: "string" } });
const stryker = inProject("node_modules", "@stryker-mutator", "core", "bin", "stryker.js");
// Stryker starts "node" by its name: it has to be this one.
const path = [dirname(process.execPath), process.env["PATH"] ?? ""].join(delimiter);
process.exitCode = await run(
  process.execPath,
  [stryker, "run", ...(mutate === undefined ? [] : ["--mutate", mutate])],
  { cwd: projectRoot, env: { ...process.env, PATH: path } },
);
