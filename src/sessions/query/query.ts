/**
 * A search as an immutable value that lists, links, saved searches and documents share.
 * `local` and `exclude` are separate, since the service has no such filters. They are applied to the sessions already
 * loaded, and the UI says so.
 */
import { enumNames } from "../../evovoice/types.ts";
import type { FlowChannels, ListSessions, SessionDirections, SortOrders } from "../../evovoice/types.ts";
import type { SessionState } from "../call/session-state.ts";
import { addDays, dayKey } from "../time/format.ts";

/** Filters that the service doesn't have. */
export interface LocalFilter {
  readonly channel?: FlowChannels;
  readonly direction?: SessionDirections;
  readonly state?: SessionState;
  /** Only sessions that are known not to have ended. Never false: that is the same as absent. */
  readonly live?: true;
  readonly missed?: boolean;
  /** Part of the outcome, in any case. */
  readonly outcome?: string;
  /** Part of the name of the party that answered, in any case. */
  readonly answeredBy?: string;
  /** Milliseconds, inclusive. A session with an unknown duration never matches. */
  readonly minDurationMs?: number;
  readonly maxDurationMs?: number;
  /** How many members a session has, inclusive. */
  readonly minMembers?: number;
  readonly maxMembers?: number;
}

/**
 * A search. Fields that ListSessions also has keep the service's names and meanings. Two equivalent queries are
 * equal as JSON: their fields are in the same order and none of them is empty.
 */
export interface SessionQuery {
  readonly accountIds?: readonly string[];
  readonly customerIds?: readonly string[];
  readonly endpointIds?: readonly string[];
  /** Names not yet resolved to IDs. */
  readonly accountNames?: readonly string[];
  readonly customerNames?: readonly string[];
  readonly endpointNames?: readonly string[];
  readonly specificIds?: readonly string[];
  /** A phone number or an address on either side: E.164, national or its last digits. */
  readonly number?: string;
  /** Part of From. */
  readonly from?: string;
  /** Part of To. */
  readonly to?: string;
  /** Words in the names of a party, customer, endpoint or agent. */
  readonly text?: string;
  /** Text in the log. */
  readonly log?: string;
  /** A relative range in normalized words, such as "yesterday". The fields below have its resolved value. */
  readonly when?: string;
  /** "YYYY-MM-DD", inclusive, a day in the user's time zone. Never together with `startAt` or `endAt`. */
  readonly startDate?: string;
  /** "YYYY-MM-DD", inclusive. */
  readonly endDate?: string;
  /** Milliseconds since the epoch, inclusive. */
  readonly startAt?: number;
  /** Milliseconds since the epoch, exclusive. */
  readonly endAt?: number;
  /** The only store to search. If absent, the range decides. */
  readonly archive?: "live" | "archive";
  readonly callSid?: string;
  readonly conferenceSid?: string;
  readonly parentSessionId?: string;
  readonly sortField?: string;
  readonly sortOrder?: SortOrders;
  /** Sorts the loaded sessions. */
  readonly sortBy?: string;
  readonly groupBy?: string;
  readonly countPerPage?: number;
  readonly local?: LocalFilter;
  /** Excludes a session if any of these filters matches. */
  readonly exclude?: LocalFilter;
}

export const emptyQuery: SessionQuery = Object.freeze({});

export type LocalFilterInput = { readonly [Field in keyof LocalFilter]?: LocalFilter[Field] | undefined };

/** Input for a query from a prompt or a link: like `SessionQuery`, but not normalized. */
export type SessionQueryInput = {
  readonly [Field in Exclude<keyof SessionQuery, "local" | "exclude">]?: SessionQuery[Field] | undefined;
} & {
  /** Links from earlier versions have it instead of `archive`. */
  readonly searchArchive?: boolean | undefined;
  readonly local?: LocalFilterInput | undefined;
  readonly exclude?: LocalFilterInput | undefined;
};

