import type { CallDigest } from "../../sessions/call/digest.ts";
import type { SessionInfo } from "../../evovoice/types.ts";
import { runChunked } from "../yield-timer.ts";

/** What rows say of calls. Rows keep no log, so it is read while the log is at hand. */
export class CallDigests {
  readonly #digests = new WeakMap<SessionInfo, CallDigest>();

  /** The digest of a row's session; undefined until it is read. */
  of(row: SessionInfo): CallDigest | undefined {
    return this.#digests.get(row);
  }

  /** Reads the calls of a page for its rows, the sessions without their logs, in the same order. In steps, with others' turn between them. */
  async read(sessions: readonly SessionInfo[], rows: readonly SessionInfo[] = sessions): Promise<void> {
    if (sessions.every(({ log }) => log.length === 0)) {
      return;
    }
    const { callDigestSteps } = await import("../../sessions/call/digest.ts");
    const digests = await runChunked(callDigestSteps(sessions));
    for (const row of rows) {
      const digest = digests.get(row.id);
      if (digest !== undefined) {
        this.#digests.set(row, digest);
      }
    }
  }
}
