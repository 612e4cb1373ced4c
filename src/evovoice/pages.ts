import type { SessionPage } from "./decode/session-page.ts";
import type { ListSessions } from "./types.ts";

/** How many sessions the service sends where the request says nothing. */
export const defaultPageSize = 25;

/** How far a list has been read. */
export interface PagePosition {
  /** The number of the last page, from 0. */
  readonly page: number;
  /** Sessions received up to its end, readable or not, including those received twice. */
  readonly received: number;
}

/** How many sessions came with a page, readable or not. */
export function sessionsOn({ items, problems }: SessionPage): number {
  // Without a field the problem is a session that could not be read.
  return items.length + problems.filter(({ index, field }) => index >= 0 && field === undefined).length;
}

/**
 * Whether a list goes on after this page: the one rule for all who read pages.
 *
 * An empty page is the end. Otherwise the list goes on as long as anything says so: `hasMorePages: true`, or a total that is
 * not reached. `hasMorePages: false` ends it only where there are no totals, because without simplified paging the service
 * writes `false` on every page. A page that says nothing goes on. A wrong "more" costs one request for an empty page, but a
 * wrong "end" hides sessions from the person who searches for them.
 */
export function hasMoreAfter(result: SessionPage, { page, received }: PagePosition): boolean {
  if (sessionsOn(result) === 0) {
    return false;
  }
  const { hasMorePages, totalPages = 0, totalCount = 0 } = result;
  if (hasMorePages === true || page + 1 < totalPages || received < totalCount) {
    return true;
  }
  return hasMorePages === undefined && totalPages === 0 && totalCount === 0;
}

/**
 * Goes through the pages of a list from `request.page` on, one at a time, as the caller asks for them. The first page is
 * given even when it is empty; see hasMoreAfter for the end.
 *
 * A service that repeats a page would never end: the list ends there, with a last, empty page whose one problem says
 * "repeated page".
 */
export async function* walkPages(
  request: ListSessions,
  fetchPage: (request: ListSessions) => Promise<SessionPage>,
): AsyncGenerator<SessionPage, void, undefined> {
  const first = request.page ?? 0;
  const seen = new Set<string>();
  let received = first * (request.countPerPage ?? defaultPageSize);
  for (let page = first; ; page += 1) {
    const result = await fetchPage({ ...request, page });
    if (sessionsOn(result) === 0 && page > first) {
      return;
    }
    const fingerprint = fingerprintOf(result);
    if (seen.has(fingerprint)) {
      yield { items: [], problems: [{ index: -1, reason: "repeated page" }], hasMorePages: false };
      return;
    }
    seen.add(fingerprint);
    received += sessionsOn(result);
    yield result;
    if (request.all === true || !hasMoreAfter(result, { page, received })) {
      return;
    }
  }
}

/** Tells pages apart without keeping their ids, so that memory stays small however long the list is. */
function fingerprintOf({ items, problems }: SessionPage): string {
  return JSON.stringify([items.at(0)?.id, items.at(-1)?.id, items.length, problems.length]);
}
