/**
 * Work in pieces of a millisecond or so. Whoever runs it decides what happens between them: nothing here, others' turn in
 * the editor.
 */
export type Chunked<Result> = Generator<void, Result, void>;

/** Does all the work at once. */
export function runAtOnce<Result>(steps: Chunked<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      return step.value;
    }
  }
}
