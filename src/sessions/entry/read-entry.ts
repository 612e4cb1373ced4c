/** Reads the events in a log entry. */
import { logMarks, markOf } from "./events.ts";
import type { EntryEvent, EntryReading, LogMark } from "./events.ts";
import { ReadingCache } from "./reading-cache.ts";
import { isForeign, matchLanguages } from "./languages/match-languages.ts";
import { readLine } from "./fields/line-rules.ts";
import { matchClause } from "./matching/match.ts";
import { takeFields } from "./fields/take-fields.ts";
import { takeStatus } from "./fields/headed-status.ts";
import { takeStatuses } from "./fields/prose-statuses.ts";
import { clausesOf } from "./text/clauses.ts";
import { nameStretches } from "./text/names.ts";
import { readPrefix } from "./text/prefix.ts";
import { scan } from "./scan/scan.ts";
import { withoutTerminalCodes } from "./text/terminal.ts";
import { isWorthReading } from "./text/worth-reading.ts";
import { settle } from "./settle.ts";

/** Only the start of a message is read, so that a huge one stays cheap. UTF-16 units. */
const maxReadLength = 4000;

/** Optional context for reading an entry. */
export interface EntryContext {
  /** The names of the session's parties, whose words have no meaning of their own. Pass the same list for a whole log. */
  readonly names?: readonly string[];
}

/** Reads an entry into its text, its events and their marks. Never throws; linear in the length of the message. Don't modify the list of names between calls. */
export function readEntry(message: string, context: EntryContext = {}): EntryReading {
  const cache = cacheFor(context.names);
  const known = cache.get(message);
  if (known !== undefined) {
    return known;
  }
  const text = withoutTerminalCodes(message);
  const beginning = text.length > maxReadLength ? text.slice(0, maxReadLength) : text;
  if (!isWorthReading(beginning) && !isForeign(beginning)) {
    return { text, events: noEvents, marks: noMarks };
  }
  const events = eventsOf(beginning, context);
  const reading = { text, events, marks: marksOf(events) };
  cache.set(message, reading);
  return reading;
}

const cacheWithoutNames = new ReadingCache();
/** The cache for the last list of names: readings depend on the names. */
let latest: { readonly names: readonly string[]; readonly cache: ReadingCache } | undefined;

function cacheFor(names: readonly string[] | undefined): ReadingCache {
  if (names === undefined) {
    return cacheWithoutNames;
  }
  if (latest?.names !== names) {
    latest = { names, cache: new ReadingCache() };
  }
  return latest.cache;
}

/** The marks of events, each once, in the order of `logMarks`. */
function marksOf(events: readonly EntryEvent[]): readonly LogMark[] {
  if (events.length === 0) {
    return noMarks;
  }
  const found = new Set(events.map(({ kind }) => markOf(kind)));
  return logMarks.filter((mark) => found.has(mark));
}

const noMarks: readonly LogMark[] = [];
const noEvents: readonly EntryEvent[] = [];

function eventsOf(text: string, { names }: EntryContext): readonly EntryEvent[] {
  const prefix = readPrefix(text);
  if (prefix.isProgram) {
    return [];
  }
  const events: EntryEvent[] = [];
  const line = readLine(text.slice(prefix.end));
  if (line !== undefined) {
    const subject = line.subject === undefined ? {} : { subject: line.subject };
    for (const kind of line.kinds) {
      events.push({ kind, ...subject, from: prefix.end + line.from, to: prefix.end + line.to });
    }
    return settle(events);
  }
  const tokens = scan(text, prefix.end, nameStretches(text, names));
  const rest = takeStatuses(takeFields(tokens, text, events), text, events);
  const clauses = clausesOf(rest);
  // Computed once: it concerns the whole message, which may have many clauses.
  let isOther: boolean | undefined;
  for (const clause of clauses) {
    const found = events.length;
    matchClause(clause, text, events);
    if (events.length === found) {
      takeStatus(clause, text, events);
    }
    if (events.length === found && !clause.isHypothetical && (isOther ??= isForeign(text))) {
      matchLanguages(clause.tokens, rest[0]?.text ?? "", events);
    }
  }
  if (
    prefix.isError &&
    !clauses.some(({ isResolved }) => isResolved) &&
    !events.some(({ kind }) => markOf(kind) === "trouble")
  ) {
    events.push({ kind: "problem", from: 0, to: prefix.end });
  }
  return settle(events);
}
