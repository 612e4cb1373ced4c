import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of package.json. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A path inside the project. */
export function inProject(...parts: string[]): string {
  return join(projectRoot, ...parts);
}

/** An extension for demonstrations: it shows the Evo Voice view when VS Code has started. */
export const openViewExtension = inProject("scripts", "vscode", "open-view");

/** What failed tests leave behind: screenshots and console logs. Not in git. */
export const testResults = inProject("test-results");
