import { isDeepStrictEqual } from "node:util";
import { LiveRefresh, type RefreshOutcome, type Timer } from "../../src/editor/panel/live-refresh.ts";
import type { EvoVoiceClient } from "../../src/evovoice/client.ts";
import { EvoVoiceError, RateLimitedError, ServerError } from "../../src/evovoice/errors.ts";
import type { SessionLogInfo } from "../../src/evovoice/types.ts";
import { neverAborted } from "../support/client.ts";

/** How much faster than a panel does a follower asks again. */
const hurry = 10;

const fastTimer: Timer = {
  now: () => Date.now() * hurry,
  after(ms, run) {
    const handle = setTimeout(run, ms / hurry);
    return { dispose: () => clearTimeout(handle) };
  },
};

/** Follows one live session as its panel does, and keeps the entries in the order in which they were first seen. */
export class Follower {
  readonly id: string;
  readonly seen: SessionLogInfo[] = [];
  /** What was wrong with what was seen; empty is well. */
  readonly faults: string[] = [];
  answers = 0;
  readonly errors = new Map<string, number>();
  readonly #client: EvoVoiceClient;
  readonly #live: LiveRefresh;

  constructor(client: EvoVoiceClient, id: string) {
    this.id = id;
    this.#client = client;
    this.#live = new LiveRefresh(() => this.#ask(), fastTimer);
  }

  start(): void {
    this.#live.want(true);
  }

  stop(): void {
    this.#live.dispose();
  }

  /** Asks once and takes what comes. Throws what the client throws. */
  async look(): Promise<void> {
    const { session } = await this.#client.session(this.id, {}, neverAborted);
    this.answers += 1;
    const known = session.log.slice(0, this.seen.length);
    // An answer that overtook an older one may be shorter; it may not differ.
    if (!isDeepStrictEqual(known, this.seen.slice(0, known.length))) {
      this.faults.push(`${this.id}: what was seen has changed`);
    }
    this.seen.push(...session.log.slice(this.seen.length));
  }

  async #ask(): Promise<RefreshOutcome> {
    try {
      await this.look();
      return undefined;
    } catch (error) {
      if (!(error instanceof EvoVoiceError)) {
        this.faults.push(`${this.id}: ${String(error)}`);
        return { waitMs: 0 };
      }
      const kind = (error as EvoVoiceError & { kind: string }).kind;
      this.errors.set(kind, (this.errors.get(kind) ?? 0) + 1);
      const asked =
        error instanceof RateLimitedError || error instanceof ServerError ? error.retryAfterMs : undefined;
      return { waitMs: asked ?? Math.max(0, (error.pausedUntil ?? 0) - Date.now()) };
    }
  }
}
