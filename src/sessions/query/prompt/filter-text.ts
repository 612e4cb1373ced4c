/** Formats and reads the value of a single filter. */
import * as l10n from "@vscode/l10n";
import { searchedAddress } from "../address-input.ts";
import type { Context } from "../context.ts";
import { formatQuery } from "../format-query.ts";
import { parseQuery } from "../parse/parse-query.ts";
import { splitIds } from "../query.ts";
import type { SessionQuery, SessionQueryInput } from "../query.ts";
import { withFilter, withoutFilter } from "./filters.ts";
import type { Filter } from "./filters.ts";

/** A query with another value of the filter, or a sentence that describes the problem with the text. */
export type FilterReading = { readonly query: SessionQuery } | { readonly problem: string };

/** The filter's value as text to edit; empty if it is not set. */
export function filterText(filter: Filter, query: SessionQuery, context: Context): string {
  const raw = rawValue(filter, query);
  if (raw !== undefined) {
    return raw;
  }
  const rest = withoutFilter(filter, query);
  const own = Object.fromEntries(
    Object.entries(query).filter(([field]) => rest[field as keyof SessionQuery] === undefined),
  ) as SessionQuery;
  const local = withoutSame(query.local, rest.local);
  const text = formatQuery({ ...own, ...(local === undefined ? {} : { local }) }, context);
  return text.startsWith(`${filter.id}:`) ? text.slice(filter.id.length + 1) : text;
}

/** The fields that are only in the first. */
function withoutSame(one: SessionQuery["local"], other: SessionQuery["local"]): SessionQuery["local"] {
  return one === undefined
    ? undefined
    : Object.fromEntries(Object.entries(one).filter(([field]) => !Object.hasOwn(other ?? {}, field)));
}

function rawValue(filter: Filter, query: SessionQuery): string | undefined {
  switch (filter.id) {
    case "number":
    case "from":
    case "to":
    case "text":
    case "log":
      return query[filter.id] ?? "";
    case "id":
      return query.specificIds?.join(", ") ?? "";
    case "parent":
      return query.parentSessionId ?? "";
    case "call-sid":
      return query.callSid ?? "";
    case "conference-sid":
      return query.conferenceSid ?? "";
    case "outcome":
      return query.local?.outcome ?? "";
    case "answered-by":
      return query.local?.answeredBy ?? "";
    case "sort":
      return query.sortField ?? query.sortBy ?? "";
    default:
      return undefined;
  }
}

/** Reads what was typed as the filter's value. A blank text unsets the filter. */
export function readFilter(
  filter: Filter,
  typed: string,
  query: SessionQuery,
  context: Context,
): FilterReading {
  const value = typed.trim();
  if (value === "") {
    return { query: withoutFilter(filter, query) };
  }
  const raw = rawChange(filter, value);
  if (raw !== undefined) {
    return { query: withFilter(filter, query, raw) };
  }
  const isTime = filter.id === "when";
  const text = isTime ? value : `${filter.id}:${value.replaceAll(/\s+/g, "")}`;
  const { query: read, problems } = parseQuery(text, context);
  const [problem] = problems;
  if (problem !== undefined) {
    return { problem: problem.message };
  }
  const rest = withoutFilter(filter, read);
  if (Object.keys(rest).length > 0 || Object.keys(read).length === 0) {
    return {
      problem: isTime
        ? l10n.t("This is not a time. Type one such as yesterday or 2026-11-20.")
        : l10n.t("This is not a value of {0}.", filter.label),
    };
  }
  return { query: withFilter(filter, query, read) };
}

/** The fields that a text sets for filters that use it as typed. */
function rawChange(filter: Filter, value: string): SessionQueryInput | undefined {
  switch (filter.id) {
    case "number":
    case "from":
    case "to":
      return { [filter.id]: searchedAddress(value) };
    case "text":
    case "log":
      return { [filter.id]: value };
    case "id":
      return { specificIds: splitIds(value) };
    case "parent":
      return { parentSessionId: value };
    case "call-sid":
      return { callSid: value };
    case "conference-sid":
      return { conferenceSid: value };
    case "outcome":
      return { local: { outcome: value } };
    case "answered-by":
      return { local: { answeredBy: value } };
    default:
      return undefined;
  }
}
