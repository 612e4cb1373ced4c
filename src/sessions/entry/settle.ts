/** Several rules may match the same words: removes duplicate events. */
import type { EntryEvent, EventKind } from "./events.ts";

const reasons: readonly EventKind[] = ["busy", "declined", "not answered", "cancelled", "ring stopped"];

/** Kinds that are dropped next to more specific ones. */
const general: Partial<Record<EventKind, readonly EventKind[]>> = {
  problem: [...reasons, "failed", "abandoned"],
  failed: reasons,
  transferred: ["failed"],
  position: ["queued"],
  ended: ["hung up"],
};

/** The events in the order of the message, each once; "problem" and "failed" only if no other event gives the reason. */
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

/** Removes a subject that was only quotation marks. */
function withoutEmptySubject(event: EntryEvent): EntryEvent {
  const { subject, ...rest } = event;
  return subject === "" ? rest : event;
}
