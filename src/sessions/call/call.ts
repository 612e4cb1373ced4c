/** The model of a call: its parties, and what each of them did from when to when. All times are milliseconds since 1970. */
import type { FlowChannels, SessionDirections } from "../../evovoice/types.ts";
import type { SessionState } from "./session-state.ts";

/** One log entry that says so. */
export interface Evidence {
  readonly sessionId: string;
  /** Index in that session's log, from 0. */
  readonly entry: number;
}

/** What a statement rests on: log entries, and names of the session's or a member's fields. */
export interface Grounds {
  readonly evidence: readonly Evidence[];
  readonly fields?: readonly string[];
}

/** The person who starts the session is the caller, incoming or outgoing; "external" is somebody outside who is called. */
export type PartyRole = "caller" | "agent" | "transfer" | "external" | "queue" | "flow" | "unknown";

/** "waiting": somebody's phone rings for this party. "flow": prompts, menus, voicemail. */
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

/** A stretch of time in one state. Segments of a party are in time order and never overlap. */
export interface Segment extends Grounds {
  readonly state: SegmentState;
  /** Absent: it is not known when it began. */
  readonly startAt?: number;
  /** Absent: still going, nothing else. Where the end is not known: the last moment it is known to last, with `endOpen`. */
  readonly endAt?: number;
  readonly endOpen?: true;
  readonly ending?: SegmentEnding;
  /** "known": from the service's own fields. "inferred": from events of the log. */
  readonly source: "known" | "inferred";
  /** Who put this party on hold: an index in `Call.parties`. */
  readonly heldBy?: number;
  /** The name of the queue, of a segment in a queue. */
  readonly queue?: string;
}

export interface Party {
  readonly name?: string;
  readonly address?: string;
  readonly role: PartyRole;
  readonly segments: readonly Segment[];
  /** The session that this party belongs to, where that is a child of the one that was read. */
  readonly sessionId?: string;
}

/** A length of time, in milliseconds. */
export interface Figure extends Grounds {
  readonly ms: number;
  readonly source: "known" | "inferred";
  /** It is at least so long: an end or a part of it is not known. */
  readonly atLeast?: true;
}

export interface CallFigures {
  /** From the start of the call until somebody answered. */
  readonly timeToAnswer?: Figure;
  /** While at least one phone rang. */
  readonly ring?: Figure;
  /** While the caller talked with somebody. */
  readonly talk?: Figure;
  /** While the caller was on hold. */
  readonly hold?: Figure;
  /** While the caller was in a queue. */
  readonly queue?: Figure;
}

/** Statements that can't both be true, or that do not fit into the call. */
export interface Contradiction extends Grounds {
  readonly kind:
    | "answered twice"
    | "ends before it starts"
    | "entry before the start"
    | "entry after the end"
    | "missed but answered"
    | "answered by another";
}

/** Who answered first. `party` is an index in `Call.parties`; without `at` it is not known when. */
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
  /** When it ended; absent while live, and where it is not known. */
  readonly endAt?: number;
  /** The account's side of an incoming call, as the service names it. */
  readonly called?: { readonly name?: string; readonly address?: string };
  /** The caller first, then in the order of the members and of the log. */
  readonly parties: readonly Party[];
  readonly answer?: CallAnswer;
  /** Who hung up: an index in `parties`. Absent where neither log nor field says so. */
  readonly hungUp?: Grounds & { readonly party: number };
  readonly transfers: readonly CallTransfer[];
  /** Why it failed: the words of the log entry that says so. */
  readonly failure?: Grounds & { readonly text: string };
  readonly figures: CallFigures;
  readonly contradictions: readonly Contradiction[];
  /** Log entries could be placed in time and hold events of the call: else all that is said comes from fields. */
  readonly logRead: boolean;
}
