/**
 * What a person asked for: an immutable value that lists, links, saved searches and documents all share.
 * `local` is kept apart: the service has no filter for these, they run on what has been loaded, and the reader is told.
 */
import type { FlowChannels, ListSessions, SessionDirections, SortOrders } from "../../evovoice/types.ts";
import type { SessionState } from "../call/facts.ts";

/** Filters that the service cannot run. */
export interface LocalFilter {
  readonly channel?: FlowChannels;
  readonly direction?: SessionDirections;
  readonly state?: SessionState;
  readonly missed?: boolean;
  /** Part of the outcome, in any case. */
  readonly outcome?: string;
  /** Milliseconds, inclusive. A session whose duration is not known never matches. */
  readonly minDurationMs?: number;
  readonly maxDurationMs?: number;
}

/** The parameters of ListSessions that say what to find, with the service's own names and meanings. */
export interface SessionQuery {
  readonly accountIds?: readonly string[];
  readonly customerIds?: readonly string[];
  readonly endpointIds?: readonly string[];
  /** Contained in who it is from. */
  readonly from?: string;
  /** Contained in who it is to. */
  readonly to?: string;
  /** Text in the log. */
  readonly log?: string;
  /** "YYYY-MM-DD", inclusive, in a zone the service does not tell. */
  readonly startDate?: string;
  /** "YYYY-MM-DD", inclusive. */
  readonly endDate?: string;
  /** The archive in place of the live list. Never false: that is the same as absent. */
  readonly searchArchive?: true;
  readonly specificIds?: readonly string[];
  readonly parentSessionId?: string;
  readonly sortField?: string;
  readonly sortOrder?: SortOrders;
  readonly countPerPage?: number;
  readonly local?: LocalFilter;
}

export const emptyQuery: SessionQuery = Object.freeze({});

/** What a prompt or a link has gathered: as `SessionQuery`, but nothing has been cleaned up yet. */
export type SessionQueryInput = {
  readonly [Field in Exclude<keyof SessionQuery, "local" | "searchArchive">]?:
    | SessionQuery[Field]
    | undefined;
} & {
  readonly searchArchive?: boolean | undefined;
  readonly local?: { readonly [Field in keyof LocalFilter]?: LocalFilter[Field] | undefined } | undefined;
};

/** The fields of a query that hold lists of IDs. */
export const idListFields = ["accountIds", "customerIds", "endpointIds", "specificIds"] as const;
/** The fields of a query that hold a text; it goes to the service as typed, spaces included. */
export const textFields = [
  "from",
  "to",
  "log",
  "startDate",
  "endDate",
  "parentSessionId",
  "sortField",
  "sortOrder",
] as const;

/**
 * Makes a query: leaves out what says nothing (blank texts, empty lists, false, undefined), splits and dedupes IDs.
 * Two inputs that ask the same give equal queries. To change a query: `sessionQuery({ ...query, from: "814" })`.
 */
export function sessionQuery(input: SessionQueryInput): SessionQuery {
  const query: Record<string, unknown> = {};
  for (const field of idListFields) {
    const ids = splitIds((input[field] ?? []).join(" "));
    if (ids.length > 0) {
      query[field] = Object.freeze(ids);
    }
  }
  for (const field of textFields) {
    putText(query, field, input[field]);
  }
  if (input.searchArchive === true) {
    query.searchArchive = true;
  }
  if (input.countPerPage !== undefined) {
    query.countPerPage = input.countPerPage;
  }
  const local = localFilter(input.local ?? {});
  if (!isEmptyLocal(local)) {
    query.local = local;
  }
  return Object.freeze(query);
}

function localFilter(input: NonNullable<SessionQueryInput["local"]>): LocalFilter {
  const local: Record<string, unknown> = {};
  for (const field of ["channel", "direction", "state", "outcome"] as const) {
    putText(local, field, input[field]);
  }
  for (const field of ["missed", "minDurationMs", "maxDurationMs"] as const) {
    if (input[field] !== undefined) {
      local[field] = input[field];
    }
  }
  return Object.freeze(local);
}

/** Half a surrogate pair can't travel in an address; it becomes what it would become there anyway. */
function putText(target: Record<string, unknown>, field: string, text: string | undefined): void {
  if (text !== undefined && text.trim() !== "") {
    target[field] = text.replaceAll(/\p{Cs}/gu, "\uFFFD");
  }
}

/** IDs out of what a person typed or pasted: split at commas, semicolons and white space, each once, order kept. */
export function splitIds(text: string): string[] {
  const ids = text.replaceAll(/\p{Cs}/gu, "\uFFFD").split(/[\s,;]+/u);
  return [...new Set(ids.filter((id) => id !== ""))];
}

/** Whether a query narrows nothing down. How it is sorted and paged does not count. */
export function isEmptyQuery(query: SessionQuery): boolean {
  const { sortField: _field, sortOrder: _order, countPerPage: _count, ...filters } = query;
  return Object.keys(sessionQuery(filters)).length === 0;
}

/** Whether no filter runs here. */
export function isEmptyLocal(local: LocalFilter | undefined): boolean {
  return Object.values(local ?? {}).every((value) => value === undefined);
}

export interface ListSessionsOptions {
  /** Ask for this account alone, in place of the query's own. */
  readonly accountId?: string;
  readonly page?: number;
  readonly countPerPage?: number;
  readonly simplifiedPaging?: boolean;
}

/** The request that asks the service for a query. `local` is not in it. */
export function toListSessions(query: SessionQuery, options: ListSessionsOptions = {}): ListSessions {
  const { local: _local, ...request } = query;
  const { accountId, ...paging } = options;
  return { ...request, ...paging, ...(accountId === undefined ? {} : { accountIds: [accountId] }) };
}
