import type { DecodeProblem } from "../../evovoice/decode/session-page.ts";
import type { SessionInfo } from "../../evovoice/types.ts";

/** What is loaded at one moment. Every change makes a new one; none is ever altered. */
export interface ResultSnapshot {
  readonly state: "idle" | "loading" | "ready" | "failed";
  /** In the service's order, each session once, as last seen. Stay on show while loading and after a failure. */
  readonly sessions: readonly SessionInfo[];
  /** Why the last fetch failed; only with "failed". */
  readonly error?: unknown;
  /** The service's own count; absent where it gave none. */
  readonly totalCount?: number;
  /** Whether the service has more, as far as it can be told. */
  readonly hasMore: boolean;
  /** The service answered with the same page again and again, so that loading stopped. */
  readonly repeated: boolean;
  /** When the last page arrived, in milliseconds since the epoch. */
  readonly loadedAt?: number;
  /** What of the loaded pages could not be read. */
  readonly problems: readonly DecodeProblem[];
}
