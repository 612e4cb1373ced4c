/** Several rules may read the same words: what remains is each thing said once. */
import type { EntryEvent, EventKind } from "./events.ts";

const reasons: readonly EventKind[] = ["busy", "declined", "not answered", "cancelled", "ring stopped"];

/** Kinds that say less than others do, and so nothing beside them. */
const general: Partial<Record<EventKind, readonly EventKind[]>> = {
  problem: [...reasons, "failed", "abandoned"],
  failed: reasons,
  transferred: ["failed"],
  position: ["queued"],
  ended: ["hung up"],
};

/** The events in the order of the message, each once; "problem" and "failed" only where nothing says which or why. */
export function settle(read: readonly EntryEvent[]): readonly EntryEvent[] {
  const events = read.map(withoutEmptySubject);
  if (events.length < 2) {
    return events;
  }
  const kinds = new Set(events.map(({ kind }) => kind));
  const isCovered = (kind: EventKind): boolean => (general[kind] ?? []).some((each) => kinds.has(each));
  const settled: EntryEvent[] = [];
  for (const event of events) {
    if (isCovered(event.kind)) {
      continue;
    }
    const same = settled.findIndex(
      ({ kind, subject }) =>
        kind === event.kind &&
        (subject === undefined || event.subject === undefined || subject === event.subject),
    );
    if (same === -1) {
      settled.push(event);
    } else if (settled[same]?.subject === undefined && event.subject !== undefined) {
      settled[same] = event;
    }
  }
  return settled.sort((one, other) => one.from - other.from);
}

/** A name that turns out to be quotation marks only names nobody. */
function withoutEmptySubject(event: EntryEvent): EntryEvent {
  const { subject, ...rest } = event;
  return subject === "" ? rest : event;
}
