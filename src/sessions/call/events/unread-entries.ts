/**
 * Whether somebody may have answered in words that nobody could read. A phone that rings, or a caller who waits in a queue, does
 * so only as long as the log shows it: where the call then just ends, the rest is not known.
 */
import type { SessionInfo } from "../../../evovoice/types.ts";
import type { EntryEvent, EventKind } from "../../entry/events.ts";
import type { CallState } from "./call-state.ts";
import { isFailedOutcome } from "../outcome.ts";
import { textOf } from "../session-head.ts";

/** Events after which nobody can have answered before. */
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
/** Events with which a call comes to an end and that don't say that nobody answered. */
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

/** Events that say that the caller is not in a queue yet, and those that say nothing about it. */
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

export class UnreadEntries {
  readonly #state: CallState;
  readonly #answered: boolean;
  readonly #notAnswered: boolean;
  #since: number | undefined;
  /** Since when the caller may be in a queue of which nothing could be read. */
  #queueSince: number | undefined;
  readonly #mayQueue: boolean;

  constructor(session: SessionInfo, state: CallState) {
    this.#state = state;
    this.#mayQueue = session.queueState !== "None";
    const outcome = textOf(session.outcome);
    const failed =
      session.wasMissed === true || isFailedOutcome(outcome) || /voice ?mail/i.test(outcome ?? "");
    this.#answered =
      (textOf(session.answeredByName) ?? textOf(session.answeredById)) !== undefined ||
      (!failed && /\b(?:answered|transferred)\b/i.test(outcome ?? ""));
    this.#notAnswered = !this.#answered && failed;
  }

  /** An entry that nobody could read. */
  unread(at: number): void {
    const { ringing, unnamedRings, queue } = this.#state;
    const waits = ringing.size > 0 || unnamedRings || queue !== undefined;
    if (this.#state.beforeAnswer && waits && !this.#notAnswered) {
      this.#since ??= at;
    } else if (this.#state.beforeAnswer && this.#mayQueue) {
      this.#queueSince ??= at;
    }
  }

  /** Before an event that does not come from one who still waits, what is not known any more is taken back. */
  before(kind: EventKind, at: number): void {
    if (flowKinds.has(kind)) {
      this.#queueSince = undefined;
    } else if (this.#queueSince !== undefined && !neutralKinds.has(kind)) {
      this.#doubtFlow(this.#queueSince);
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

  #doubtFlow(since: number): void {
    this.#queueSince = undefined;
    if (this.#state.caller.segments.state === "flow") {
      this.#state.caller.segments.unknownSince(since);
    }
  }

  /** The call ends, or somebody acts as if it had been answered. */
  settle(at: number): void {
    const since = this.#since;
    this.#since = undefined;
    if (since === undefined || !this.#state.beforeAnswer || since >= at) {
      return;
    }
    for (const party of this.#state.ringing.keys()) {
      party.segments.stop(since, { endOpen: true });
    }
    this.#state.ringing.clear();
    this.#state.unnamedRings = false;
    this.#state.queue = undefined;
    this.#state.inFlow = false;
    this.#state.caller.segments.unknownSince(since);
  }
}
