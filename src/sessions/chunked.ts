/** Work in chunks of about a millisecond. The caller decides what happens between them: the editor yields to other work. */
export type Chunked<Result> = Generator<void, Result, void>;

/** Runs all chunks at once. */
export function runAtOnce<Result>(work: Chunked<Result>): Result {
  for (;;) {
    const chunk = work.next();
    if (chunk.done === true) {
      return chunk.value;
    }
  }
}

/** Texts joined per chunk. */
const chunkSize = 5000;

/** Joins many texts in chunks: a million at once would take a second. */
export function* joinInChunks(texts: readonly string[], separator: string): Chunked<string> {
  const pieces: string[] = [];
  for (let from = 0; from < texts.length; from += chunkSize) {
    pieces.push(texts.slice(from, from + chunkSize).join(separator));
    yield;
  }
  return pieces.join(separator);
}
