/**
 * `npm run bench`: what the numbers of the design are today, in one table. Ratios are of the same round of the same run.
 *
 *   --quick       fewer rounds
 *   --only PART   wire, code or editor; to be given as often as you like
 */

import { benchCode } from "../bench/code/code.ts";
import { benchEditor } from "../bench/editor/editor.ts";
import { benchWire } from "../bench/wire/wire.ts";
import { tableOf, type Row } from "../bench/support/table.ts";
import { readFlags } from "./support/flags.ts";
import { say, step } from "./support/steps.ts";

const parts: Readonly<Record<string, (rounds: number) => Promise<Row[]>>> = {
  wire: benchWire,
  code: benchCode,
  editor: benchEditor,
};

const { quick, only = Object.keys(parts) } = readFlags({
  quick: { type: "boolean", default: false },
  only: { type: "string", multiple: true },
});
const rounds = quick ? 3 : 9;
const rows: Row[] = [];
for (const name of only) {
  const part = parts[name];
  if (part === undefined) {
    console.error(`There is no part "${name}". Parts: ${Object.keys(parts).join(", ")}.`);
    process.exit(2);
  }
  try {
    rows.push(...(await step(`Measuring: ${name}`, () => part(rounds))));
  } catch (error) {
    // What was measured before is still worth its minutes.
    console.error(error);
    process.exitCode = 1;
  }
}
say("");
say(tableOf(rows));
