import type { ListSessions } from "./types.ts";

/** The parameters of ListSessions, in the order in which they are sent. */
const parameters = [
  "page",
  "countPerPage",
  "all",
  "simplifiedPaging",
  "sortField",
  "sortOrder",
  "accountIds",
  "searchArchive",
  "startDate",
  "endDate",
  "customerIds",
  "endpointIds",
  "specificIds",
  "from",
  "to",
  "log",
  "parentSessionId",
] as const satisfies readonly (keyof ListSessions)[];

/** A compile error here means that ListSessions has a parameter which is never sent. */
type Forgotten = Exclude<keyof ListSessions, (typeof parameters)[number]>;
const everyParameterIsSent: Forgotten extends never ? true : Forgotten = true;

/**
 * The query string of `GET /sessions`, without the question mark; empty where the request is empty.
 * camelCase names; a list travels as `a,b` with ServiceStack's quoting for items that hold `, : [ ] { } "`;
 * a `+` travels as `%2B`. Undefined, empty and non-finite values are left out: the service treats them as absent.
 */
export function encodeListSessions(request: ListSessions): string {
  const pairs: string[] = [];
  for (const name of everyParameterIsSent ? parameters : []) {
    const value = encodeValue(request[name]);
    if (value !== "") {
      pairs.push(`${name}=${value}`);
    }
  }
  return pairs.join("&");
}

/** What lists of customers and endpoints are asked for. */
export interface ListNames {
  /** Part of the name. */
  readonly nameFilter?: string;
  readonly accountIds?: readonly string[];
  readonly specificIds?: readonly string[];
  readonly countPerPage?: number;
}

/** The query string of `GET /customers` and `GET /endpoints`, without totals, which nobody needs. */
export function encodeListNames({ nameFilter, accountIds, specificIds, countPerPage }: ListNames): string {
  const pairs = Object.entries({ nameFilter, accountIds, specificIds, countPerPage })
    .map(([name, value]) => [name, encodeValue(value)] as const)
    .filter(([, value]) => value !== "");
  return [...pairs, ["simplifiedPaging", "true"]].map(([name, value]) => `${name}=${value}`).join("&");
}

function encodeValue(value: string | number | boolean | readonly string[] | undefined): string {
  switch (typeof value) {
    case "string":
      return encodeText(value);
    case "number":
      return Number.isFinite(value) ? String(value) : "";
    case "boolean":
      return String(value);
    case "undefined":
      return "";
    default:
      return value
        .filter((item) => item !== "")
        .map(encodeListItem)
        .join(",");
  }
}

function encodeListItem(item: string): string {
  const quoted = /[,:[\]{}"]/.test(item) ? `"${item.replaceAll('"', '""')}"` : item;
  return encodeText(quoted);
}

/** A lone half of a surrogate pair has no UTF-8 form and would make encodeURIComponent throw. */
function encodeText(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, "\uFFFD"));
}

/**
 * Splits a request whose `specificIds` would make the URL too long into several that together name every id once.
 * `budget` is the longest query string in characters. A request without ids, or short enough, comes back alone.
 */
export function splitSpecificIds(request: ListSessions, budget: number): ListSessions[] {
  const ids = [...new Set(request.specificIds ?? [])].filter((id) => id !== "");
  if (ids.length < 2 || encodeListSessions(request).length <= budget) {
    return [request];
  }
  const room = budget - encodeListSessions({ ...request, specificIds: [] }).length - "&specificIds=".length;
  const parts: (ListSessions & { specificIds: string[] })[] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const id of ids) {
    const length = encodeListItem(id).length + 1;
    if (used + length > room) {
      parts.push({ ...request, specificIds: [] });
      used = 0;
    }
    parts.at(-1)?.specificIds.push(id);
    used += length;
  }
  return parts;
}