/** The fields of a query that hold lists of IDs. */
export const idListFields = ["accountIds", "customerIds", "endpointIds", "specificIds"] as const;
/** The fields of a query that hold lists of names. */
export const nameListFields = ["accountNames", "customerNames", "endpointNames"] as const;
/** The text fields of a query, which are kept as typed, spaces included. */
export const textFields = [
  "number",
  "from",
  "to",
  "text",
  "log",
  "when",
  "startDate",
  "endDate",
  "callSid",
  "conferenceSid",
  "parentSessionId",
  "sortField",
  "sortOrder",
  "sortBy",
  "groupBy",
] as const;
/** The fields of a query that hold a time, in milliseconds since the epoch. */
export const timeFields = ["startAt", "endAt"] as const;

const fieldOrder = [
  "accountIds",
  "customerIds",
  "endpointIds",
  "accountNames",
  "customerNames",
  "endpointNames",
  "specificIds",
  "number",
  "from",
  "to",
  "text",
  "log",
  "when",
  "startDate",
  "endDate",
  "startAt",
  "endAt",
  "archive",
  "callSid",
  "conferenceSid",
  "parentSessionId",
  "sortField",
  "sortOrder",
  "sortBy",
  "groupBy",
  "countPerPage",
  "local",
  "exclude",
] as const satisfies readonly (keyof SessionQuery)[];

/** The fields of `local` and `exclude`, in their order. */
export const localFields = [
  "channel",
  "direction",
  "state",
  "live",
  "missed",
  "outcome",
  "answeredBy",
  "minDurationMs",
  "maxDurationMs",
  "minMembers",
  "maxMembers",
] as const satisfies readonly (keyof LocalFilter)[];

/** A compile error here means that a field of the query would be lost. */
type Forgotten = Exclude<
  keyof SessionQuery | keyof LocalFilter,
  (typeof fieldOrder | typeof localFields)[number]
>;
const everyFieldIsKept: Forgotten extends never ? true : Forgotten = true;

/** The range of times that a query can hold: those whose year has four digits, from 100 on. */
const [firstTime, lastTime] = [Date.UTC(100, 0), Date.UTC(9999, 11, 31)];

/** Whether a time is valid for `startAt` and `endAt`. */
export function isQueryTime(ms: number): boolean {
  return Number.isInteger(ms) && ms >= firstTime && ms <= lastTime;
}

/**
 * Creates a query: omits empty values (blank texts, empty lists, false, undefined), splits and dedupes IDs.
 * Equivalent inputs give equal queries. To change a query: `sessionQuery({ ...query, from: "814" })`.
 */
export function sessionQuery(input: SessionQueryInput): SessionQuery {
  const values: Record<string, unknown> = {};
  for (const field of idListFields) {
    putList(values, field, splitIds((input[field] ?? []).join(" ")));
  }
  for (const field of nameListFields) {
    const names = (input[field] ?? []).map(wholeCharacters).filter((name) => name.trim() !== "");
    putList(values, field, [...new Set(names)]);
  }
  for (const field of textFields) {
    putText(values, field, input[field]);
  }
  for (const field of timeFields) {
    const time = input[field];
    if (time !== undefined && isQueryTime(time)) {
      values[field] = time;
      delete values["startDate"];
      delete values["endDate"];
    }
  }
  values["archive"] = input.archive ?? (input.searchArchive === true ? "archive" : undefined);
  values["countPerPage"] = input.countPerPage;
  values["local"] = localFilter(input.local ?? {});
  values["exclude"] = localFilter(input.exclude ?? {});
  return inOrder(values, everyFieldIsKept ? fieldOrder : []);
}

function localFilter(input: LocalFilterInput): LocalFilter | undefined {
  const values: Record<string, unknown> = {};
  putText(values, "channel", knownName(input.channel, enumNames.FlowChannels));
  putText(values, "direction", knownName(input.direction, enumNames.SessionDirections));
  for (const field of ["state", "outcome", "answeredBy"] as const) {
    putText(values, field, input[field]);
  }
  for (const field of ["missed", "minDurationMs", "maxDurationMs", "minMembers", "maxMembers"] as const) {
    values[field] = input[field];
  }
  values["live"] = input.live === true ? true : undefined;
  const local = inOrder(values, localFields);
  return isEmptyLocal(local) ? undefined : local;
}

