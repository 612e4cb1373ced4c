/** Finds known parties in the text of a message, for events whose party the reader did not find. */
import { foldWithOffsets } from "../../identity/fold-text.ts";
import { idFinder, mentionFinder } from "../../identity/mentions.ts";
import type { MentionFinder } from "../../identity/mentions.ts";
import type { Range } from "../../identity/number-in-text.ts";
import { longestRanges } from "../../identity/ranges.ts";
import type { PartyDraft } from "./party-draft.ts";
import { isMachineId, namedPart } from "./party-names.ts";

/** Only the start of a message is searched, so that a huge one stays cheap. */
const maxLength = 2000;
/** With more names than this, the search costs more than it finds. */
const maxTerms = 400;

export class PartyMentions {
  readonly #terms = new Map<
    string,
    { readonly party: PartyDraft; readonly find: MentionFinder | undefined }
  >();

  /** Adds a name, number or ID to look for. The first party with it keeps it. */
  add(text: string, party: PartyDraft): void {
    const term = text.trim();
    if (!this.#terms.has(term) && this.#terms.size < maxTerms && namedPart(term) === undefined) {
      this.#terms.set(term, {
        party,
        find: isMachineId(term) ? idFinder(term) : mentionFinder({ name: term }),
      });
    }
  }

  /** The parties that a message mentions, each once, in order. */
  in(message: string): PartyDraft[] {
    const text = foldWithOffsets(message.slice(0, maxLength));
    const ranges: (Range & { readonly party: PartyDraft })[] = [];
    for (const { party, find } of this.#terms.values()) {
      for (const { from, to } of find?.(text) ?? []) {
        ranges.push({ from, to, party });
      }
    }
    return [...new Set(longestRanges(ranges).map(({ party }) => party))];
  }
}
