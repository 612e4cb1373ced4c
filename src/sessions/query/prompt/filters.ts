/** The filters of a search, for editing them one by one. */
import * as l10n from "@vscode/l10n";
import { enumNames } from "../../../evovoice/types.ts";
import { sessionStates } from "../../call/session-state.ts";
import { channelLabel, directionLabel, stateLabel } from "../../labels/labels.ts";
import type { NamedKind } from "../context.ts";
import { queryParts } from "../describe.ts";
import type { QueryPart } from "../describe.ts";
import { sessionQuery } from "../query.ts";
import type { SessionQuery, SessionQueryInput } from "../query.ts";

/** A value that a filter can have. */
export interface FilterChoice {
  readonly label: string;
  /** The fields that it sets; empty for "Any". */
  readonly change: SessionQueryInput;
}

/** How the user enters a filter's value. */
export type FilterInput =
  /** A text as typed after the key. Read it with `readFilter`. */
  | { readonly kind: "text"; readonly prompt: string }
  | { readonly kind: "choice"; readonly choices: readonly FilterChoice[] }
  /** Chosen by name. */
  | { readonly kind: "names"; readonly of: NamedKind };

export interface Filter {
  /** Its key in the text of a search. */
  readonly id: string;
  readonly label: string;
  /** The fields that it sets, as `QueryPart` names them. */
  readonly fields: readonly string[];
  /** The service has no such filter: it applies to loaded sessions. */
  readonly runsHere: boolean;
  readonly input: FilterInput;
}

const times = ["when", "startDate", "endDate", "startAt", "endAt"];

/** Every filter, the most useful first. */
export function filters(): readonly Filter[] {
  return [
    text("when", l10n.t("Time"), times, l10n.t("Such as yesterday, last 2h, nov 20, fri 14:30-15:30")),
    text("number", l10n.t("Number"), ["number"], l10n.t("A number or address on either side")),
    text("from", l10n.t("From"), ["from"], l10n.t("Part of the number or address it comes from")),
    text("to", l10n.t("To"), ["to"], l10n.t("Part of the number or address it goes to")),
    here(text("text", l10n.t("Name"), ["text"], l10n.t("Words in the names of a session"))),
    names("customer", l10n.t("Customer")),
    names("endpoint", l10n.t("Endpoint")),
    names("account", l10n.t("Account")),
    text("log", l10n.t("Log"), ["log"], l10n.t("Text that an entry of the log contains")),
    choice("channel", l10n.t("Channel"), enumNames.FlowChannels.map(channelChoice)),
    choice("direction", l10n.t("Direction"), enumNames.SessionDirections.map(directionChoice)),
    here(
      text("outcome", l10n.t("Outcome"), bothSides("outcome"), l10n.t("Part of the outcome, such as busy")),
    ),
    choice("missed", l10n.t("Missed"), [
      { label: l10n.t("Missed only"), change: { local: { missed: true } } },
      { label: l10n.t("Not missed"), change: { local: { missed: false } } },
    ]),
    {
      ...choice("state", l10n.t("State"), [
        { label: l10n.t("Live"), change: { local: { live: true } } },
        ...sessionStates.map((state) => ({ label: stateLabel(state), change: { local: { state } } })),
      ]),
      fields: [...bothSides("state"), ...bothSides("live")],
    },
    here(
      text("answered-by", l10n.t("Answered by"), bothSides("answeredBy"), l10n.t("Part of the agent’s name")),
    ),
    here(
      text(
        "duration",
        l10n.t("Duration"),
        [...bothSides("minDurationMs"), ...bothSides("maxDurationMs")],
        l10n.t("Such as >2m, <30s, 1m..5m"),
      ),
    ),
    here(
      text(
        "members",
        l10n.t("Members"),
        [...bothSides("minMembers"), ...bothSides("maxMembers")],
        l10n.t("How many members, such as >2"),
      ),
    ),
    archive(),
    text("id", l10n.t("Sessions"), ["specificIds"], l10n.t("Session IDs, separated by commas")),
    text("parent", l10n.t("Children of"), ["parentSessionId"], l10n.t("The ID of the parent session")),
    text("call-sid", l10n.t("Call SID"), ["callSid"], l10n.t("A Call SID, in the fields or the log")),
    text(
      "conference-sid",
      l10n.t("Conference SID"),
      ["conferenceSid"],
      l10n.t("A conference SID, in the fields or the log"),
    ),
    text(
      "sort",
      l10n.t("Sort field"),
      ["sortField", "sortBy"],
      l10n.t("A field as the service names it, such as dateCreated"),
    ),
    {
      ...choice("order", l10n.t("Sort order"), [
        { label: l10n.t("Ascending"), change: { sortOrder: "Ascend" } },
        { label: l10n.t("Descending"), change: { sortOrder: "Descend" } },
      ]),
      fields: ["sortOrder"],
      runsHere: false,
    },
    text("group", l10n.t("Grouping"), ["groupBy"], l10n.t("Such as customer, day, outcome")),
    text(
      "page-size",
      l10n.t("Page size"),
      ["countPerPage"],
      l10n.t("How many sessions to load at once, from 1 to 1,000"),
    ),
  ];
}

function text(id: string, label: string, fields: readonly string[], prompt: string): Filter {
  return { id, label, fields, runsHere: false, input: { kind: "text", prompt } };
}

function here(filter: Filter): Filter {
  return { ...filter, runsHere: true };
}

function names(of: NamedKind, label: string): Filter {
  return {
    id: of,
    label,
    fields: [`${of}Ids`, `${of}Names`],
    runsHere: false,
    input: { kind: "names", of },
  };
}

function choice(id: string, label: string, choices: readonly FilterChoice[]): Filter {
  const any: FilterChoice = { label: l10n.t("Any"), change: {} };
  return {
    id,
    label,
    fields: bothSides(id),
    runsHere: true,
    input: { kind: "choice", choices: [any, ...choices] },
  };
}

function archive(): Filter {
  return {
    id: "archive",
    label: l10n.t("Archive"),
    fields: ["archive"],
    runsHere: false,
    input: {
      kind: "choice",
      choices: [
        { label: l10n.t("As the time range needs it"), change: {} },
        { label: l10n.t("Live sessions only"), change: { archive: "live" } },
        { label: l10n.t("The archive only"), change: { archive: "archive" } },
      ],
    },
  };
}

function channelChoice(channel: string): FilterChoice {
  return { label: channelLabel(channel), change: { local: { channel } } };
}

function directionChoice(direction: string): FilterChoice {
  return { label: directionLabel(direction), change: { local: { direction } } };
}

function bothSides(field: string): string[] {
  return [`local.${field}`, `exclude.${field}`];
}

/** The description of a filter, from the parts of a query; empty if it is not set. */
export function filterDescription(filter: Filter, parts: readonly QueryPart[]): string {
  return parts
    .filter(({ fields }) => fields.some((field) => filter.fields.includes(field)))
    .map(({ words }) => words)
    .join(" · ");
}

/** The query without a filter. */
export function withoutFilter(filter: Filter, query: SessionQuery): SessionQuery {
  const part = queryParts(query).find(({ fields }) => fields.some((field) => filter.fields.includes(field)));
  return part === undefined ? query : withoutFilter(filter, part.without);
}

/** The query with a filter replaced by `change`. */
export function withFilter(filter: Filter, query: SessionQuery, change: SessionQueryInput): SessionQuery {
  const rest = withoutFilter(filter, query);
  return sessionQuery({
    ...rest,
    ...change,
    local: { ...rest.local, ...change.local },
    exclude: { ...rest.exclude, ...change.exclude },
  });
}