/** The service ignores case in enum names; here they are normalized, so that equivalent filters are equal. */
function knownName(name: string | undefined, known: readonly string[]): string | undefined {
  const wanted = name?.trim().toLowerCase();
  return known.find((each) => each.toLowerCase() === wanted) ?? name;
}

function inOrder(values: Record<string, unknown>, fields: readonly string[]): object {
  const entries = fields.map((field) => [field, values[field]] as const);
  return Object.freeze(Object.fromEntries(entries.filter(([, value]) => value !== undefined)));
}

function putList(target: Record<string, unknown>, field: string, items: readonly string[]): void {
  if (items.length > 0) {
    target[field] = Object.freeze(items);
  }
}

function putText(target: Record<string, unknown>, field: string, text: string | undefined): void {
  if (text !== undefined && text.trim() !== "") {
    target[field] = wholeCharacters(text);
  }
}

/** An unpaired surrogate can't be part of a URL; it becomes U+FFFD, as it would there. */
function wholeCharacters(text: string): string {
  return text.replaceAll(/\p{Cs}/gu, "\uFFFD");
}

/** IDs from typed or pasted text: split at commas, semicolons and white space, each once, in order. */
export function splitIds(text: string): string[] {
  const ids = wholeCharacters(text).split(/[\s,;]+/u);
  return [...new Set(ids.filter((id) => id !== ""))];
}

/** Whether a query has no filters. Sorting, grouping and paging don't count. */
export function isEmptyQuery(query: SessionQuery): boolean {
  const {
    sortField: _field,
    sortOrder: _order,
    sortBy: _by,
    groupBy: _group,
    countPerPage: _count,
    ...filters
  } = query;
  return Object.keys(sessionQuery(filters)).length === 0;
}

/** Whether it has a range of days or times. */
export function hasRange({ startDate, endDate, startAt, endAt }: SessionQuery): boolean {
  return (startDate ?? endDate ?? startAt ?? endAt) !== undefined;
}

/** Whether a filter is empty. */
export function isEmptyLocal(local: LocalFilter | undefined): boolean {
  return Object.values(local ?? {}).every((value) => value === undefined);
}

export interface ListSessionsOptions {
  /** Request only this account, instead of the query's own. */
  readonly accountId?: string;
  readonly page?: number;
  readonly countPerPage?: number;
  readonly simplifiedPaging?: boolean;
}

const serviceFields = [
  "accountIds",
  "customerIds",
  "endpointIds",
  "specificIds",
  "from",
  "to",
  "log",
  "parentSessionId",
  "sortField",
  "sortOrder",
  "countPerPage",
] as const satisfies readonly (keyof SessionQuery & keyof ListSessions)[];

/**
 * The request for a query, as far as the service has the filters. Days and times are requested with an extra day
 * on each side, because the time zone of the service's days is unknown: `matchesQuery` removes the rest.
 */
export function toListSessions(query: SessionQuery, options: ListSessionsOptions = {}): ListSessions {
  const request: Record<string, unknown> = {};
  for (const field of serviceFields) {
    if (query[field] !== undefined) {
      request[field] = query[field];
    }
  }
  const { accountId, ...paging } = options;
  return {
    ...request,
    ...serviceDays(query),
    ...(query.archive === "archive" ? { searchArchive: true } : {}),
    ...paging,
    ...(accountId === undefined ? {} : { accountIds: [accountId] }),
  };
}

function serviceDays(query: SessionQuery): Pick<ListSessions, "startDate" | "endDate"> {
  const first = query.startAt === undefined ? query.startDate : dayKey(query.startAt, "UTC");
  const last = query.endAt === undefined ? query.endDate : dayKey(query.endAt - 1, "UTC");
  return {
    ...(first === undefined ? {} : { startDate: addDays(first, -1) }),
    ...(last === undefined ? {} : { endDate: addDays(last, 1) }),
  };
}
