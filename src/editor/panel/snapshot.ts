import { laneSteps } from "../../sessions/call/lanes.ts";
import type { MarkRule } from "../../sessions/entry/marks.ts";
import { rowFinder, unchangedRows, type RowFinder } from "../../sessions/log/row-finder.ts";
import type { Steps } from "../../sessions/chunked.ts";
import { timelineSteps, type Timeline } from "../../sessions/log/timeline.ts";
import type { PanelSession } from "../../panel-protocol/messages.ts";
import type { LoadedSession } from "../service/session-store.ts";

/** One version of a session as the page has it, laid out. */
export interface Shown {
  readonly version: number;
  readonly loaded: LoadedSession;
  readonly rules: readonly MarkRule[];
  readonly timeline: Timeline;
  /** Made when first asked for. */
  readonly rowAt: RowFinder;
}

/**
 * Lays a loaded session out as the next version after `before`, and says of it what the page gets at once. In steps: a long log
 * takes a while.
 */
export function* showSteps(
  loaded: LoadedSession,
  rules: readonly MarkRule[],
  version: number,
  before: Shown | undefined,
): Steps<{ readonly shown: Shown; readonly message: PanelSession }> {
  const { session } = loaded;
  const same = before?.loaded.session === session && before.rules === rules ? before : undefined;
  const timeline = same?.timeline ?? (yield* timelineSteps(session, rules));
  const shown = { version, loaded, rules, timeline, rowAt: same?.rowAt ?? lateFinder(timeline) };
  const { log: _log, ...head } = session;
  return {
    shown,
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
      lanes: yield* laneSteps(session),
      unchangedRows: before?.rules === rules ? unchangedRows(before.loaded.session, session) : 0,
      problems: loaded.problems,
    },
  };
}

function lateFinder({ moments }: Timeline): RowFinder {
  let find: RowFinder | undefined;
  return (at) => {
    find ??= rowFinder(moments);
    return find(at);
  };
}
