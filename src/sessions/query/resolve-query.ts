/** Prepares a saved query for running. */
import { idsOf, namedKinds } from "./context.ts";
import type { Context } from "./context.ts";
import { parseQuery } from "./parse/parse-query.ts";
import { sessionQuery } from "./query.ts";
import type { SessionQuery, SessionQueryInput } from "./query.ts";

/**
 * Resolves a query: a relative range ("yesterday") is computed from the present time, and names that the
 * directory has become IDs. Do this before running a saved or linked query.
 */
export function resolveQuery(query: SessionQuery, context: Context): SessionQuery {
  return sessionQuery({ ...query, ...resolvedRange(query, context), ...resolvedNames(query, context) });
}

function resolvedRange({ when }: SessionQuery, context: Context): SessionQueryInput {
  if (when === undefined) {
    return {};
  }
  const { query } = parseQuery(when, context);
  const { startDate, endDate, startAt, endAt } = query;
  // A link may have words that this version can't read: their resolved value is still valid.
  return query.when === undefined ? {} : { when: query.when, startDate, endDate, startAt, endAt };
}

function resolvedNames(query: SessionQuery, { directory }: Context): SessionQueryInput {
  const resolved: Record<string, readonly string[]> = {};
  for (const kind of namedKinds) {
    const found = (query[`${kind}Names`] ?? []).map((name) => ({ name, ids: idsOf(kind, name, directory) }));
    resolved[`${kind}Names`] = found.filter(({ ids }) => ids.length === 0).map(({ name }) => name);
    resolved[`${kind}Ids`] = [...(query[`${kind}Ids`] ?? []), ...found.flatMap(({ ids }) => ids)];
  }
  return resolved;
}
