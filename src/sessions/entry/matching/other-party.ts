/** The second party in a clause: the target of a transfer, the party that transferred, or the one that put on hold. */
import type { EventKind } from "../events.ts";
import { nounAfterWord } from "../text/noun-phrase.ts";
import type { NounPhrase } from "../text/noun-phrase.ts";
import type { Token } from "../text/token.ts";

const to: ReadonlySet<string> = new Set(["to"]);
const by: ReadonlySet<string> = new Set(["by"]);

/** The party other than `party` among the nouns around a phrase that ends before `end`; undefined if none is named. */
export function otherParty(
  kind: EventKind,
  party: NounPhrase,
  around: { readonly tokens: readonly Token[]; readonly end: number; readonly subject: NounPhrase },
): NounPhrase | undefined {
  const { tokens, subject } = around;
  // A phrase may end with the preposition: "on hold by", "forwarded to".
  const last = around.end - 1;
  const agent = nounAfterWord(tokens, last, by);
  switch (kind) {
    case "transferred":
    case "transferring":
      return [nounAfterWord(tokens, last, to), agent, subject].find((each) => isOther(each, party));
    case "held":
    case "resumed":
    case "parked":
      return [agent, subject].find((each) => isOther(each, party));
    default:
      return undefined;
  }
}

function isOther(found: NounPhrase, party: NounPhrase): boolean {
  return (
    (found.class === "name" || found.class === "person" || found.class === "queue") &&
    found.from !== party.from &&
    party.class !== "none"
  );
}
