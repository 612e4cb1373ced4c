/** Creates a rule from a log entry: its words stay; numbers, names and IDs become placeholders. */
import { markOf } from "./events.ts";
import type { EventKind } from "./events.ts";
import type { EventRule, RuleParty } from "./event-rules.ts";
import { readEntry } from "./read-entry.ts";
import { nameStretches } from "./text/names.ts";
import { withoutTerminalCodes } from "./text/terminal.ts";

export interface RuleContext {
  /** The names of the session's parties. */
  readonly names: readonly string[];
  /** The name of the caller. */
  readonly caller?: string | undefined;
}

/** An entry is recognized by its start. UTF-16 units. */
const maxLength = 300;
/** More placeholders make a rule slow without making it more precise. */
const maxPlaceholders = 12;
const maxNames = 4;

/**
 * What each placeholder matches. Repeats are bounded or end at a character that they can't match, so that no message can make a rule
 * slow: the time is linear in the length of the message.
 */
const placeholders = {
  name: String.raw`[^\s,;:"<>()]+(?: [^\s,;:"<>()]+){0,4}?`,
  quote: String.raw`"[^"]*"`,
  url: String.raw`[a-z]+://\S+`,
  address: String.raw`[^\s,;"<>()]+`,
  id: String.raw`[\w-]+`,
  phone: String.raw`[+(]?\d[\d ().-]{4,20}\d`,
  number: String.raw`\d+(?:[.,:]\d+)*`,
  blank: String.raw`\s+`,
} as const;

const found =
  /(?<quote>"[^"]*")|(?<url>\b[a-z]{2,10}:\/\/\S+)|(?<address>\b(?:sips?|tel|client|whatsapp|mailto):[^\s,;"<>()]+|\b[A-Za-z]\w{1,12}\/[^\s,;"<>()]+|\b[\w.+-]{1,64}@[\w.-]{1,200}\w)|(?<id>\b(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{8,64}\b)|(?<phone>(?<!\w)[+(]?\d[\d ().-]{5,20}\d(?!\w))|(?<number>\d+(?:[.,:]\d+)*)|(?<blank>\s+)/g;

type PlaceholderKind = keyof typeof placeholders;

interface Piece {
  readonly kind: PlaceholderKind | "words";
  readonly text: string;
}

/**
 * The rule that an entry is an example of, with the event that the built-in reader finds in it, if any, for the user to
 * change. Undefined if the entry has no words to recognize it by.
 */
export function ruleFromEntry(message: string, { names, caller }: RuleContext): EventRule | undefined {
  const text = withoutTerminalCodes(message).trim();
  const { events } = readEntry(text, { names });
  const event = events[0];
  const known = [...names, ...events.flatMap(({ subject, other }) => [subject ?? "", other ?? ""])];
  const pieces = piecesOf(
    text.slice(0, maxLength),
    known.filter((name) => name !== ""),
  );
  const used = withinLimits(pieces);
  if (!used.some(({ kind, text: words }) => kind === "words" && /\p{L}{2,}/u.test(words))) {
    return undefined;
  }
  const isWhole = used.length === pieces.length && text.length <= maxLength;
  const slot = partySlot(used, event?.subject, caller);
  const sources = used.map((piece, index) => {
    const source = sourceOf(piece);
    return index === slot ? `(?<party>${source})` : source;
  });
  const isCaller = slot === undefined && /^(?:the )?caller$/i.test(event?.subject ?? "");
  const party: RuleParty | undefined = slot === undefined ? (isCaller ? "caller" : undefined) : "named";
  const mark = event === undefined ? undefined : markOf(event.kind);
  return {
    pattern: `^\\s*${sources.join("")}${isWhole ? "\\s*$" : ""}`,
    ...eventOf(event?.kind),
    ...(mark === undefined ? {} : { mark }),
    ...(party === undefined ? {} : { party }),
  };
}

function eventOf(kind: EventKind | undefined): { readonly event?: EventKind } {
  return kind === undefined ? {} : { event: kind };
}

function piecesOf(text: string, names: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const [start, end] of nameStretches(text, names)) {
    pieces.push(...valuesOf(text.slice(from, start)), { kind: "name", text: text.slice(start, end) });
    from = end;
  }
  return [...pieces, ...valuesOf(text.slice(from))];
}

function valuesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(found)) {
    const [kind] = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined) ?? [];
    if (match.index > from) {
      pieces.push({ kind: "words", text: text.slice(from, match.index) });
    }
    pieces.push({ kind: (kind as PlaceholderKind | undefined) ?? "words", text: match[0] });
    from = match.index + match[0].length;
  }
  return from < text.length ? [...pieces, { kind: "words", text: text.slice(from) }] : pieces;
}

/** The start of the message, with no more placeholders than a rule may have. */
function withinLimits(pieces: readonly Piece[]): readonly Piece[] {
  let [placed, named] = [0, 0];
  const end = pieces.findIndex(({ kind }) => {
    placed += kind === "words" || kind === "blank" ? 0 : 1;
    named += kind === "name" ? 1 : 0;
    return placed > maxPlaceholders || named > maxNames;
  });
  return end === -1 ? pieces : pieces.slice(0, end);
}

function sourceOf({ kind, text }: Piece): string {
  return kind === "words" ? text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`) : placeholders[kind];
}

/** The position of the party: from the reader, else the first name that isn't the caller's, else the first address. */
function partySlot(
  pieces: readonly Piece[],
  subject: string | undefined,
  caller: string | undefined,
): number | undefined {
  const bySubject =
    subject === undefined ? -1 : pieces.findIndex(({ kind, text }) => kind !== "words" && text === subject);
  const byName = pieces.findIndex(({ kind, text }) => kind === "name" && text !== caller);
  const byAddress = pieces.findIndex(({ kind }) => kind === "address" || kind === "phone");
  const slots = subject === undefined ? [byName, byAddress] : [bySubject];
  return slots.find((slot) => slot !== -1);
}
