import type { FoundMarks } from "../../sessions/entry/found-marks.ts";
import { rowFinder, unchangedRows, type RowFinder } from "../../sessions/log/row-finder.ts";
import type { Chunked } from "../../sessions/chunked.ts";
import { timelineSteps, type Timeline } from "../../sessions/log/timeline.ts";
import type { PanelSession } from "../../panel-protocol/messages.ts";
import type { Marking } from "../rules/log-rules.ts";
import type { LoadedSession } from "../service/session-store.ts";

/** One version of a session as the page shows it. */
export interface Snapshot {
  readonly version: number;
  readonly loaded: LoadedSession;
  readonly marking: Marking;
  /** The rows that match custom regular expressions. */
  readonly found: FoundMarks;
  readonly timeline: Timeline;
  /** Computed on first use. */
  readonly rowAt: RowFinder;
}

/** The input of a snapshot. */
export type SnapshotSource = Pick<Snapshot, "loaded" | "marking" | "found">;

/**
 * Makes the next version after `before` from a loaded session, and the message that shows it. In chunks, because a long log takes a
 * while.
 */
export function* snapshotInChunks(
  { loaded, marking, found }: SnapshotSource,
  version: number,
  before: Snapshot | undefined,
): Chunked<{ readonly snapshot: Snapshot; readonly message: PanelSession }> {
  const { session } = loaded;
  const sameMarks = before?.marking === marking;
  const same = before?.loaded.session === session && sameMarks ? before : undefined;
  const timeline = same?.timeline ?? (yield* timelineSteps(session, marking.rules, found));
  const snapshot = { version, loaded, marking, found, timeline, rowAt: same?.rowAt ?? lateFinder(timeline) };
  const { log: _log, ...head } = session;
  return {
    snapshot,
    message: {
      version,
      origin: {
        environment: loaded.environment.label,
        host: loaded.environment.url.host,
        source: loaded.source,
        loadedAt: loaded.loadedAt,
      },
      head,
      timeline: timeline.summary,
      unchangedRows: before !== undefined && sameMarks ? unchangedRows(before.loaded.session, session) : 0,
      problems: loaded.problems,
    },
  };
}

function lateFinder({ times }: Timeline): RowFinder {
  let find: RowFinder | undefined;
  return (at) => {
    find ??= rowFinder(times);
    return find(at);
  };
}
