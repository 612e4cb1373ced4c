/** Who does what at one moment of a call, and the segments that come of it. */
import type { CallTransfer, Contradiction, Evidence, SegmentEnding, SegmentState } from "./call.ts";
import type { Lane, PartyList } from "./party-list.ts";

/** One moment of the log: when, and the entry that says so. */
export interface Moment {
  readonly at: number;
  readonly evidence: Evidence;
}

/** Phones that begin to ring within this time ring together. */
const togetherMs = 2000;

export class CallState {
  readonly parties: PartyList;
  /** In a call with the caller, or consulting. */
  readonly talking = new Set<Lane>();
  /** Since when each phone rings. */
  readonly ringing = new Map<Lane, number>();
  /** When another phone began to ring, so that the first may have stopped. */
  readonly #maybeStopped = new Map<Lane, number>();
  /** Began to ring while the caller talked: somebody is added, or the call is transferred. */
  readonly #addedLater = new Set<Lane>();
  readonly transfers: CallTransfer[] = [];
  readonly contradictions: Contradiction[] = [];
  /** Somebody's phone rings, or somebody talks, whom nobody names. */
  unnamedRings = false;
  unnamedTalks = false;
  /** Whether the caller talks with those in the call is not known. */
  unsure = false;
  held = false;
  heldBy: Lane | undefined;
  parked = false;
  queue: { name?: string } | undefined;
  /** Before the answer the caller is in the flow; after it only where the log says so. */
  inFlow = true;
  /** A transfer that is not complete. */
  transfer: { from: Lane | undefined; to: Lane | undefined } | undefined;
  /** Since when somebody consults with the target of a transfer while the caller is on hold. */
  consultSince: number | undefined;
  answered: { lane: Lane | undefined; readonly at: number; readonly evidence: Evidence } | undefined;
  readonly startAt: number | undefined;
  hungUp: { lane: Lane; evidence: Evidence } | undefined;
  failure: { text: string; evidence: Evidence } | undefined;
  /** The call is over, as the log says. */
  over = false;

  constructor(parties: PartyList, startAt: number | undefined) {
    this.parties = parties;
    this.startAt = startAt;
  }

  get caller(): Lane {
    return this.parties.caller;
  }

  get hasTalkers(): boolean {
    return this.talking.size > 0 || this.unnamedTalks;
  }

  /** Nobody has answered, and nobody is said to talk. */
  get beforeAnswer(): boolean {
    return this.answered === undefined && !this.hasTalkers;
  }

  ring(lane: Lane, moment: Moment): void {
    if (this.talking.has(lane) || lane === this.caller) {
      return;
    }
    for (const [other, since] of this.ringing) {
      if (other !== lane && moment.at - since > togetherMs && !this.#maybeStopped.has(other)) {
        this.#maybeStopped.set(other, moment.at);
      }
    }
    // What failed before is not why the call did.
    this.failure = undefined;
    if (!this.ringing.has(lane)) {
      this.ringing.set(lane, moment.at);
      if (this.hasTalkers) {
        this.#addedLater.add(lane);
      }
    }
    lane.segments.start("ringing", moment.at, moment.evidence);
  }

  /** A ring comes to its end. Of a phone that nobody saw ringing, the beginning is not known. */
  ringEnds(lane: Lane, ending: SegmentEnding | undefined, moment: Moment): void {
    if (!this.ringing.delete(lane)) {
      const recently = lane.segments.lastEnd !== undefined && moment.at - lane.segments.lastEnd < togetherMs;
      if (this.talking.has(lane) || recently || ending === undefined) {
        return;
      }
      lane.segments.start("ringing", undefined, moment.evidence);
    }
    this.#maybeStopped.delete(lane);
    lane.segments.stop(moment.at, { evidence: moment.evidence, ...(ending === undefined ? {} : { ending }) });
  }

