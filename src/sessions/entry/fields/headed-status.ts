/** A status after a colon that is not marked by a key: "CSTA: Held by 3001", "Conference 7: participant-leave". */
import type { EntryEvent } from "../events.ts";
import type { Clause } from "../text/clauses.ts";
import { classify } from "../text/noun-phrase.ts";
import { fieldKinds } from "./fields.ts";

const maxWords = 4;
const ends: ReadonlySet<string> = new Set(["by", "at", "on", "in", "to", "from", "for", "with", "via"]);

const notStatuses: ReadonlySet<string> = new Set(["not", "state", "status"]);

/** Adds the events in the words after a colon, read as a status of what comes before it. */
export function takeStatus(
  { tokens, header, isHypothetical, isResolved }: Clause,
  text: string,
  events: EntryEvent[],
): void {
  const [first] = tokens;
  if (
    header.length === 0 ||
    isHypothetical ||
    isResolved ||
    first?.type !== "word" ||
    notStatuses.has(first.text)
  ) {
    return;
  }
  // What follows later in the sentence is not part of the status.
  if (first.from - (header.at(-1)?.to ?? 0) > 3) {
    return;
  }
  let end = 1;
  while (end < tokens.length && tokens[end]?.type === "word" && !ends.has(tokens[end]?.text ?? "")) {
    end += 1;
  }
  const last = tokens[end - 1];
  if (end > maxWords || last === undefined) {
    return;
  }
  const key = [...header.filter(({ type }) => type === "word").map((word) => word.text), "status"].join(" ");
  const owner = classify(header, 0, header.length).class;
  const name = text.slice(header[0]?.from ?? 0, header.at(-1)?.to);
  const aboutCall = owner === "call" || owner === "person" || (owner === "name" && !/\.\w/.test(name));
  for (const kind of fieldKinds(key, text.slice(first.from, last.to), aboutCall)) {
    events.push({ kind, from: first.from, to: last.to });
  }
}
