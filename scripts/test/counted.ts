import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Counts } from "../../test/support/mocha.ts";
import { temporaryFolder } from "../vscode/folders.ts";
import { outcomeOf, type Outcome } from "./outcome.ts";

/**
 * Runs a suite somewhere else and gives its outcome. `start` gets the environment to start it with, and gives why it ended badly, or
 * undefined when it ended well.
 */
export async function counted(
  title: string,
  start: (env: Record<string, string>) => Promise<string | undefined>,
): Promise<Outcome> {
  await using folder = await temporaryFolder("counts");
  const file = join(folder.path, "counts.json");
  let ended: string | undefined;
  try {
    ended = await start({ EVOVOICE_TEST_COUNTS: file });
  } catch (error) {
    ended = error instanceof Error ? error.message : String(error);
  }
  const text = await readFile(file, "utf8").catch(() => undefined);
  return outcomeOf(title, text === undefined ? undefined : (JSON.parse(text) as Counts), ended);
}
