/**
 * What a person asked for: an immutable value that lists, links, saved searches and documents all share.
 * `local` and `exclude` are kept apart: the service has no filter for these. They are applied to the sessions already
 * loaded, and the reader is told so.
 */
import { enumNames } from "../../evovoice/types.ts";
import type { FlowChannels, ListSessions, SessionDirections, SortOrders } from "../../evovoice/types.ts";
import type { SessionState } from "../call/session-state.ts";
import { addDays, dayKey } from "../time/format.ts";

/** Filters that the service can't run. */
export interface LocalFilter {
  readonly channel?: FlowChannels;
  readonly direction?: SessionDirections;
  readonly state?: SessionState;
  /** Only sessions that are known not to have ended. Never false: that is the same as absent. */
  readonly live?: true;
  readonly missed?: boolean;
  /** Part of the outcome, in any case. */
  readonly outcome?: string;
  /** Part of the name of who answered, in any case. */
  readonly answeredBy?: string;
  /** Milliseconds, inclusive. A session whose duration is not known never matches. */
  readonly minDurationMs?: number;
  readonly maxDurationMs?: number;
  /** How many members a session has, inclusive. */
  readonly minMembers?: number;
  readonly maxMembers?: number;
}

/**
 * A search. Fields that ListSessions has too keep the service's names and meanings. Two queries that ask the same are
 * equal as JSON: their fields come in one order and none of them is empty.
 */
export interface SessionQuery {
  readonly accountIds?: readonly string[];
  readonly customerIds?: readonly string[];
  readonly endpointIds?: readonly string[];
  /** Names that no directory has turned into IDs yet. */
  readonly accountNames?: readonly string[];
  readonly customerNames?: readonly string[];
  readonly endpointNames?: readonly string[];
  readonly specificIds?: readonly string[];
  /** A phone number or an address on either side: E.164, national or its last digits. */
  readonly number?: string;
  /** Contained in who it is from. */
  readonly from?: string;
  /** Contained in who it is to. */
  readonly to?: string;
  /** Words that the names of a party, customer, endpoint or agent contain. */
  readonly text?: string;
  /** Text in the log. */
  readonly log?: string;
  /** A relative range in canonical words, such as "yesterday". The fields below hold what it was resolved to. */
  readonly when?: string;
  /** "YYYY-MM-DD", inclusive, a day of the person's zone. Never beside `startAt` or `endAt`. */
  readonly startDate?: string;
  /** "YYYY-MM-DD", inclusive. */
  readonly endDate?: string;
  /** Milliseconds since the epoch, inclusive. */
  readonly startAt?: number;
  /** Milliseconds since the epoch, exclusive. */
  readonly endAt?: number;
  /** The one place to look. Where absent, the range decides. */
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
  /** What a session must not be: it is left out when any of these filters matches. */
  readonly exclude?: LocalFilter;
}

export const emptyQuery: SessionQuery = Object.freeze({});

export type LocalFilterInput = { readonly [Field in keyof LocalFilter]?: LocalFilter[Field] | undefined };

/** What a prompt or a link has gathered: as `SessionQuery`, but nothing has been cleaned up yet. */
export type SessionQueryInput = {
  readonly [Field in Exclude<keyof SessionQuery, "local" | "exclude">]?: SessionQuery[Field] | undefined;
} & {
  /** Links made by earlier versions have it in place of `archive`. */
  readonly searchArchive?: boolean | undefined;
  readonly local?: LocalFilterInput | undefined;
  readonly exclude?: LocalFilterInput | undefined;
};

/** The fields of a query that hold lists of IDs. */
export const idListFields = ["accountIds", "customerIds", "endpointIds", "specificIds"] as const;
/** The fields of a query that hold lists of names. */
export const nameListFields = ["accountNames", "customerNames", "endpointNames"] as const;
/** The fields of a query that hold a text; it is kept as typed, spaces included. */
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

/** Whether `startAt` and `endAt` can hold it. */
export function isQueryTime(ms: number): boolean {
  return Number.isInteger(ms) && ms >= firstTime && ms <= lastTime;
}

/**
 * Makes a query: leaves out what says nothing (blank texts, empty lists, false, undefined), splits and dedupes IDs.
 * Two inputs that ask the same give equal queries. To change a query: `sessionQuery({ ...query, from: "814" })`.
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

/** The service reads names of enums in any case; here they have one spelling, so that equal filters are equal. */
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

/** Half a surrogate pair can't travel in an address; it becomes what it would become there anyway. */
function wholeCharacters(text: string): string {
  return text.replaceAll(/\p{Cs}/gu, "\uFFFD");
}

/** IDs out of what a person typed or pasted: split at commas, semicolons and white space, each once, order kept. */
export function splitIds(text: string): string[] {
  const ids = wholeCharacters(text).split(/[\s,;]+/u);
  return [...new Set(ids.filter((id) => id !== ""))];
}

/** Whether a query narrows nothing down. How it is sorted, grouped and paged does not count. */
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
 * The request that asks the service for a query, as far as it can be asked. Days and times are asked for with a day
 * more on each side, because nobody knows in which zone the service's days are: `matchesQuery` leaves out the rest.
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
