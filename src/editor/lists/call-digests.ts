import type { CallDigest } from "../../sessions/call/digest.ts";
import type { SessionInfo } from "../../evovoice/types.ts";
import { runChunked } from "../yield-timer.ts";

/** Digests of calls for the rows of lists. Rows have no logs, so digests are read while the logs are in memory. */
export class CallDigests {
  readonly #digests = new WeakMap<SessionInfo, CallDigest>();
  /** Pages are read one after another, because many accounts may load at once. */
  #reading: Promise<unknown> = Promise.resolve();

  /** The digest of a row's session; undefined until it is read. */
  of(row: SessionInfo): CallDigest | undefined {
    return this.#digests.get(row);
  }

  /**
   * Reads the calls of a page; `rows` are the same sessions without their logs. Works in chunks, so that other work gets a turn.
   * Resolves to whether there was anything to read.
   */
  async read(sessions: readonly SessionInfo[], rows: readonly SessionInfo[] = sessions): Promise<boolean> {
    if (sessions.every(({ log }) => log.length === 0)) {
      return false;
    }
    const before = this.#reading;
    const reading = (async () => {
      await Promise.allSettled([before]);
      const { callDigestSteps } = await import("../../sessions/call/digest.ts");
      return runChunked(callDigestSteps(sessions));
    })();
    this.#reading = reading;
    const digests = await reading;
    for (const row of rows) {
      const digest = digests.get(row.id);
      if (digest !== undefined) {
        this.#digests.set(row, digest);
      }
    }
    return true;
  }
}
