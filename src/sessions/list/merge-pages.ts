/** Merges the pages of several lists of sessions into one list. */
import type { SessionInfo } from "../../evovoice/types.ts";
import { timestampMs } from "../time/read-timestamp.ts";

/** The loaded part of one list. */
export interface PageStream<Session> {
  /** In the service's order, including duplicates: new sessions at the top move others to the next page. */
  readonly sessions: readonly Session[];
  /** Whether the service has no more. */
  readonly ended: boolean;
}

export interface MergedPages<Session> {
  /**
   * Each session once, as last received, in order. Further pages add to the end; a new session may be
   * added before. Sessions that are here never disappear or change their order.
   */
  readonly sessions: readonly Session[];
  /** The number of sessions that are loaded but not in `sessions` yet, since another list may have sessions before them. */
  readonly waiting: number;
  /** The indexes of the lists whose next page is needed to show more. Empty at the end of all lists. */
  readonly next: readonly number[];
}

export interface MergeOrder<Session> {
  readonly idOf: (session: Session) => string;
  /** What the service sorts by, larger first; undefined if unknown. */
  readonly rankOf: (session: Session) => number | undefined;
}

/** Newest first, the service's default. */
export const newestFirst: MergeOrder<Pick<SessionInfo, "id" | "dateCreated">> = {
  idOf: ({ id }) => id,
  rankOf: ({ dateCreated }) => timestampMs(dateCreated),
};

/** Oldest first. */
export const oldestFirst: MergeOrder<Pick<SessionInfo, "id" | "dateCreated">> = {
  idOf: ({ id }) => id,
  rankOf: ({ dateCreated }) => {
    const start = timestampMs(dateCreated);
    return start === undefined ? undefined : -start;
  },
};

interface Ranked<Session> {
  readonly session: Session;
  readonly rank: number;
}

/**
 * Merges lists that are each in order. A session is held back while a list with more pages could still have one before
 * it, so that displayed rows keep their order. A session without a rank stays after the one before it in its list.
 */
export function mergePages<Session>(
  streams: readonly PageStream<Session>[],
  { idOf, rankOf }: MergeOrder<Session>,
): MergedPages<Session> {
  const latest = new Map<string, Session>();
  const seen = new Set<string>();
  const ranked = streams.map(({ sessions }) => {
    const list: Ranked<Session>[] = [];
    let [rank, frontier] = [Infinity, Infinity];
    for (const session of sessions) {
      const id = idOf(session);
      latest.set(id, session);
      rank = rankOf(session) ?? rank;
      frontier = Math.min(frontier, rank);
      if (!seen.has(id)) {
        seen.add(id);
        list.push({ session, rank });
      }
    }
    return { list, frontier };
  });
  const open = streams.flatMap(({ ended, sessions }, index) =>
    ended
      ? []
      : [{ index, frontier: sessions.length === 0 ? Infinity : (ranked[index]?.frontier ?? Infinity) }],
  );
  const frontier = Math.max(-Infinity, ...open.map((each) => each.frontier));
  const isOnlyOne = streams.length === 1;
  const all = ranked.flatMap(({ list }) => list);
  const merged = isOnlyOne ? all : inRankOrder(all);
  const shown = merged.filter(({ rank }) => isOnlyOne || rank > frontier || open.length === 0);
  return {
    sessions: shown.map(({ session }) => latest.get(idOf(session)) ?? session),
    waiting: merged.length - shown.length,
    next: open.filter((each) => each.frontier === frontier).map(({ index }) => index),
  };
}

/** A stable merge: equal sessions of the first list come first. */
function inRankOrder<Session>(ranked: readonly Ranked<Session>[]): Ranked<Session>[] {
  return [...ranked].sort((one, other) => (one.rank === other.rank ? 0 : other.rank - one.rank));
}
