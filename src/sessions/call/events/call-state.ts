/** What each party does at one point in a call, and the segments that follow from it. */
import type { CallTransfer, Contradiction, Evidence, SegmentEnding, SegmentState } from "../call.ts";
import { RingingPhones, togetherMs } from "./ringing-phones.ts";
import type { PartyDraft } from "../parties/party-draft.ts";
import type { PartyList } from "../parties/party-list.ts";

/** When an event happened, and the log entry that says so. */
export interface EntryTime {
  readonly at: number;
  readonly evidence: Evidence;
  /** How long a phone had been ringing by then, if the entry says so. */
  readonly ringMs?: number;
}

export class CallState {
  readonly parties: PartyList;
  /** In a call with the caller, or consulting. */
  readonly talking = new Set<PartyDraft>();
  readonly phones = new RingingPhones();
  /** Started ringing while the caller talked: a party is being added, or the call is being transferred. */
  readonly #addedLater = new Map<PartyDraft, { readonly unreadSince: number | undefined }>();
  readonly transfers: CallTransfer[] = [];
  readonly contradictions: Contradiction[] = [];
  /** A phone rings, or someone talks, but the log doesn't name the party. */
  unnamedRings = false;
  unnamedTalks = false;
  /** It is unknown whether the caller talks with those in the call. */
  unsure = false;
  held = false;
  heldBy: PartyDraft | undefined;
  parked = false;
  queue: { name?: string } | undefined;
  /** Before the answer the caller is in the flow; after it, only if the log says so. */
  inFlow = true;
  /** A transfer that is not complete. */
  transfer: { from: PartyDraft | undefined; to: PartyDraft | undefined } | undefined;
  /** When a consultation with the transfer target started, while the caller is on hold. */
  consultSince: number | undefined;
  answered: { party: PartyDraft | undefined; readonly at: number; readonly evidence: Evidence } | undefined;
  readonly startAt: number | undefined;
  hungUp: { party: PartyDraft; evidence: Evidence } | undefined;
  failure: { text: string; evidence: Evidence } | undefined;
  /** The call is over according to the log. */
  over = false;
  /** The times of the last entry that could be read, and of the first one since then that could not. */
  lastReadAt: number | undefined;
  unreadSince: number | undefined;
  /** Before an answer, with no phone known to ring: the caller's state is unknown, since entries about it could not be read. */
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

  /** No one has answered, and the log shows no one talking. */
  get beforeAnswer(): boolean {
    return this.answered === undefined && !this.hasTalkers;
  }

  /** When each ringing phone started to ring. */
  get ringing(): ReadonlyMap<PartyDraft, number> {
    return this.phones.since;
  }

  ring(party: PartyDraft, time: EntryTime): void {
    if (this.talking.has(party) || party === this.caller) {
      return;
    }
    this.#waitingUnknown(party);
    // An earlier failure is not the reason why the call failed.
    this.failure = undefined;
    if (this.phones.begin(party, time.at) && this.hasTalkers) {
      this.#addedLater.set(party, { unreadSince: this.unreadSince });
    }
    party.segments.start("ringing", time.at, time.evidence);
  }

  /** A phone stops ringing. If the log didn't show it start, the start is unknown. */
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

  /** The last phone known to ring has stopped. For those that may have stopped earlier, the end stays unknown. */
  #stopUnsureRings(): void {
    if (this.beforeAnswer && this.ringing.size > 0 && this.#mayHaveStopped()) {
      this.ringsMayHaveStopped(Infinity);
      this.waitUnsure = true;
    }
  }

  /** A phone rang without a log entry for it, so the caller was waiting. If its start is unknown, so is the caller's state. */
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

  /** Another phone starts ringing, and all earlier ones may have stopped: in between, the caller's state is unknown. */
  #waitingUnknown(party: PartyDraft): void {
    const last = this.phones.allMaybeStoppedAt;
    if (this.beforeAnswer && last !== undefined && !this.ringing.has(party)) {
      this.caller.segments.unknownSince(last);
    }
  }

  /** From this time on, it is unknown which phones still ring. */
  ringsMayHaveStopped(at: number): void {
    this.phones.cut(at);
    this.unnamedRings = false;
  }

  /** All ringing phones stop. For those that may have stopped earlier, the time is unknown. */
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

  /** One of several phones stops ringing, but the log doesn't say which: it is unknown how long each of them rings. */
  oneRingEnds({ at }: EntryTime): void {
    this.phones.cut(at);
    this.waitUnsure = true;
  }

  /** A party is in the call. Another answer while the caller talks adds a party, or contradicts the first. */
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
   * A party answers whose phone started ringing while others talked, and nothing says why. It is unknown whether those still talk,
   * and what the caller heard in the meantime. True if an unread entry before may have put the caller on hold.
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

  /** A party is no longer in the call. */
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

  /** The call is over for all parties. */
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

  /** The call ends during a consultation, and an entry since its start could not be read: it may be the transfer. */
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

  /** The caller's state, derived from the states of the others. */
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
