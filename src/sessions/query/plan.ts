/** Plans the requests that a query needs, and the filters to apply to their results. */
import type { ListSessions } from "../../evovoice/types.ts";
import { addDays } from "../time/format.ts";
import { instantAt } from "../time/wall-time.ts";
import { isTypedNumber, searchedAddress } from "./address-input.ts";
import { searchedDigits } from "./local-filter.ts";
import { sessionQuery, toListSessions } from "./query.ts";
import type { SessionQuery } from "./query.ts";

/** Where the service keeps sessions. */
export type Store = "live" | "archive";

/** A request for one list, page by page. */
export interface PlannedRequest {
  readonly store: Store;
  /** What this request covers if a query needs several; absent if it needs one. */
  readonly side?: "from" | "to" | "log" | "fields";
  readonly request: ListSessions;
  /** The query to check its sessions with, using `matchesQuery`. */
  readonly check: SessionQuery;
}

export interface QueryPlan {
  /** One for each side and store, to send together and merge. */
  readonly requests: readonly PlannedRequest[];
  /** Requests only for what `requests` did not find: an ID is looked up in the live list, then in the archive. */
  readonly fallback: readonly PlannedRequest[];
  /** The store that is not searched, although it may have matching sessions. */
  readonly notAsked?: Store;
}

export interface PlanContext {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** IANA. Default: the user's. */
  readonly timeZone?: string | undefined;
  /** After how many days the service moves a session to the archive. */
  readonly liveDays: number;
}

const dayMs = 24 * 60 * 60_000;

/** Plans at most one request for each side and store; one request covers all accounts. */
export function planQuery(query: SessionQuery, context: PlanContext): QueryPlan {
  const sides = sidesOf(query);
  const requestsTo = (store: Store): PlannedRequest[] => sides.map((side) => planned(query, side, store));
  if (query.archive !== undefined) {
    return { requests: requestsTo(query.archive), fallback: [] };
  }
  if (isLookup(query)) {
    return { requests: requestsTo("live"), fallback: requestsTo("archive") };
  }
  return reachesArchive(query, context)
    ? { requests: [...requestsTo("live"), ...requestsTo("archive")], fallback: [] }
    : { requests: requestsTo("live"), fallback: [], notAsked: "archive" };
}

/** Whether a query has a filter that only one or a few sessions match, at any time. */
function isLookup({ specificIds, parentSessionId, callSid, conferenceSid }: SessionQuery): boolean {
  return (specificIds ?? parentSessionId ?? callSid ?? conferenceSid) !== undefined;
}

/** A query's range in milliseconds since the epoch: from `start` on, before `end`; absent if open. */
export function rangeTimes(
  { startAt, endAt, startDate, endDate }: SessionQuery,
  timeZone: string | undefined,
): { readonly start: number | undefined; readonly end: number | undefined } {
  return {
    start: startDate === undefined ? startAt : instantAt(startDate, 0, timeZone, "earlier"),
    end: endDate === undefined ? endAt : instantAt(addDays(endDate, 1), 0, timeZone, "earlier"),
  };
}

/** Whether the range may start before the live list does. A query without a range is not about old sessions. */
function reachesArchive(query: SessionQuery, { now, timeZone, liveDays }: PlanContext): boolean {
  const { start, end } = rangeTimes(query, timeZone);
  return start === undefined ? end !== undefined : start < now - liveDays * dayMs;
}

interface RequestSide {
  readonly side?: PlannedRequest["side"];
  readonly parameters: Pick<ListSessions, "from" | "to" | "log">;
  readonly checked: SessionQuery;
}

/**
 * The service searches for a number on one side only, so searching both takes two requests. It has no filter for SIDs:
 * a log may mention one, and the fields of loaded sessions are searched.
 */
function sidesOf(query: SessionQuery): readonly RequestSide[] {
  const { number, callSid, conferenceSid, log, from, to } = query;
  const given = {
    ...(from === undefined ? {} : { from: numberParameter(from) }),
    ...(to === undefined ? {} : { to: numberParameter(to) }),
  };
  if (number !== undefined && from === undefined && to === undefined) {
    const wanted = numberParameter(number);
    // Only a part of an address such as sip:1001@… may be searched for.
    const checked =
      searchedDigits(number) === undefined ? query : sessionQuery({ ...query, number: undefined });
    return [
      { side: "from", parameters: { from: wanted }, checked },
      { side: "to", parameters: { to: wanted }, checked },
    ];
  }
  const sid = callSid ?? conferenceSid;
  if (sid !== undefined && log === undefined && number === undefined) {
    const field = callSid === undefined ? "conferenceSid" : "callSid";
    return [
      {
        side: "log",
        parameters: { ...given, log: sid },
        checked: sessionQuery({ ...query, [field]: undefined }),
      },
      { side: "fields", parameters: given, checked: query },
    ];
  }
  return [{ parameters: given, checked: query }];
}

function planned(
  query: SessionQuery,
  { side, parameters, checked }: RequestSide,
  store: Store,
): PlannedRequest {
  const request = toListSessions({ ...query, archive: store });
  return {
    store,
    ...(side === undefined ? {} : { side }),
    request: { ...request, ...parameters },
    check: checked,
  };
}

/**
 * A number or an address as the service's "contains" finds it in any stored form: without plus and, in North America,
 * without the 1. Anything else stays as typed.
 */
export function numberParameter(text: string): string {
  if (!isTypedNumber(text)) {
    return text;
  }
  const searched = searchedAddress(text);
  const [, digits] = /^\+?(\d{7,})$/.exec(searched) ?? [];
  return digits === undefined ? searched : digits.replace(/^1(?=\d{10}$)/, "");
}
