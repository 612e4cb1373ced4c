import type { SessionPage } from "./decode/session-page.ts";
import { TooLargeError } from "./errors.ts";
import { defaultPageSize, hasMoreAfter, sessionsOn } from "./pages.ts";
import type { ListSessions } from "./types.ts";

type FetchPage = (request: ListSessions) => Promise<SessionPage>;

/** One session of a page of 1,000 that is too large by itself is found with about 30 requests. */
const maxRequests = 40;

/** Where more sessions than this are too large by themselves, what answers does not send sessions. */
const maxTooLarge = 1;

/**
 * Fetches a page. If it is too large, fetches it in smaller parts and joins them, in order: the result is the page that was
 * asked for, and the pages after it stay what they are. A session that is too large by itself becomes a problem of the page.
 * Throws TooLargeError where the parts are too large as well, again and again.
 */
export async function fetchInParts(request: ListSessions, fetchPage: FetchPage): Promise<SessionPage> {
  let requests = 0;
  let tooLarge = 0;
  const fetchPart = async (part: ListSessions): Promise<SessionPage> => {
    requests += 1;
    try {
      return await fetchPage(part);
    } catch (error) {
      const size = part.countPerPage ?? defaultPageSize;
      if (!(error instanceof TooLargeError) || part.all === true || requests >= maxRequests) {
        throw error;
      }
      const smaller = largestDivisor(size);
      if (size > 1 && smaller > 0) {
        return fetchParts(part, size, smaller);
      }
      tooLarge += 1;
      // With the first request only this session was asked for.
      if (requests === 1 || tooLarge > maxTooLarge) {
        throw error;
      }
      return { items: [], problems: [{ index: 0, reason: "too large" }] };
    }
  };
  const fetchParts = async (whole: ListSessions, size: number, smaller: number): Promise<SessionPage> => {
    const first = ((whole.page ?? 0) * size) / smaller;
    const joined: SessionPage = { items: [], problems: [] };
    const problems: SessionPage["problems"][number][] = [];
    let last: SessionPage = joined;
    let received = first * smaller;
    let before = 0;
    for (let page = first; page < first + size / smaller; page += 1) {
      last = await fetchPart({ ...whole, page, countPerPage: smaller });
      for (const item of last.items) {
        joined.items.push(item);
      }
      for (const problem of last.problems) {
        problems.push(problem.index < 0 ? problem : { ...problem, index: problem.index + before });
      }
      before += sessionsOn(last);
      received += sessionsOn(last);
      if (!hasMoreAfter(last, { page, received })) {
        break;
      }
    }
    const { totalCount, hasMorePages } = last;
    return {
      ...joined,
      problems,
      ...(totalCount === undefined ? undefined : { totalCount, totalPages: Math.ceil(totalCount / size) }),
      ...(hasMorePages === undefined ? undefined : { hasMorePages }),
    };
  };
  return fetchPart(request);
}

/** The largest size below this one whose pages end where those of this size end: half of it where it is even. */
function largestDivisor(size: number): number {
  for (let count = 2; count <= size; count += 1) {
    if (size % count === 0) {
      return size / count;
    }
  }
  return 0;
}