  /** All that still ring stop; of those that may have stopped before, it is not known when. */
  ringsEnd(ending: SegmentEnding | undefined, moment: Moment): void {
    for (const lane of this.ringing.keys()) {
      const maybe = this.#maybeStopped.get(lane);
      if (maybe === undefined) {
        this.ringEnds(lane, ending, moment);
      } else {
        this.ringing.delete(lane);
        this.#maybeStopped.delete(lane);
        lane.segments.stop(maybe, { endOpen: true });
      }
    }
    this.unnamedRings = false;
  }

  /** Somebody is in the call. Another answer while the caller talks adds somebody, or contradicts the first. */
  talk(lane: Lane | undefined, moment: Moment): void {
    const { at, evidence } = moment;
    this.failure = undefined;
    this.answered ??= { lane, at, evidence };
    this.answered.lane ??= lane;
    if (lane === undefined) {
      this.ringsEnd(undefined, moment);
      this.unnamedTalks = true;
    } else if (this.talking.has(lane)) {
      lane.segments.start("talking", at, evidence);
      return;
    } else {
      this.#contradicted(lane, moment);
      const adds = this.talking.size > 0;
      this.ringEnds(lane, this.ringing.has(lane) ? "answered" : undefined, moment);
      if (!adds) {
        this.ringsEnd("cancelled", moment);
      }
      if (this.held && adds && !this.parked) {
        this.consultSince ??= at;
      } else {
        this.held = false;
      }
      this.unnamedTalks = false;
      this.talking.add(lane);
      lane.segments.start("talking", at, evidence);
    }
    this.unsure = false;
    this.parked = false;
    this.queue = undefined;
    this.inFlow = false;
    this.over = false;
  }

  /**
   * Somebody answers who began to ring while others talked, and nothing says why. Whether those still talk, and what the caller
   * heard in the meantime, is not known.
   */
  answersBeside(lane: Lane, fails = false): void {
    const since = this.ringing.get(lane);
    if (since !== undefined && this.#addedLater.has(lane) && this.transfer === undefined && !this.held) {
      this.caller.segments.doubtSince(since);
      this.unsure = fails;
      for (const other of fails ? [] : this.talking) {
        other.segments.doubtSince(since);
      }
    }
  }

  #contradicted(lane: Lane, { evidence }: Moment): void {
    if (this.talking.size > 0 && !this.held && this.transfer === undefined && !this.#addedLater.has(lane)) {
      this.contradictions.push({
        kind: "answered twice",
        evidence: this.answered === undefined ? [evidence] : [this.answered.evidence, evidence],
      });
    }
  }

  /** Somebody is no longer in the call. */
  leaves(lane: Lane, ending: SegmentEnding | undefined, moment: Moment): void {
    this.talking.delete(lane);
    this.ringing.delete(lane);
    lane.segments.stop(moment.at, { evidence: moment.evidence, ...(ending === undefined ? {} : { ending }) });
    if (this.talking.size === 0) {
      this.held = false;
      this.consultSince = undefined;
    }
  }

  /** The call is over for everybody. */
  ends(moment: Moment): void {
    this.ringsEnd(undefined, moment);
    for (const lane of this.talking) {
      lane.segments.stop(moment.at, { evidence: moment.evidence });
    }
    this.talking.clear();
    this.unnamedTalks = false;
    this.held = false;
    this.parked = false;
    this.queue = undefined;
    this.inFlow = false;
    this.over = true;
  }

  /** What the caller does now, from what the others do. */
  callerState(): SegmentState {
    if (this.parked || (this.held && this.hasTalkers)) {
      return "hold";
    }
    if (this.hasTalkers) {
      return this.unsure ? "unknown" : "talking";
    }
    if (this.ringing.size > 0 || this.unnamedRings) {
      return "waiting";
    }
    if (this.queue !== undefined) {
      return "queue";
    }
    return this.inFlow ? "flow" : "unknown";
  }
}
