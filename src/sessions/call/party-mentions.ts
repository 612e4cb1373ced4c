/** Finds known parties in the words of a message: for events whose party the reader did not find. */
import type { Lane } from "./party-list.ts";
import { namedPart } from "./party-names.ts";

/** The beginning of a message says it; a megabyte of it would say no more and take long. */
const maxLength = 2000;
/** With more names than these, looking for each costs more than it finds. */
const maxTerms = 400;

export class PartyMentions {
  readonly #lanes = new Map<string, Lane>();
  #expression: RegExp | undefined;

  /** A name, number or ID to look for. */
  add(text: string, lane: Lane): void {
    const term = termOf(text);
    if (
      term.length >= 3 &&
      namedPart(term) === undefined &&
      !this.#lanes.has(term) &&
      this.#lanes.size < maxTerms
    ) {
      this.#lanes.set(term, lane);
      this.#expression = undefined;
    }
  }

  /** The parties that a message mentions, each once, in its order. */
  in(message: string): Lane[] {
    if (this.#lanes.size === 0) {
      return [];
    }
    this.#expression ??= new RegExp(
      String.raw`(?<![\p{L}\p{N}_])(?:${[...this.#lanes.keys()]
        .sort((one, other) => other.length - one.length)
        .map(escapeTerm)
        .join("|")})(?![\p{L}\p{N}_])`,
      "giu",
    );
    const found = new Set<Lane>();
    for (const [text] of message.slice(0, maxLength).matchAll(this.#expression)) {
      const lane = this.#lanes.get(termOf(text));
      if (lane !== undefined) {
        found.add(lane);
      }
    }
    return [...found];
  }
}

function termOf(text: string): string {
  return text
    .trim()
    .slice(0, 200)
    .toLowerCase()
    .replace(/^(?:sips?|tel|client|whatsapp):/, "")
    .replace(/^\+/, "")
    .replaceAll(/\s+/g, " ");
}

function escapeTerm(term: string): string {
  return term.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`).replaceAll(" ", String.raw`\s+`);
}
