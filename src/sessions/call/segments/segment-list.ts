/** Collects the segments of one party in time order. */
import type { Evidence, Segment, SegmentEnding, SegmentState } from "../call.ts";

/** More entries than anyone would check as evidence for one segment. */
const maxEvidence = 200;

type Building = { -readonly [Key in keyof Segment]: Segment[Key] } & { evidence: Evidence[] };

export interface Stop {
  readonly ending?: SegmentEnding;
  readonly endOpen?: boolean;
  readonly evidence?: Evidence | undefined;
}

export class SegmentList {
  readonly #done: Segment[] = [];
  #current: Building | undefined;

  get state(): SegmentState | undefined {
    return this.#current?.state;
  }

  get startAt(): number | undefined {
    return this.#current?.startAt;
  }

  /** Enters a state, which ends the previous one. The same state continues. */
  start(state: SegmentState, at: number | undefined, evidence?: Evidence, more: Partial<Segment> = {}): void {
    if (this.#current?.state === state) {
      this.#support(evidence);
      Object.assign(this.#current, more);
      return;
    }
    if (at !== undefined) {
      this.stop(at);
    }
    this.#current = {
      state,
      ...(at === undefined ? {} : { startAt: at }),
      source: "inferred",
      ...more,
      evidence: evidence === undefined ? [] : [evidence],
    };
  }

  /** Ends the current segment. An empty one is dropped, unless its ending is worth showing. */
  stop(at: number, { ending, endOpen, evidence }: Stop = {}): void {
    const current = this.#current;
    if (current === undefined) {
      return;
    }
    this.#support(evidence);
    this.#current = undefined;
    const end = Math.max(at, current.startAt ?? at);
    if (end > (current.startAt ?? -Infinity) || ending !== undefined || endOpen === true) {
      this.#done.push({
        ...current,
        endAt: end,
        ...(ending === undefined ? {} : { ending }),
        ...(endOpen === true ? { endOpen } : {}),
      });
    }
  }

  /** Cuts the current segment at a time: from there on the state is unknown. */
  unknownSince(at: number): void {
    const current = this.#current;
    if (current === undefined || current.state === "unknown") {
      return;
    }
    if (current.startAt !== undefined && at <= current.startAt && current.state !== "ringing") {
      this.#current = {
        state: "unknown",
        startAt: current.startAt,
        source: "inferred",
        evidence: current.evidence,
      };
    } else {
      this.stop(Math.max(at, current.startAt ?? at), { endOpen: true });
      this.start("unknown", Math.max(at, current.startAt ?? at));
    }
  }

  /** Adds an ending that became known after the end, or whose start is not in the log. */
  amendEnding(ending: SegmentEnding, evidence: Evidence | undefined): void {
    const last = this.#done.pop();
    if (last !== undefined) {
      this.#done.push({
        ...last,
        ending,
        evidence: evidence === undefined ? last.evidence : [...last.evidence, evidence],
      });
    }
  }

  /** The last segment is ringing, and its end is unknown. */
  get isRingingOpen(): boolean {
    const last = this.#done.at(-1);
    return this.#current === undefined && last?.state === "ringing" && last.endOpen === true;
  }

  /** A ring with an unknown end was still ongoing: an entry now says how it ended. */
  reopenRinging(): boolean {
    const last = this.isRingingOpen ? this.#done.pop() : undefined;
    if (last === undefined) {
      return false;
    }
    const { endAt: _, endOpen: __, ...rest } = last;
    this.#current = { ...rest, evidence: [...last.evidence] };
    return true;
  }

  get lastEnd(): number | undefined {
    return this.#done.at(-1)?.endAt;
  }

  get last(): Segment | undefined {
    return this.#current ?? this.#done.at(-1);
  }

  /** Extends the last segment, which has ended, to a later time. */
  extend(at: number): void {
    const last = this.#done.pop();
    if (last !== undefined) {
      this.#done.push({ ...last, endAt: Math.max(at, last.endAt ?? at) });
    }
  }

  /** All segments; the current one is ongoing. */
  list(): Segment[] {
    return this.#current === undefined ? [...this.#done] : [...this.#done, this.#current];
  }

  #support(evidence: Evidence | undefined): void {
    const list = this.#current?.evidence;
    if (
      evidence !== undefined &&
      list !== undefined &&
      list.length < maxEvidence &&
      list.at(-1)?.entry !== evidence.entry
    ) {
      list.push(evidence);
    }
  }
}
