/** `node mocha.ts <milliseconds per test> <pattern>…`: runs the test files that match, in this process, from their TypeScript. */

import { globSync } from "node:fs";
import { configureGlobal } from "fast-check";
import { runMocha } from "../../test/support/mocha.ts";
import { projectRoot } from "../support/paths.ts";

// The same cases each time: a run that fails must fail again. Looking for new cases is the work of `npm run test:nightly`.
if (process.env["EVOVOICE_FUZZ_RUNS"] === undefined) {
  configureGlobal({ seed: 20_261_125 });
}

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
