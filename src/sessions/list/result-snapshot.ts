import type { DecodeProblem } from "../../evovoice/decode/session-page.ts";
import type { SessionInfo } from "../../evovoice/types.ts";

/** The state of a list at one time. Immutable: every change makes a new one. */
export interface ResultSnapshot {
  readonly state: "idle" | "loading" | "ready" | "failed";
  /** In the service's order, each session once, as last received. They stay visible while loading and after a failure. */
  readonly sessions: readonly SessionInfo[];
  /** Why the last fetch failed; only with "failed". */
  readonly error?: unknown;
  /** The service's own count, if it sent one. */
  readonly totalCount?: number;
  /** Whether the service has more, as far as known. */
  readonly hasMore: boolean;
  /** The service returned the same page repeatedly, so loading stopped. */
  readonly repeated: boolean;
  /** When the last page arrived, in milliseconds since the epoch. */
  readonly loadedAt?: number;
  /** The parts of the loaded pages that could not be read. */
  readonly problems: readonly DecodeProblem[];
}
