import type { Grounds } from "../../sessions/call/call.ts";
import type { Sentence, SentencePart } from "../../sessions/labels/sentence.ts";

/** A part of a sentence with its evidence. */
export interface Clause extends Pick<Grounds, "evidence" | "fields"> {
  readonly text: string;
}

/**
 * The clauses of a sentence: adjacent parts with the same evidence are merged. Spaces and punctuation at the edges belong to none.
 */
export function clausesOf({ parts }: Sentence): Clause[] {
  const clauses: Clause[] = [];
  for (const { text, evidence, fields } of parts) {
    const last = clauses.at(-1);
    const clause = { text, evidence, ...(fields === undefined ? {} : { fields }) };
    if (last !== undefined && groundsKey(last) === groundsKey(clause)) {
      clauses[clauses.length - 1] = { ...last, text: last.text + text };
    } else {
      clauses.push(clause);
    }
  }
  return clauses.flatMap(withoutEdges);
}

function groundsKey({ evidence, fields = [] }: Omit<SentencePart, "text">): string {
  return JSON.stringify([evidence.map(({ sessionId, entry }) => [sessionId, entry]), fields]);
}

/** A link starts and ends with a word. */
function withoutEdges(clause: Clause): Clause[] {
  const [, before = "", middle = "", after = ""] = /^([\s.,;:]*)([^]*?)([\s.,;:]*)$/u.exec(clause.text) ?? [];
  const plain = (text: string): Clause[] => (text === "" ? [] : [{ text, evidence: [] }]);
  return [...plain(before), ...(middle === "" ? [] : [{ ...clause, text: middle }]), ...plain(after)];
}
