import { writeFileSync } from "node:fs";
import Mocha from "mocha";

/** How a run of tests went. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface MochaOptions {
  /** Milliseconds that one test may take. */
  readonly timeout: number;
  /** Makes the test files known, when Mocha's globals are there. */
  readonly load: (mocha: Mocha) => void | Promise<void>;
}

/**
 * Runs tests in this process. EVOVOICE_TEST_GREP chooses among them by their names; the counts go also to the file that
 * EVOVOICE_TEST_COUNTS names, where whoever started this process adds them up.
 */
export async function runMocha(options: MochaOptions): Promise<Counts> {
  const mocha = new Mocha({
    ui: "bdd",
    color: true,
    timeout: options.timeout,
    reporter: "spec",
    slow: options.timeout / 4,
  });
  if (process.env["CI"]) {
    mocha.forbidOnly();
  }
  const pattern = process.env["EVOVOICE_TEST_GREP"];
  if (pattern) {
    mocha.grep(new RegExp(pattern));
  }
  await options.load(mocha);
  const counts = await new Promise<Counts>((resolve) => {
    const runner = mocha.run((failed) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      resolve({ passed: passes, failed, skipped: pending });
    });
  });
  const file = process.env["EVOVOICE_TEST_COUNTS"];
  if (file) {
    writeFileSync(file, JSON.stringify(counts));
  }
  return counts;
}
