import type { CallDigest } from "../../sessions/call/digest.ts";
import type { SessionInfo } from "../../evovoice/types.ts";
import { runChunked } from "../yield-timer.ts";

/** What rows say of calls. Rows keep no log, so it is read while the log is at hand. */
export class CallDigests {
  readonly #digests = new WeakMap<SessionInfo, CallDigest>();
  /** Pages are read one after another: many accounts load at once, and the processor is for what people look at. */
  #reading: Promise<unknown> = Promise.resolve();

  /** The digest of a row's session; undefined until it is read. */
  of(row: SessionInfo): CallDigest | undefined {
    return this.#digests.get(row);
  }

  /**
   * Reads the calls of a page for its rows, the same sessions without their logs. In steps, with others' turn between them. Whether
   * there was anything to read.
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
