/** Combines pages of sessions into one list. */
import type { SessionPage } from "../../evovoice/decode/session-page.ts";
import { hasMoreAfter, sessionsOn } from "../../evovoice/pages.ts";
import type { ResultSnapshot } from "./result-snapshot.ts";

/** The state after the pages loaded so far. */
export interface Loaded {
  readonly nextPage: number;
  /** The number of sessions received, readable or not, including duplicates. */
  readonly received: number;
  /** The index of each session by ID. Mutable: copying it for each page would make long lists slow. */
  readonly indexes: Map<string, number>;
}

/** A list as shown, with the state needed to load more. */
export interface Gathered {
  readonly snapshot: ResultSnapshot;
  readonly loaded: Loaded;
}

/** A list without pages, before the first of them. */
export function startOver(snapshot: ResultSnapshot): Gathered {
  const { totalCount: _total, loadedAt: _at, ...rest } = snapshot;
  return { snapshot: { ...rest, sessions: [], problems: [], hasMore: false }, loaded: nothingLoaded() };
}

/** No page yet. */
export function nothingLoaded(): Loaded {
  return { nextPage: 0, received: 0, indexes: new Map() };
}

/**
 * Adds a page. A session that moved to this page from an earlier one, because new ones came in at the top, keeps its
 * position and gets its newer content.
 */
export function addPage({ snapshot, loaded }: Gathered, page: SessionPage, now: number): Gathered {
  const sessions = [...snapshot.sessions];
  const { indexes } = loaded;
  for (const session of page.items) {
    const index = indexes.get(session.id);
    if (index === undefined) {
      indexes.set(session.id, sessions.length);
      sessions.push(session);
    } else {
      sessions[index] = session;
    }
  }
  const received = loaded.received + sessionsOn(page);
  const { totalCount: _total, ...kept } = snapshot;
  return {
    snapshot: {
      ...kept,
      sessions: Object.freeze(sessions),
      problems: Object.freeze([...snapshot.problems, ...page.problems]),
      hasMore: hasMoreAfter(page, { page: loaded.nextPage, received }),
      loadedAt: now,
      ...(page.totalCount === undefined ? {} : { totalCount: page.totalCount }),
    },
    loaded: { nextPage: loaded.nextPage + 1, received, indexes },
  };
}
