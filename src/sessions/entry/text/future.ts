/** Whether words are about the future, a wish or a possibility. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words after which something is in the future, or only possible. */
const future = set(
  "will would shall should may might must can could please waiting scheduled planned expecting supposed let want wants like trying " +
    "attempting configured allowed ready able going about simulated mock mocked fake dummy wanted wish wishes hoping hopes plans " +
    "prefers refuses promised threatened",
);
/** Verbs whose infinitive may be far from the rest of the phrase: "to place a caller on hold". */
const bases = set(
  "put place take keep set move get let have be go leave pull bring give make send stay wait",
);
/** "had to hang up", "managed to answer": it happened. */
const done = set("had managed able failed got forced");
const past = set("was were been not");

/** Whether the words from `from` up to `at` put the phrase at `at` in the future. */
export function isFuture(words: readonly string[], at: number, from: number): boolean {
  if (words[at] !== "position") {
    const infinitive =
      words[at - 1] === "to" ? at - 1 : words[at - 1] === "be" && words[at - 2] === "to" ? at - 2 : -1;
    if (infinitive !== -1) {
      return !isDone(words, infinitive);
    }
  }
  for (let index = from; index < at; index += 1) {
    const word = words[index] ?? "";
    if (word === "to" && bases.has(words[index + 1] ?? "") && !isDone(words, index)) {
      return true;
    }
    if (future.has(word) && !isPresent(words, index)) {
      return true;
    }
  }
  return false;
}

/** Whether what follows "to" happened: "was able to answer". */
function isDone(words: readonly string[], to: number): boolean {
  const before = words[to - 1] ?? "";
  return done.has(before) && (before !== "able" || past.has(words[to - 2] ?? ""));
}

/** "could not", "waiting in", "was able to", "about 12 s". */
function isPresent(words: readonly string[], index: number): boolean {
  const [before, word, next] = [words[index - 1] ?? "", words[index] ?? "", words[index + 1] ?? ""];
  return (
    next === "not" ||
    next === "in" ||
    ((word === "about" || word === "going") && next !== "to") ||
    (word === "able" && past.has(before))
  );
}
