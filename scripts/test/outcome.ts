import type { Counts } from "../../test/support/mocha.ts";

/** How one suite went. */
export interface Outcome extends Counts {
  readonly title: string;
  /** Why the suite did not come to its end, or could not begin. It counts as one failure. */
  readonly problem?: string;
}

/** The outcome of a suite out of its counts, where it left any, and the way it ended. No tests at all is a failure too. */
export function outcomeOf(title: string, counts: Counts | undefined, ended: string | undefined): Outcome {
  if (counts === undefined) {
    return {
      title,
      passed: 0,
      failed: 1,
      skipped: 0,
      problem: ended ?? "it ended without saying how its tests went",
    };
  }
  if (counts.passed + counts.failed + counts.skipped === 0) {
    return { title, ...counts, failed: 1, problem: "it has no tests, or none with such a name" };
  }
  return ended !== undefined && counts.failed === 0
    ? { title, ...counts, failed: 1, problem: ended }
    : { title, ...counts };
}

/** All outcomes in lines for a person; the last one is the sum and has always the same form. */
export function summary(outcomes: readonly Outcome[]): readonly string[] {
  const sum = (of: (outcome: Outcome) => number): number =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const line = (passed: number, failed: number, skipped: number): string =>
    `${passed} passed, ${failed} failed, ${skipped} skipped`;
  return [
    ...outcomes.map(({ title, passed, failed, skipped, problem }) => {
      return `  ${title}: ${line(passed, failed, skipped)}${problem === undefined ? "" : ` (${problem.split("\n", 1)[0]})`}`;
    }),
    line(
      sum((outcome) => outcome.passed),
      sum((outcome) => outcome.failed),
      sum((outcome) => outcome.skipped),
    ),
  ];
}
