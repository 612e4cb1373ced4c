/** The phones that ring at one moment of a call, and those of which it is not sure. */
import type { PartyDraft } from "../parties/party-draft.ts";

/** Phones that begin to ring within this time ring together. */
export const togetherMs = 2000;

export class RingingPhones {
  /** Since when each phone rings. */
  readonly since = new Map<PartyDraft, number>();
  /** When another phone began to ring, or an unread entry named the party, so that the phone may have stopped. */
  readonly #maybeStopped = new Map<PartyDraft, number>();

  /** A phone begins to ring. False where it rang already. */
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

  /** A phone stops ringing. False where it did not ring. */
  end(party: PartyDraft): boolean {
    this.#maybeStopped.delete(party);
    return this.since.delete(party);
  }

  /** An entry that could not be read names somebody whose phone rings: it may say that it stopped. */
  mayStop(party: PartyDraft, at: number): void {
    if (!this.#maybeStopped.has(party) && at > (this.since.get(party) ?? at)) {
      this.#maybeStopped.set(party, at);
    }
  }

  /** When a phone may have stopped; undefined where it surely rings. */
  maybeStoppedAt(party: PartyDraft): number | undefined {
    return this.#maybeStopped.get(party);
  }

  /** When the last phone may have stopped; undefined where one surely rings, or none does. */
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

  /** From a moment on, it is not known of any phone whether it rings. */
  cut(at: number): void {
    for (const party of this.since.keys()) {
      party.segments.stop(Math.min(this.#maybeStopped.get(party) ?? at, at), { endOpen: true });
    }
    this.since.clear();
    this.#maybeStopped.clear();
  }
}
