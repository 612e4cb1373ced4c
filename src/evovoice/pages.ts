import type { SessionPage } from "./decode/session-page.ts";
import type { ListSessions } from "./types.ts";

/**
 * Goes through the pages of a list from `request.page` on, one at a time, as they are asked for. The first page is given
 * even when it is empty; after that an empty page ends the list, as does `hasMorePages: false`. Without simplified paging
 * the service writes `hasMorePages: false` on every page, so there its total of pages decides.
 *
 * A service that gives a page it has given before would never end: the list ends there, with a last, empty page
 * whose one problem says "repeated page".
 */
export async function* walkPages(
  request: ListSessions,
  fetchPage: (request: ListSessions) => Promise<SessionPage>,
): AsyncGenerator<SessionPage, void, undefined> {
  const first = request.page ?? 0;
  const seen = new Set<string>();
  for (let page = first; ; page += 1) {
    const result = await fetchPage({ ...request, page });
    if (isEmpty(result) && page > first) {
      return;
    }
    const mark = markOf(result);
    if (seen.has(mark)) {
      yield { items: [], problems: [{ index: -1, reason: "repeated page" }], hasMorePages: false };
      return;
    }
    seen.add(mark);
    yield result;
    if (request.all === true || isEmpty(result) || !hasMore(result, page)) {
      return;
    }
  }
}

function isEmpty(page: SessionPage): boolean {
  return page.items.length === 0 && page.problems.length === 0;
}

function hasMore({ hasMorePages, totalPages = 0 }: SessionPage, page: number): boolean {
  if (hasMorePages === true) {
    return true;
  }
  return totalPages > 0 ? page + 1 < totalPages : hasMorePages === undefined;
}

/** Tells one page from another without keeping its ids: memory stays small however long the list. */
function markOf({ items, problems }: SessionPage): string {
  return JSON.stringify([items.at(0)?.id, items.at(-1)?.id, items.length, problems.length]);
}
