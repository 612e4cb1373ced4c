import { sessionQuery, type SessionQuery, type SessionQueryInput } from "../../sessions/query/query.ts";
import type { AccountRef } from "../service/connection.ts";
import type { Back } from "./prompt-steps.ts";

/** What the steps need to know to offer choices. */
export interface FilterContext {
  readonly accounts: readonly AccountRef[];
  /** The person's own day, "YYYY-MM-DD". */
  readonly today: string;
}

/** One filter as a row of the summary. */
export interface FilterRow {
  readonly id: string;
  readonly label: string;
  /** The filter's value in words; undefined where it is not set. */
  words(query: SessionQuery, context: FilterContext): string | undefined;
  /** Asks for the value. Resolves to what changes in the query. */
  edit(query: SessionQuery, context: FilterContext): Promise<SessionQueryInput | Back>;
  /** What changes in the query to unset the filter. */
  clear(query: SessionQuery): SessionQueryInput;
}

/** The query with some of its fields changed. */
export function changed(query: SessionQuery, change: SessionQueryInput): SessionQuery {
  return sessionQuery({ ...query, ...change });
}
