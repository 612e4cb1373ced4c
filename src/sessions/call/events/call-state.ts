/** Who does what at one moment of a call, and the segments that come of it. */
import type { CallTransfer, Contradiction, Evidence, SegmentEnding, SegmentState } from "../call.ts";
import { RingingPhones, togetherMs } from "./ringing-phones.ts";
import type { PartyDraft } from "../parties/party-draft.ts";
import type { PartyList } from "../parties/party-list.ts";

/** One moment of the log: when, and the entry that says so. */
export interface EntryTime {
  readonly at: number;
  readonly evidence: Evidence;
  /** How long a phone had rung by then, where the entry says so. */
  readonly ringMs?: number;
}

export class CallState {
  readonly parties: PartyList;
  /** In a call with the caller, or consulting. */
  readonly talking = new Set<PartyDraft>();
  readonly phones = new RingingPhones();
  /** Began to ring while the caller talked: somebody is added, or the call is transferred. */
  readonly #addedLater = new Map<PartyDraft, { readonly unreadSince: number | undefined }>();
  readonly transfers: CallTransfer[] = [];
  readonly contradictions: Contradiction[] = [];
  /** Somebody's phone rings, or somebody talks, whom nobody names. */
  unnamedRings = false;
  unnamedTalks = false;
  /** Whether the caller talks with those in the call is not known. */
  unsure = false;
  held = false;
  heldBy: PartyDraft | undefined;
  parked = false;
  queue: { name?: string } | undefined;
  /** Before the answer the caller is in the flow; after it only where the log says so. */
  inFlow = true;
  /** A transfer that is not complete. */
  transfer: { from: PartyDraft | undefined; to: PartyDraft | undefined } | undefined;
  /** Since when somebody consults with the target of a transfer while the caller is on hold. */
  consultSince: number | undefined;
  answered: { party: PartyDraft | undefined; readonly at: number; readonly evidence: Evidence } | undefined;
  readonly startAt: number | undefined;
  hungUp: { party: PartyDraft; evidence: Evidence } | undefined;
  failure: { text: string; evidence: Evidence } | undefined;
  /** The call is over, as the log says. */
  over = false;
  /** When the last entry was that could be read, and the first since then that could not. */
  lastReadAt: number | undefined;
  unreadSince: number | undefined;
  /** Before an answer, while no phone is seen ringing: what the caller does is not known, since entries about it could not be read. */
  waitUnsure = false;

  constructor(parties: PartyList, startAt: number | undefined) {
    this.parties = parties;
    this.startAt = startAt;
  }

  get caller(): PartyDraft {
    return this.parties.caller;
  }

  get hasTalkers(): boolean {
    return this.talking.size > 0 || this.unnamedTalks;
  }

  /** Nobody has answered, and nobody is said to talk. */
  get beforeAnswer(): boolean {
    return this.answered === undefined && !this.hasTalkers;
  }

  /** Since when each phone rings. */
  get ringing(): ReadonlyMap<PartyDraft, number> {
    return this.phones.since;
  }

  ring(party: PartyDraft, time: EntryTime): void {
    if (this.talking.has(party) || party === this.caller) {
      return;
    }
    this.#waitingUnknown(party);
    // What failed before is not why the call did.
    this.failure = undefined;
    if (this.phones.begin(party, time.at) && this.hasTalkers) {
      this.#addedLater.set(party, { unreadSince: this.unreadSince });
    }
    party.segments.start("ringing", time.at, time.evidence);
  }

  /** A ring comes to its end. Of a phone that nobody saw ringing, the beginning is not known. */
  ringEnds(party: PartyDraft, ending: SegmentEnding | undefined, time: EntryTime): void {
    if (!this.phones.end(party) && !party.segments.reopenRinging()) {
      const recently = party.segments.lastEnd !== undefined && time.at - party.segments.lastEnd < togetherMs;
      if (this.talking.has(party) || recently || ending === undefined) {
        return;
      }
      const since = time.ringMs === undefined ? undefined : time.at - time.ringMs;
      party.segments.start("ringing", since, time.evidence);
      this.unseenRing(time);
    }
    this.#stopUnsureRings();
    party.segments.stop(time.at, {
      evidence: time.evidence,
      ...(ending === undefined ? {} : { ending }),
    });
  }

