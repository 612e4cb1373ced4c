/** Work in chunks of a millisecond or so. Whoever runs it decides what happens between them: nothing here, others' turn in the editor. */
export type Chunked<Result> = Generator<void, Result, void>;

/** Does all the work at once. */
export function runAtOnce<Result>(work: Chunked<Result>): Result {
  for (;;) {
    const chunk = work.next();
    if (chunk.done === true) {
      return chunk.value;
    }
  }
}
