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

/** Texts joined at once. */
const piece = 5000;

/** Joins many texts: a million of them at once would take a second. */
export function* joinInChunks(texts: readonly string[], separator: string): Chunked<string> {
  const pieces: string[] = [];
  for (let from = 0; from < texts.length; from += piece) {
    pieces.push(texts.slice(from, from + piece).join(separator));
    yield;
  }
  return pieces.join(separator);
}
