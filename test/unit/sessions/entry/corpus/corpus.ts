import type { EntryEvent } from "../../../../../src/sessions/entry/events.ts";
import { eventKinds, markOf } from "../../../../../src/sessions/entry/events.ts";

/** A message, and every event with a mark that it means. Of the kinds without a mark, those that matter are listed. */
export interface CorpusMessage {
  readonly message: string;
  readonly events: readonly Pick<EntryEvent, "kind" | "subject">[];
}

export interface Corpus {
  readonly name: string;
  readonly messages: readonly CorpusMessage[];
}

/**
 * Reads a corpus: one message a line, then " → " and what it means, such as "ringing:Ada Agent, transferring"; no arrow where it
 * means nothing. `\e` is the escape character of a terminal.
 */
export function corpus(name: string, lines: string): Corpus {
  const messages = lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [message = "", events] = line.split(" → ");
      return {
        message: message.replaceAll(String.raw`\e`, "\u001B"),
        events: events === undefined ? [] : events.split(", ").map(eventOf),
      };
    });
  return { name, messages };
}

function eventOf(text: string): Pick<EntryEvent, "kind" | "subject"> {
  const colon = text.indexOf(":");
  const kind = eventKinds.find((each) => each === (colon === -1 ? text : text.slice(0, colon)));
  if (kind === undefined) {
    throw new RangeError(`There is no kind of event called ${text}`);
  }
  return colon === -1 ? { kind } : { kind, subject: text.slice(colon + 1) };
}

/** The kinds with a mark that a message means, each once. */
export function markedKinds(events: readonly Pick<EntryEvent, "kind">[]): Set<EntryEvent["kind"]> {
  return new Set(events.map(({ kind }) => kind).filter((kind) => markOf(kind) !== undefined));
}
