import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot, testResults } from "../../scripts/support/paths.ts";
import type { VsCodeOptions } from "../../scripts/vscode/window.ts";
import { Workbench } from "../../scripts/vscode/workbench.ts";

/**
 * Gives the tests of a `describe` one workbench: started before the first, ended after the last, with a picture and its log in
 * test-results/ for each test that fails. The extension runs from this folder, or is the packed one that EVOVOICE_VSIX names.
 * `options` is asked when the workbench starts, after `before` hooks that stand above this call.
 */
export function useWorkbench(options: () => VsCodeOptions = () => ({})): () => Workbench {
  let workbench: Workbench | undefined;

  before(async () => {
    const vsix = process.env["EVOVOICE_VSIX"];
    const extension = vsix ? { vsix } : { developmentPath: projectRoot };
    workbench = await Workbench.open({ ...extension, ...options() });
  });

  afterEach(async function keepEvidence() {
    const test = this.currentTest;
    if (workbench !== undefined && test?.state === "failed") {
      await saveEvidence(workbench, test.fullTitle());
    }
  });

  after(async () => {
    await workbench?.[Symbol.asyncDispose]();
  });

  return () => {
    if (workbench === undefined) {
      throw new Error("The workbench is there only while tests run.");
    }
    return workbench;
  };
}

async function saveEvidence(workbench: Workbench, title: string): Promise<void> {
  const name = join(testResults, title.replaceAll(/[^\w]+/g, "-").slice(0, 100));
  mkdirSync(testResults, { recursive: true });
  writeFileSync(`${name}.log`, workbench.window.log);
  await workbench.picture(`${name}.png`);
}
