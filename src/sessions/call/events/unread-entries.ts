/**
 * Whether an entry that could not be read may have been an answer. A ringing phone, or a caller waiting in a queue, is only known
 * to be so while the log shows it. If the call then just ends, the rest is unknown.
 */
import type { SessionInfo } from "../../../evovoice/types.ts";
import type { EntryEvent, EventKind } from "../../entry/events.ts";
import type { CallState } from "./call-state.ts";
import { readOutcome } from "../outcome.ts";
import { readAnsweredBy } from "../parties/parties.ts";

/** Events that rule out an earlier answer. */
const confirming = new Set<EventKind>([
  "ringing",
  "queued",
  "position",
  "left queue",
  "declined",
  "not answered",
  "busy",
  "failed",
  "cancelled",
  "ring stopped",
  "prompt",
  "digits",
  "speech",
  "voicemail",
  "flow",
  "answered",
  "joined",
]);
/** Events that end a call without saying that it was not answered. */
const endings = new Set<EventKind>([
  "hung up",
  "left",
  "ended",
  "transferring",
  "transferred",
  "held",
  "resumed",
  "parked",
]);

/** Events that say that the caller is not in a queue yet, or nothing about it. */
const flowKinds = new Set<EventKind>([
  "prompt",
  "digits",
  "speech",
  "flow",
  "voicemail",
  "queued",
  "position",
  "left queue",
]);
const neutralKinds = new Set<EventKind>([
  "recording",
  "webhook",
  "problem",
  "message",
  "ended",
  "hung up",
  "left",
]);

/** Music in a queue means that the wait continues. */
const music = /\b(?:music|moh)\b/i;
const maxLength = 500;

export class UnreadEntries {
  readonly #state: CallState;
  readonly #answered: boolean;
  readonly #notAnswered: boolean;
  #since: number | undefined;
  /** Since when the caller may be in a queue that no readable entry mentions. */
  #queueSince: number | undefined;
  readonly #mayQueue: boolean;
  readonly #wasQueued: boolean;
  /** Since when the caller may be off hold, and since when a phone may ring. */
  #heldSince: number | undefined;
  #flowSince: number | undefined;
  /** Entries not yet searched for names, since that is slow. */
  #looks = 500;

  constructor(session: SessionInfo, state: CallState) {
    this.#state = state;
    this.#mayQueue = session.queueState !== "None";
    this.#wasQueued = this.#mayQueue && session.queueState !== undefined;
    const { failed, answered } = readOutcome(session);
    this.#answered = readAnsweredBy(session) !== undefined || answered;
    this.#notAnswered = !this.#answered && failed;
  }

  /** Adds an entry that could not be read. */
  add(at: number, message: string): void {
    const { ringing, unnamedRings, queue } = this.#state;
    if (queue !== undefined && music.test(message.slice(0, maxLength))) {
      return;
    }
    this.mentions(at, message);
    const waits = ringing.size > 0 || unnamedRings || queue !== undefined;
    if (this.#state.beforeAnswer && waits && !this.#notAnswered) {
      this.#since ??= at;
    } else if (this.#state.beforeAnswer && this.#mayQueue) {
      this.#queueSince ??= at;
    }
  }

  /** The entry may end the ringing of a phone whose party it names, or the hold of the caller. */
  mentions(at: number, message: string): void {
    const { ringing, held, beforeAnswer, inFlow, queue, parties, caller } = this.#state;
    const mayHold = held && this.#heldSince === undefined;
    const mayRing = beforeAnswer && inFlow && queue === undefined && this.#flowSince === undefined;
    if (this.#looks === 0 || (ringing.size === 0 && !mayHold && !mayRing)) {
      return;
    }
    this.#looks -= 1;
    const mentioned = parties.mentions.in(message);
    for (const party of mentioned) {
      this.#state.phones.mayStop(party, at);
    }
    const others = mentioned.some((party) => party !== caller);
    if (mayHold && others) {
      this.#heldSince = at;
    }
    if (mayRing && others && ringing.size === 0) {
      this.#flowSince = at;
    }
  }

  /** Before an event that is not about waiting, ends the states that are no longer certain. */
  before(kind: EventKind, at: number): void {
    if (kind === "resumed" || !this.#state.held) {
      this.#heldSince = undefined;
    }
    if (kind !== "ended" && kind !== "hung up") {
      this.#flowSince = undefined;
    }
    if (flowKinds.has(kind)) {
      this.#queueSince = undefined;
    } else if (this.#queueSince !== undefined && !neutralKinds.has(kind)) {
      this.#flowUnknown(this.#queueSince);
    }
    if (endings.has(kind)) {
      this.settle(at);
    }
  }

  after(events: readonly EntryEvent[], at: number): void {
    if (!this.#state.beforeAnswer) {
      this.#since = undefined;
    } else if (events.some(({ kind }) => confirming.has(kind))) {
      this.#since = this.#answered ? at : undefined;
    }
  }

  #flowUnknown(since: number): void {
    this.#queueSince = undefined;
    if (this.#state.caller.segments.state === "flow") {
      this.#state.waitUnsure = true;
      this.#state.caller.segments.unknownSince(since);
    }
  }

  /** The call ends, or a party acts as if it had been answered. */
  settle(at: number): void {
    const since = this.#since;
    const flowSince = this.#wasQueued ? this.#queueSince : this.#flowSince;
    const heldSince = this.#heldSince;
    this.#since = undefined;
    this.#flowSince = undefined;
    this.#heldSince = undefined;
    if (heldSince !== undefined && this.#state.held) {
      this.#state.caller.segments.unknownSince(heldSince);
    }
    if (flowSince !== undefined && this.#state.beforeAnswer && flowSince < at) {
      this.#flowUnknown(flowSince);
    }
    if (since === undefined || !this.#state.beforeAnswer || since >= at) {
      return;
    }
    this.#state.ringsMayHaveStopped(since);
    this.#state.queue = undefined;
    this.#state.inFlow = false;
    this.#state.caller.segments.unknownSince(since);
  }
}
