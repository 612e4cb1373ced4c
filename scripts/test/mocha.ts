/** `node mocha.ts <milliseconds per test> <pattern>…`: runs the test files that match, in this process, from their TypeScript. */

import { globSync } from "node:fs";
import { runMocha } from "../../test/support/mocha.ts";
import { projectRoot } from "../support/paths.ts";

const [timeout, ...patterns] = process.argv.slice(2);
const files = globSync(patterns, { cwd: projectRoot });
const { failed } = await runMocha({
  timeout: Number(timeout),
  load: async (mocha) => {
    for (const file of files.sort()) {
      mocha.addFile(file);
    }
    await mocha.loadFilesAsync();
  },
});
process.exitCode = failed > 0 ? 1 : 0;
