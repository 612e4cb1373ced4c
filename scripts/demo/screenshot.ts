import { mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Locator } from "playwright-core";
import { say } from "../support/steps.ts";
import type { Theme } from "../vscode/themes.ts";
import { Workbench } from "../vscode/workbench.ts";

/** A log entry in the panel. */
const logRow = "[role=listbox] [role=option]";

/** Saves a screenshot of the workbench with the tree expanded and a session open. */
export async function takeScreenshot(
  file: string,
  options: {
    readonly developmentPath: string;
    readonly companion: string;
    readonly env: Readonly<Record<string, string>>;
    readonly theme: Theme;
  },
): Promise<void> {
  const target = resolve(file);
  await mkdir(dirname(target), { recursive: true });
  await using workbench = await Workbench.open({ ...options, look: { width: 1440, height: 900, scale: 2 } });
  await workbench.openContainer();
  const session = await unfoldFirst(workbench);
  await session.click();
  await workbench.webview.locator(logRow).first().waitFor();
  await workbench.picture(target);
  say(`Screenshot: ${target}`);
}

/** Expands the first account and its first channel, and returns the first session's row. */
export async function unfoldFirst(workbench: Workbench): Promise<Locator> {
  const level = (number: number): Locator =>
    workbench.sideBar.locator(`[role=treeitem][aria-level="${number}"]`).first();
  for (const number of [1, 2]) {
    const row = level(number);
    await row.waitFor();
    if ((await row.getAttribute("aria-expanded")) !== "true") {
      await row.locator(".monaco-tl-twistie").click();
    }
  }
  const session = level(3);
  await session.waitFor();
  return session;
}
