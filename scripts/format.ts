/** `npm run format`: writes every file in the project's format. */

import { format, runTool } from "./support/tools.ts";

process.exitCode = (await runTool(format)) ? 0 : 1;
