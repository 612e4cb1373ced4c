/**
 * `npm test`: every suite, one after the other; `-- --only unit|service|editor|ui|packed` runs one, `-- --grep TEXT` the tests with such
 * a name. Ends with one line `N passed, N failed, N skipped`, and with 1 when a test failed or a suite did not come to its end.
 */

import { readFlags } from "./support/flags.ts";
import { say, seconds } from "./support/steps.ts";
import { outcomeOf, summary, type Outcome } from "./test/outcome.ts";
import { extraSuites, suites } from "./test/suites.ts";

const { only, grep } = readFlags({ only: { type: "string" }, grep: { type: "string" } });
const known = { ...suites, ...extraSuites };
if (only !== undefined && !(only in known)) {
  console.error(`There is no suite "${only}". Suites: ${Object.keys(known).join(", ")}.`);
  process.exit(2);
}
if (grep !== undefined) {
  process.env["EVOVOICE_TEST_GREP"] = grep;
}

const outcomes: Outcome[] = [];
for (const [name, runSuite] of Object.entries(known)) {
  if (only === undefined ? name in suites : only === name) {
    const started = performance.now();
    say(`\n── ${name} ──`);
    try {
      outcomes.push(...(await runSuite()));
    } catch (error) {
      console.error(error);
      outcomes.push(outcomeOf(name, undefined, error instanceof Error ? error.message : String(error)));
    }
    say(`── ${name}: ${seconds(performance.now() - started)} ──`);
  }
}
say(`\n${summary(outcomes).join("\n")}`);
process.exitCode = outcomes.some((outcome) => outcome.failed > 0) ? 1 : 0;
