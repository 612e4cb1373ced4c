/** Converts queries to URL parameters and back, for links, saved searches and documents. */
import * as l10n from "@vscode/l10n";
import { enumNames } from "../../evovoice/types.ts";
import { sessionStates } from "../call/session-state.ts";
import type { SessionState } from "../call/session-state.ts";
import {
  idListFields,
  isQueryTime,
  localFields,
  nameListFields,
  sessionQuery,
  splitIds,
  textFields,
  timeFields,
} from "./query.ts";
import type { LocalFilterInput, SessionQuery } from "./query.ts";
import { readDay, readPageSize } from "./field-input.ts";
import { cutText } from "../labels/cut-text.ts";
import { visibleText } from "../labels/visible-text.ts";

/** A parameter that could not be read. The query omits it. */
export interface QueryProblem {
  readonly field: string;
  /** A sentence for the user. */
  readonly words: string;
}

/**
 * The parameters of a query: the service's fields by their own names, local filters as `local.channel` and
 * `exclude.channel` and so on. Lists are repeated.
 */
export function queryToParams(query: SessionQuery): URLSearchParams {
  const params = new URLSearchParams();
  for (const field of [...idListFields, ...nameListFields]) {
    for (const item of query[field] ?? []) {
      params.append(field, item);
    }
  }
  for (const field of [...textFields, ...timeFields, "archive", "countPerPage"] as const) {
    put(params, field, query[field]);
  }
  for (const side of ["local", "exclude"] as const) {
    for (const field of localFields) {
      put(params, `${side}.${field}`, query[side]?.[field]);
    }
  }
  return params;
}

function put(params: URLSearchParams, name: string, value: string | number | boolean | undefined): void {
  if (value !== undefined) {
    params.append(name, String(value));
  }
}

/** Reads one parameter; undefined if it is absent, blank or unreadable. */
type Read = <Value>(field: string, reader: (text: string) => Value | undefined) => Value | undefined;

/**
 * Reads a query from untrusted parameters. Unknown names are ignored, values it can't
 * read are reported and omitted. Lists of IDs may be repeated or separated by commas. Never throws.
 */
export function queryFromParams(params: URLSearchParams): {
  readonly query: SessionQuery;
  readonly problems: readonly QueryProblem[];
} {
  const problems: QueryProblem[] = [];
  const read: Read = (field, reader) => {
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
  const query = sessionQuery({
    accountIds: ids("accountIds"),
    customerIds: ids("customerIds"),
    endpointIds: ids("endpointIds"),
    specificIds: ids("specificIds"),
    accountNames: params.getAll("accountNames"),
    customerNames: params.getAll("customerNames"),
    endpointNames: params.getAll("endpointNames"),
    number: text("number"),
    from: text("from"),
    to: text("to"),
    text: text("text"),
    log: text("log"),
    when: text("when"),
    startDate: read("startDate", readDay),
    endDate: read("endDate", readDay),
    startAt: read("startAt", readTime),
    endAt: read("endAt", readTime),
    callSid: text("callSid"),
    conferenceSid: text("conferenceSid"),
    parentSessionId: text("parentSessionId"),
    sortField: text("sortField"),
    sortOrder: read("sortOrder", (value) => knownName(value, enumNames.SortOrders)),
    sortBy: text("sortBy"),
    groupBy: text("groupBy"),
    archive: read("archive", (value) => knownName(value, ["live", "archive"])),
    searchArchive: read("searchArchive", readFlag),
    countPerPage: read("countPerPage", readPageSize),
    local: readLocal("local", read),
    exclude: readLocal("exclude", read),
  });
  return { query, problems };
}

function readLocal(side: "local" | "exclude", read: Read): LocalFilterInput {
  const text = (field: string): string | undefined => read(`${side}.${field}`, (value) => value);
  const count = (field: string): number | undefined => read(`${side}.${field}`, readCount);
  return {
    channel: text("channel"),
    direction: text("direction"),
    state: read(`${side}.state`, (value) => knownName<SessionState>(value, sessionStates)),
    live: read(`${side}.live`, (value) => (readFlag(value) === true ? true : undefined)),
    missed: read(`${side}.missed`, readFlag),
    outcome: text("outcome"),
    answeredBy: text("answeredBy"),
    minDurationMs: count("minDurationMs"),
    maxDurationMs: count("maxDurationMs"),
    minMembers: count("minMembers"),
    maxMembers: count("maxMembers"),
  };
}

function knownName<Name extends string>(text: string, names: readonly Name[]): Name | undefined {
  return names.find((name) => name.toLowerCase() === text.trim().toLowerCase());
}

function readFlag(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  return word === "true" || word === "1" ? true : word === "false" || word === "0" ? false : undefined;
}

function readCount(text: string): number | undefined {
  return /^\d{1,15}$/.test(text.trim()) ? Number(text) : undefined;
}

function readTime(text: string): number | undefined {
  const time = /^-?\d{1,15}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return isQueryTime(time) ? time : undefined;
}
