import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { capture } from "./processes.ts";
import { inProject } from "./paths.ts";

const bundle = "bundle.l10n.json";

/** What Node runs to collect the words into a folder. */
export function wordsTool(folder: string): readonly string[] {
  const tool = inProject("node_modules", "@vscode", "l10n-dev", "dist", "cli.js");
  return [tool, "export", "--outDir", folder, inProject("src")];
}

/** Whether l10n/ holds the words that src/ has now. Their order does not count. */
export async function wordsAreCurrent(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "evo-voice-words-"));
  try {
    await capture(process.execPath, wordsTool(folder));
    const [wanted, found] = await Promise.all(
      [folder, inProject("l10n")].map((place) => readFile(join(place, bundle), "utf8")),
    );
    return sorted(wanted) === sorted(found);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function sorted(text: string | undefined): string {
  const words = JSON.parse(text ?? "{}") as Readonly<Record<string, unknown>>;
  return JSON.stringify(words, Object.keys(words).sort());
}
