/** The phones that ring at one point in a call, and those that may have stopped. */
import type { PartyDraft } from "../parties/party-draft.ts";

/** Phones that start ringing within this time ring together. Milliseconds. */
export const togetherMs = 2000;

export class RingingPhones {
  /** When each ringing phone started to ring. */
  readonly since = new Map<PartyDraft, number>();
  /** When another phone started ringing or an unread entry named the party, so that this phone may have stopped. */
  readonly #maybeStopped = new Map<PartyDraft, number>();

  /** A phone starts ringing. False if it was already ringing. */
  begin(party: PartyDraft, at: number): boolean {
    for (const [other, since] of this.since) {
      if (other !== party && at - since > togetherMs && !this.#maybeStopped.has(other)) {
        this.#maybeStopped.set(other, at);
      }
    }
    if (this.since.has(party)) {
      return false;
    }
    this.since.set(party, at);
    return true;
  }

  /** A phone stops ringing. False if it was not ringing. */
  end(party: PartyDraft): boolean {
    this.#maybeStopped.delete(party);
    return this.since.delete(party);
  }

  /** An entry that could not be read names a party whose phone rings: it may say that it stopped. */
  mayStop(party: PartyDraft, at: number): void {
    if (!this.#maybeStopped.has(party) && at > (this.since.get(party) ?? at)) {
      this.#maybeStopped.set(party, at);
    }
  }

  /** When a phone may have stopped; undefined if it certainly rings. */
  maybeStoppedAt(party: PartyDraft): number | undefined {
    return this.#maybeStopped.get(party);
  }

  /** When the last phone may have stopped; undefined if one certainly rings, or none does. */
  get allMaybeStoppedAt(): number | undefined {
    let last: number | undefined;
    for (const party of this.since.keys()) {
      const at = this.#maybeStopped.get(party);
      if (at === undefined) {
        return undefined;
      }
      last = Math.max(last ?? at, at);
    }
    return last;
  }

  /** From this time on, it is unknown which phones still ring. */
  cut(at: number): void {
    for (const party of this.since.keys()) {
      party.segments.stop(Math.min(this.#maybeStopped.get(party) ?? at, at), { endOpen: true });
    }
    this.since.clear();
    this.#maybeStopped.clear();
  }
}