  /** The last phone that is known to ring has stopped: of those that may have stopped before, it is not known. */
  #stopUnsureRings(): void {
    if (this.beforeAnswer && this.ringing.size > 0 && this.#mayHaveStopped()) {
      this.ringsMayHaveStopped(Infinity);
      this.waitUnsure = true;
    }
  }

  /** While a phone rang that nobody saw ringing, the caller waited. Where it is not known since when, the caller's state is not. */
  unseenRing({ at, ringMs }: EntryTime): void {
    const since = ringMs === undefined ? undefined : at - ringMs;
    const isRead = ringMs === undefined && this.unreadSince === undefined;
    const inQueue = isRead && this.caller.segments.state === "queue";
    if (!this.beforeAnswer || this.ringing.size > 0 || inQueue) {
      return;
    }
    const { segments } = this.caller;
    if (since !== undefined && since >= (segments.startAt ?? -Infinity)) {
      segments.start("waiting", since);
      return;
    }
    const unknownSince = this.unreadSince ?? this.lastReadAt ?? this.startAt;
    if (unknownSince !== undefined && segments.state !== "waiting") {
      segments.unknownSince(unknownSince);
      this.waitUnsure = true;
    }
  }

  /** Another phone begins to ring, and all that rang before may have stopped: in between, the caller's state is not known. */
  #waitingUnknown(party: PartyDraft): void {
    const last = this.phones.allMaybeStoppedAt;
    if (this.beforeAnswer && last !== undefined && !this.ringing.has(party)) {
      this.caller.segments.unknownSince(last);
    }
  }

  /** From a moment on, it is not known of any phone whether it rings. */
  ringsMayHaveStopped(at: number): void {
    this.phones.cut(at);
    this.unnamedRings = false;
  }

  /** All that still ring stop; of those that may have stopped before, it is not known when. */
  ringsEnd(ending: SegmentEnding | undefined, time: EntryTime): void {
    for (const party of this.ringing.keys()) {
      const maybe = this.phones.maybeStoppedAt(party);
      if (maybe === undefined) {
        this.ringEnds(party, ending, time);
      } else {
        this.phones.end(party);
        party.segments.stop(maybe, { endOpen: true });
      }
    }
    this.unnamedRings = false;
  }

  /** One of several phones stops ringing, and nobody says which: of none is it known how long it rings. */
  oneRingEnds({ at }: EntryTime): void {
    this.phones.cut(at);
    this.waitUnsure = true;
  }

  /** Somebody is in the call. Another answer while the caller talks adds somebody, or contradicts the first. */
  talk(party: PartyDraft | undefined, time: EntryTime): void {
    const { at, evidence } = time;
    this.failure = undefined;
    this.waitUnsure = false;
    if (this.beforeAnswer && this.ringing.size === 0 && !this.unnamedRings) {
      this.#answersUnseenRing(party, time);
    }
    this.answered ??= { party, at, evidence };
    this.answered.party ??= party;
    if (party === undefined) {
      this.ringsEnd(undefined, time);
      this.unnamedTalks = true;
    } else if (this.talking.has(party)) {
      party.segments.start("talking", at, evidence);
      return;
    } else {
      this.#contradicted(party, time);
      const adds = this.talking.size > 0;
      const rang = this.ringing.has(party) || party.segments.isRingingOpen;
      this.ringEnds(party, rang ? "answered" : undefined, time);
      if (!adds) {
        this.ringsEnd("cancelled", time);
      }
      if (this.held && adds && !this.parked) {
        this.consultSince ??= at;
      } else {
        this.held = false;
      }
      this.unnamedTalks = false;
      this.talking.add(party);
      party.segments.start("talking", at, evidence);
    }
    this.unsure = false;
    this.parked = false;
    this.queue = undefined;
    this.inFlow = false;
    this.over = false;
  }

  #answersUnseenRing(party: PartyDraft | undefined, { at, evidence, ringMs }: EntryTime): void {
    if (party !== undefined && ringMs !== undefined) {
      party.segments.start("ringing", at - ringMs, evidence);
      this.unseenRing({ at, evidence, ringMs });
      this.phones.begin(party, at - ringMs);
    } else if (this.unreadSince !== undefined) {
      this.caller.segments.unknownSince(this.unreadSince);
    }
  }

  /**
   * Somebody answers who began to ring while others talked, and nothing says why. Whether those still talk, and what the caller
   * heard in the meantime, is not known. True where an unread entry before may have put the caller on hold.
   */
  answersBeside(party: PartyDraft, fails = false): boolean {
    const since = this.ringing.get(party);
    if (since !== undefined && this.#addedLater.has(party) && this.transfer === undefined && !this.held) {
      const unreadSince = this.#addedLater.get(party)?.unreadSince;
      this.caller.segments.unknownSince(unreadSince ?? since);
      this.unsure = fails;
      for (const other of fails ? [] : this.talking) {
        other.segments.unknownSince(since);
      }
      return unreadSince !== undefined;
    }
    return false;
  }

  #contradicted(party: PartyDraft, { evidence }: EntryTime): void {
    if (this.talking.size > 0 && !this.held && this.transfer === undefined && !this.#addedLater.has(party)) {
      this.contradictions.push({
        kind: "answered twice",
        evidence: this.answered === undefined ? [evidence] : [this.answered.evidence, evidence],
      });
    }
  }

  /** Somebody is no longer in the call. */
  leaves(party: PartyDraft, ending: SegmentEnding | undefined, time: EntryTime): void {
    this.talking.delete(party);
    this.phones.end(party);
    party.segments.stop(time.at, {
      evidence: time.evidence,
      ...(ending === undefined ? {} : { ending }),
    });
    if (this.talking.size === 0) {
      this.held = false;
      this.consultSince = undefined;
    }
  }

  /** The call is over for everybody. */
  ends(time: EntryTime): void {
    this.ringsEnd(undefined, time);
    this.consultationUnknown();
    for (const party of this.talking) {
      party.segments.stop(time.at, { evidence: time.evidence });
    }
    this.talking.clear();
    this.unnamedTalks = false;
    this.held = false;
    this.parked = false;
    this.queue = undefined;
    this.inFlow = false;
    this.over = true;
  }

  /** The call ends while somebody consults, and an entry since then could not be read: it may be the transfer. */
  consultationUnknown(): void {
    if (this.consultSince !== undefined && this.unreadSince !== undefined) {
      for (const { segments } of [this.caller, ...this.talking]) {
        segments.unknownSince(this.unreadSince);
      }
    }
  }

  #mayHaveStopped(): boolean {
    return !this.unnamedRings && this.phones.allMaybeStoppedAt !== undefined;
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
      return this.answered !== undefined && this.#mayHaveStopped() ? "unknown" : "waiting";
    }
    if (this.waitUnsure) {
      return "unknown";
    }
    if (this.queue !== undefined) {
      return "queue";
    }
    return this.inFlow ? "flow" : "unknown";
  }
}
