import { inProject, projectRoot } from "../support/paths.ts";
import { run } from "../support/processes.ts";
import { counted } from "./counted.ts";
import type { Outcome } from "./outcome.ts";

export interface NodeSuite {
  readonly title: string;
  /** Globs of test files, from the project's folder. */
  readonly files: readonly string[];
  /** Milliseconds that one test may take. */
  readonly timeout: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds after which the suite counts as hung. */
  readonly deadline?: number;
}

const usualDeadline = 600_000;

/** Runs tests in a Node of their own. */
export async function runNodeSuite({
  title,
  files,
  timeout,
  env,
  deadline = usualDeadline,
}: NodeSuite): Promise<Outcome> {
  return counted(title, async (countsEnv) => {
    const code = await run(
      process.execPath,
      [inProject("scripts", "test", "mocha.ts"), String(timeout), ...files],
      {
        cwd: projectRoot,
        env: { ...process.env, ...env, ...countsEnv },
        timeout: deadline,
      },
    );
    return code === 0 ? undefined : `it ended with ${code}`;
  });
}
