/** A query as the parameters of an address, both ways: links, saved searches and documents hold it in this form. */
import * as l10n from "@vscode/l10n";
import { enumNames } from "../../evovoice/types.ts";
import { sessionStates } from "../call/facts.ts";
import type { SessionState } from "../call/facts.ts";
import { idListFields, sessionQuery, splitIds, textFields } from "./query.ts";
import type { LocalFilter, SessionQuery, SessionQueryInput } from "./query.ts";
import { readDay, readPageSize } from "./field-input.ts";
import { cutText } from "../labels/cut-text.ts";
import { visibleText } from "../labels/visible-text.ts";

/** A parameter that could not be read. It is left out of the query. */
export interface QueryProblem {
  readonly field: string;
  /** A sentence for the reader. */
  readonly words: string;
}

const localFields = [
  "channel",
  "direction",
  "state",
  "missed",
  "outcome",
  "minDurationMs",
  "maxDurationMs",
] as const satisfies readonly (keyof LocalFilter)[];

/** The parameters of a query: the service's names as they are, filters that run here as `local.channel` and so on. */
export function queryToParams(query: SessionQuery): URLSearchParams {
  const params = new URLSearchParams();
  for (const field of idListFields) {
    for (const id of query[field] ?? []) {
      params.append(field, id);
    }
  }
  for (const field of [...textFields, "searchArchive", "countPerPage"] as const) {
    put(params, field, query[field]);
  }
  for (const field of localFields) {
    put(params, `local.${field}`, query.local?.[field]);
  }
  return params;
}

function put(params: URLSearchParams, name: string, value: string | number | boolean | undefined): void {
  if (value !== undefined) {
    params.append(name, String(value));
  }
}

/**
 * Reads a query out of parameters that may come from anywhere. Names it does not know are ignored, values it can't
 * read are reported and left out. Lists may be repeated or separated by commas. Never throws.
 */
export function queryFromParams(params: URLSearchParams): {
  readonly query: SessionQuery;
  readonly problems: readonly QueryProblem[];
} {
  const problems: QueryProblem[] = [];
  const read = <Value>(field: string, reader: (text: string) => Value | undefined): Value | undefined => {
    const text = params.get(field);
    if (text === null || text.trim() === "") {
      return undefined;
    }
    const value = reader(text);
    if (value === undefined) {
      const shown = visibleText(text.length > 40 ? `${cutText(text, 40)}…` : text);
      problems.push({ field, words: l10n.t("“{0}” is not a value that {1} can have.", shown, field) });
    }
    return value;
  };
  const text = (field: string): string | undefined => read(field, (value) => value);
  const ids = (field: string): string[] => splitIds(params.getAll(field).join(" "));
  const input: SessionQueryInput = {
    accountIds: ids("accountIds"),
    customerIds: ids("customerIds"),
    endpointIds: ids("endpointIds"),
    specificIds: ids("specificIds"),
    from: text("from"),
    to: text("to"),
    log: text("log"),
    startDate: read("startDate", readDay),
    endDate: read("endDate", readDay),
    parentSessionId: text("parentSessionId"),
    sortField: text("sortField"),
    sortOrder: read("sortOrder", (value) => knownName(value, enumNames.SortOrders)),
    searchArchive: read("searchArchive", readFlag),
    countPerPage: read("countPerPage", readPageSize),
    local: {
      channel: text("local.channel"),
      direction: text("local.direction"),
      state: read("local.state", (value) => knownName<SessionState>(value, sessionStates)),
      missed: read("local.missed", readFlag),
      outcome: text("local.outcome"),
      minDurationMs: read("local.minDurationMs", readMilliseconds),
      maxDurationMs: read("local.maxDurationMs", readMilliseconds),
    },
  };
  return { query: sessionQuery(input), problems };
}

function knownName<Name extends string>(text: string, names: readonly Name[]): Name | undefined {
  return names.find((name) => name.toLowerCase() === text.trim().toLowerCase());
}

function readFlag(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  return word === "true" || word === "1" ? true : word === "false" || word === "0" ? false : undefined;
}

function readMilliseconds(text: string): number | undefined {
  return /^\d{1,15}$/.test(text.trim()) ? Number(text) : undefined;
}
