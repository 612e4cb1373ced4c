/** `npm run check`: types, lint and format. Runs all of them, also after one has failed, and ends with 1 when one did. */

import { say, seconds } from "./support/steps.ts";
import { wordsAreCurrent } from "./support/words.ts";
import { checks, runTool } from "./support/tools.ts";

const failed: string[] = [];
for (const tool of checks) {
  const started = performance.now();
  const clean = await runTool(tool);
  say(`${clean ? "✔" : "✘"} ${tool.title} (${seconds(performance.now() - started)})`);
  if (!clean) {
    failed.push(tool.title);
  }
}
if (await wordsAreCurrent()) {
  say("✔ Words for translators");
} else {
  say('✘ Words for translators: "npm run l10n" collects them anew');
  failed.push("Words for translators");
}
say(
  failed.length === 0
    ? "All checks passed."
    : `Not clean: ${failed.join(", ")}. "npm run format" mends the format.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
