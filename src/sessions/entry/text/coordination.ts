/** Clauses that share a subject: "The caller waited, then gave up". */
import { nounClass } from "../rules/nouns.ts";
import type { Token } from "./token.ts";

/** Whether a word starts a new clause within a sentence. */
export function isTurn({ type, text }: Token, next: Token | undefined): boolean {
  return (
    type === "word" &&
    (text === "but" ||
      text === "then" ||
      text === "because" ||
      text === "so" ||
      (text === "and" && next?.type === "word" && isVerb(next.text)))
  );
}

/** Whether a word after "and" starts a new clause: "waited *and gave up*". */
function isVerb(word: string): boolean {
  return (word.length > 4 && word.endsWith("ed")) || verbs.has(word);
}

const verbs: ReadonlySet<string> = new Set(
  "hung gave left went rang put took got did was were is has had then never not stopped no cut lost hangs picks rings leaves".split(
    " ",
  ),
);

/** The subject that the following clauses may omit: "*The caller* waited, then gave up". */
export function subjectOf(tokens: readonly Token[]): readonly Token[] | undefined {
  let from = 0;
  while (from < tokens.length && articles.has(tokens[from]?.text ?? "")) {
    from += 1;
  }
  let to = from;
  while (to < tokens.length && to - from < 4 && isNominal(tokens[to], to === from)) {
    to += 1;
  }
  return to === from ? undefined : tokens.slice(from, to);
}

const articles: ReadonlySet<string> = new Set(["the", "a", "an", "this", "that", "her", "his", "their"]);

function isNominal(token: Token | undefined, isFirst: boolean): boolean {
  if (token?.type === "name" || token?.type === "number") {
    return true;
  }
  return (
    token?.type === "word" &&
    (isParty(token.text) ||
      (token.capital === "first" && !isFirst && nounClass(token.text) === undefined && !isVerb(token.text)))
  );
}

function isParty(word: string): boolean {
  const found = nounClass(word);
  return found === "person" || found === "call" || found === "transfer" || found === "message";
}
