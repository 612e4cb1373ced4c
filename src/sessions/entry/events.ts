/** The kinds of events that a log entry can contain, and the result of reading one. */

/** The seven marks that an entry can carry in the log. Each is the family of an event's kind: see `markOf`. */
export const logMarks = ["trouble", "answer", "end", "transfer", "queue", "hold", "ring"] as const;
export type LogMark = (typeof logMarks)[number];

/**
 * The kinds of events, each with the mark it belongs to; undefined where it has none. The words are those of telephony:
 * "ring stopped" is a ring that ended because someone else answered, "position" a caller's place in a queue,
 * "problem" any problem that does not concern a party, such as a webhook that timed out.
 */
const markOfKind = {
  ringing: "ring",
  answered: "answer",
  joined: "answer",
  "hung up": "end",
  left: "end",
  ended: "end",
  transferring: "transfer",
  transferred: "transfer",
  queued: "queue",
  position: "queue",
  "left queue": "queue",
  held: "hold",
  resumed: "hold",
  parked: "hold",
  declined: "trouble",
  "not answered": "trouble",
  busy: "trouble",
  failed: "trouble",
  cancelled: "trouble",
  abandoned: "trouble",
  problem: "trouble",
  "ring stopped": undefined,
  prompt: undefined,
  digits: undefined,
  speech: undefined,
  recording: undefined,
  voicemail: undefined,
  webhook: undefined,
  flow: undefined,
  message: undefined,
} as const satisfies Readonly<Record<string, LogMark | undefined>>;

export type EventKind = keyof typeof markOfKind;

export const eventKinds = Object.keys(markOfKind) as readonly EventKind[];

/** The mark of a kind of event, if it has one. */
export function markOf(kind: EventKind): LogMark | undefined {
  return markOfKind[kind];
}

/** One event in an entry. */
export interface EntryEvent {
  readonly kind: EventKind;
  /** The party it happened to, as written in the message: a name, an address, a queue. The one that rang, answered, was put on hold. */
  readonly subject?: string;
  /** The other party, if the message names one: who transferred, the transfer target, who put on hold. */
  readonly other?: string;
  /** UTF-16 offsets in `EntryReading.text` of the text that the event was read from. */
  readonly from: number;
  readonly to: number;
}

/** The result of reading an entry. */
export interface EntryReading {
  /** The message as it is shown: without terminal escape codes. */
  readonly text: string;
  readonly events: readonly EntryEvent[];
  /** The marks of the events, each once, in the order of `logMarks`. */
  readonly marks: readonly LogMark[];
}
