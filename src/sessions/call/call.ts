/** The model of a call: its parties, and what each of them did when. All times are in milliseconds since the epoch. */
import type { FlowChannels, SessionDirections } from "../../evovoice/types.ts";
import type { SessionState } from "./session-state.ts";

/** One log entry, as evidence for a statement. */
export interface Evidence {
  readonly sessionId: string;
  /** Index in that session's log, from 0. */
  readonly entry: number;
}

/** The evidence for a statement: log entries, and names of the session's or a member's fields. */
export interface Grounds {
  readonly evidence: readonly Evidence[];
  readonly fields?: readonly string[];
}

/** The person who starts the session is the caller, incoming or outgoing; "external" is an outside party who is called. */
export type PartyRole = "caller" | "agent" | "transfer" | "external" | "queue" | "flow" | "unknown";

/** "waiting": someone else's phone rings for this party. "flow": prompts, menus, voicemail. */
export type SegmentState = "ringing" | "waiting" | "talking" | "hold" | "queue" | "flow" | "unknown";

export type SegmentEnding =
  | "answered"
  | "declined"
  | "no answer"
  | "busy"
  | "failed"
  | "cancelled"
  | "left"
  | "transferred"
  | "hung up";

/** A period in one state. Segments of a party are in time order and never overlap. */
export interface Segment extends Grounds {
  readonly state: SegmentState;
  /** Absent if the start is unknown. */
  readonly startAt?: number;
  /** Absent only while the segment is ongoing. If the end is unknown: the last time it is known to last to, with `endOpen`. */
  readonly endAt?: number;
  readonly endOpen?: true;
  readonly ending?: SegmentEnding;
  /** "known": from the service's own fields. "inferred": from log events. */
  readonly source: "known" | "inferred";
  /** Who put this party on hold: an index in `Call.parties`. */
  readonly heldBy?: number;
  /** The name of the queue, for a segment in a queue. */
  readonly queue?: string;
}

export interface Party {
  readonly name?: string;
  readonly address?: string;
  readonly role: PartyRole;
  readonly segments: readonly Segment[];
  /** The session this party belongs to, if that is a child of the one that was read. */
  readonly sessionId?: string;
}

/** A duration, in milliseconds. */
export interface Figure extends Grounds {
  readonly ms: number;
  readonly source: "known" | "inferred";
  /** A lower bound: an end or a part of it is unknown. */
  readonly atLeast?: true;
}

export interface CallFigures {
  /** From the start of the call until the first answer. */
  readonly timeToAnswer?: Figure;
  /** While at least one phone rang. */
  readonly ring?: Figure;
  /** While the caller talked with someone. */
  readonly talk?: Figure;
  /** While the caller was on hold. */
  readonly hold?: Figure;
  /** While the caller was in a queue. */
  readonly queue?: Figure;
}

/** Statements that can't both be true, or that don't fit the call. */
export interface Contradiction extends Grounds {
  readonly kind:
    | "answered twice"
    | "ends before it starts"
    | "entry before the start"
    | "entry after the end"
    | "missed but answered"
    | "answered by another";
}

/** Who answered first. `party` is an index in `Call.parties`. Without `at`, the time is unknown. */
export interface CallAnswer extends Grounds {
  readonly party?: number;
  readonly at?: number;
}

export interface CallTransfer extends Grounds {
  readonly from?: number;
  readonly to?: number;
  readonly at: number;
}

export interface Call {
  readonly sessionId: string;
  readonly channel?: FlowChannels;
  readonly direction?: SessionDirections;
  readonly state: SessionState;
  readonly live: boolean;
  /** The service's `wasMissed`. */
  readonly missed: boolean;
  /** The outcome as the service sent it. */
  readonly outcome?: string;
  readonly startAt?: number;
  /** When it ended; absent while live, and if unknown. */
  readonly endAt?: number;
  /** The account's side of an incoming call, as the service names it. */
  readonly called?: { readonly name?: string; readonly address?: string };
  /** The caller first, then in the order of the members and of the log. */
  readonly parties: readonly Party[];
  readonly answer?: CallAnswer;
  /** Who hung up: an index in `parties`. Absent if neither the log nor a field says so. */
  readonly hungUp?: Grounds & { readonly party: number };
  readonly transfers: readonly CallTransfer[];
  /** Why it failed: the message of the log entry that says so. */
  readonly failure?: Grounds & { readonly text: string };
  readonly figures: CallFigures;
  readonly contradictions: readonly Contradiction[];
  /** Whether the log has call events that can be placed in time. If not, everything here comes from fields. */
  readonly logRead: boolean;
}
