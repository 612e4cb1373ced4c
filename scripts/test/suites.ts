import { inProject } from "../support/paths.ts";
import { run } from "../support/processes.ts";
import { step } from "../support/steps.ts";
import { packExtension } from "../support/pack.ts";
import { vsCodeVersions } from "../vscode/versions.ts";
import { desktopVersions, runDesktopSuite, runEditorSuite } from "./editor-suite.ts";
import { runNodeSuite } from "./node-suite.ts";
import type { Outcome } from "./outcome.ts";

/** Tests that drive a whole workbench. Milliseconds each. */
const uiTimeout = 90_000;

/** What must hold in every VS Code, and as packed. The other tests in test/ui run in the newest one only. */
const essentialUi = "test/ui/essential/**/*.test.ts";

/** The suites by the names that `--only` knows, in the order in which they run: the quick ones first. */
export const suites: Readonly<Record<string, () => Promise<readonly Outcome[]>>> = {
  unit: async () => [
    await runNodeSuite({ title: "unit", files: ["test/unit/**/*.test.ts"], timeout: 10_000 }),
  ],
  service: async () => [
    await runNodeSuite({ title: "service", files: ["test/service/**/*.test.ts"], timeout: 20_000 }),
  ],
  editor: async () => {
    await build("--tests");
    const { newest, oldest } = vsCodeVersions;
    return process.env["EVOVOICE_DESKTOP"]
      ? oneByOne(desktopVersions.map((version) => () => runDesktopSuite(version)))
      : oneByOne([newest, oldest].map((version) => () => runEditorSuite(version)));
  },
  ui: async () => {
    await build();
    return oneByOne([
      () => runUi("the workbench, newest", ["test/ui/**/*.test.ts"], { EVOVOICE_VSCODE: "newest" }),
      () => runUi("the workbench, oldest", [essentialUi], { EVOVOICE_VSCODE: "oldest" }),
    ]);
  },
  packed: async () => {
    const vsix = await step("Packing the extension", packExtension);
    return oneByOne([
      () =>
        runNodeSuite({
          title: "the package",
          files: ["test/packed/**/*.test.ts"],
          timeout: 10_000,
          env: { EVOVOICE_VSIX: vsix },
        }),
      () => runUi("the packed extension", [essentialUi], { EVOVOICE_VSIX: vsix }),
    ]);
  },
};

/** Suites that only `--only` runs. */
export const extraSuites: Readonly<Record<string, () => Promise<readonly Outcome[]>>> = {
  /** The unit tests with 100,000 cases for each property, where `npm test` tries 1,000. */
  nightly: async () => [
    await runNodeSuite({
      title: "unit, with many cases",
      files: ["test/unit/**/*.test.ts"],
      timeout: nightlyDeadline,
      deadline: nightlyDeadline,
      env: { EVOVOICE_FUZZ_RUNS: "100000" },
    }),
  ],
};

/** Milliseconds. */
const nightlyDeadline = 3_600_000;

async function build(...flags: readonly string[]): Promise<void> {
  const code = await run(process.execPath, [inProject("esbuild.js"), ...flags]);
  if (code !== 0) {
    throw new Error("The build failed.");
  }
}

async function runUi(
  title: string,
  files: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Outcome> {
  return runNodeSuite({ title, files, timeout: uiTimeout, env });
}

async function oneByOne(runs: readonly (() => Promise<Outcome>)[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const each of runs) {
    outcomes.push(await each());
  }
  return outcomes;
}
