/** What one log entry can say: the kinds of events, and how an entry is read into them. */

/** The seven marks that an entry can carry in the log. Each is the family of an event's kind: see `markOf`. */
export const logMarks = ["trouble", "answer", "end", "transfer", "queue", "hold", "ring"] as const;
export type LogMark = (typeof logMarks)[number];

/**
 * The kinds of events, each with the mark it belongs to; undefined where it has none. The words are those of telephony:
 * "ring stopped" is a ring that ended because somebody else answered, "position" a caller's place in a queue,
 * "problem" any trouble that is none of a party's own (a webhook that timed out).
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

/** The mark of an event's kind, if it has one. */
export function markOf(kind: EventKind): LogMark | undefined {
  return markOfKind[kind];
}

/** One thing that an entry says happened. */
export interface EntryEvent {
  readonly kind: EventKind;
  /** The party it happened to, as the message writes it: a name, an address, a queue. Who rang, answered, was put on hold… */
  readonly subject?: string;
  /** The other party, where the message names one: who transferred, to whom, who put on hold. */
  readonly other?: string;
  /** UTF-16 offsets in `EntryReading.text` of the words that say it. */
  readonly from: number;
  readonly to: number;
}

/** An entry as it was read. */
export interface EntryReading {
  /** The message as it is shown: without a terminal's colors. */
  readonly text: string;
  readonly events: readonly EntryEvent[];
  /** The marks of the events, each once, in the order of `logMarks`. */
  readonly marks: readonly LogMark[];
}
