/** `npm run service`: the sample service alone. Its flags are those of src/demo/main.ts. */

import { inProject, projectRoot } from "./support/paths.ts";
import { run } from "./support/processes.ts";

process.exitCode = await run(
  process.execPath,
  [inProject("src", "demo", "main.ts"), ...process.argv.slice(2)],
  { cwd: projectRoot },
);
