/** `npm run build`, `npm run watch`: see esbuild.js, which takes the same flags. */

import { inProject, projectRoot } from "./support/paths.ts";
import { run } from "./support/processes.ts";

process.exitCode = await run(process.execPath, [inProject("esbuild.js"), ...process.argv.slice(2)], {
  cwd: projectRoot,
});
