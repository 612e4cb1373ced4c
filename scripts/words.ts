/** `npm run l10n`: collects every word a person sees from src/ into l10n/bundle.l10n.json, which translators start from. */

import { run } from "./support/processes.ts";
import { inProject, projectRoot } from "./support/paths.ts";
import { wordsTool } from "./support/words.ts";

process.exitCode = await run(process.execPath, wordsTool(inProject("l10n")), { cwd: projectRoot });
