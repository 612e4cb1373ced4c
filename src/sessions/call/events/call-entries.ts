/** The events of a session's log in time order. */
import type { SessionInfo, SessionLogInfo } from "../../../evovoice/types.ts";
import type { Chunked } from "../../chunked.ts";
import type { EntryEvent } from "../../entry/events.ts";
import { readTimestamp } from "../../time/read-timestamp.ts";

/** Returns the events of an entry, by session ID and index in that log; undefined to use the built-in reader. */
export type EventsOfEntries = ReadonlyMap<string, readonly (readonly EntryEvent[] | undefined)[]>;

/** Returns the events in a message. */
export type EntryReader = (message: string) => readonly EntryEvent[];

/** One entry and its events. No events means that it could not be read. */
export interface CallEntry {
  readonly entry: number;
  readonly at: number;
  readonly message: string;
  readonly events: readonly EntryEvent[];
}

export interface CallEntries {
  /** In time order. */
  readonly placed: readonly CallEntry[];
  /** Entries with events that can't be placed in time: the date is unreadable, or only one of entry and session names its zone. */
  readonly unplaced: readonly Omit<CallEntry, "at">[];
  /** The first and last time in the log. */
  readonly first?: number;
  readonly last?: number;
}

/** Entries per chunk. Few, since the first ones in a process take ten times as long as later ones. */
const chunkSize = 50;
/** Entries sorted at once. */
const run = 4000;

export function* readEntries(
  session: SessionInfo,
  given: readonly (readonly EntryEvent[] | undefined)[] | undefined,
  read: EntryReader,
): Chunked<CallEntries> {
  // Dates of entries and of the session can only be compared if both name their zone, or neither does.
  const zone = (readTimestamp(session.dateCreated) ?? readTimestamp(session.dateCompleted))?.zone;
  const placed: CallEntry[] = [];
  const unplaced: Omit<CallEntry, "at">[] = [];
  let [first, last] = [Infinity, -Infinity];
  let isSorted = true;
  for (let entry = 0; entry < session.log.length; entry++) {
    if (entry % chunkSize === chunkSize - 1) {
      yield;
    }
    const { date, message }: SessionLogInfo = session.log[entry] ?? {};
    const text = typeof message === "string" ? message : "";
    const events = given?.[entry] ?? read(text);
    const time = readTimestamp(date);
    const at = zone === undefined || time?.zone === zone ? time?.epochMs : undefined;
    if (at === undefined) {
      if (events.length > 0) {
        unplaced.push({ entry, message: text, events });
      }
      continue;
    }
    isSorted &&= at >= last;
    first = Math.min(first, at);
    last = Math.max(last, at);
    placed.push({ entry, at, message: text, events });
  }
  return {
    placed: isSorted ? placed : yield* sortByTime(placed),
    unplaced,
    ...(last === -Infinity ? {} : { first, last }),
  };
}

/** A stable sort, in chunks. */
function* sortByTime(entries: CallEntry[]): Chunked<CallEntry[]> {
  const byTime = (one: CallEntry, other: CallEntry): number => one.at - other.at || one.entry - other.entry;
  let runs: CallEntry[][] = [];
  for (let start = 0; start < entries.length; start += run) {
    runs.push(entries.slice(start, start + run).sort(byTime));
    yield;
  }
  while (runs.length > 1) {
    const merged: CallEntry[][] = [];
    for (let pair = 0; pair < runs.length; pair += 2) {
      merged.push(yield* merge(runs[pair] ?? [], runs[pair + 1] ?? [], byTime));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<Item>(
  one: readonly Item[],
  other: readonly Item[],
  compare: (one: Item, other: Item) => number,
): Chunked<Item[]> {
  const merged: Item[] = [];
  let [left, right] = [0, 0];
  while (left < one.length || right < other.length) {
    const [first, second] = [one[left], other[right]];
    if (second === undefined || (first !== undefined && compare(first, second) <= 0)) {
      merged.push(first as Item);
      left += 1;
    } else {
      merged.push(second);
      right += 1;
    }
    if (merged.length % run === 0) {
      yield;
    }
  }
  return merged;
}
