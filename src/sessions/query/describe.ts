/** Describes a query for headings and summaries, as a whole or part by part. */
import * as l10n from "@vscode/l10n";
import { formatDuration } from "../time/durations.ts";
import { formatShortDay } from "../time/format.ts";
import { channelLabel, directionLabel, stateLabel } from "../labels/labels.ts";
import { visibleText } from "../labels/visible-text.ts";
import type { NamedKind } from "./context.ts";
import { sessionQuery } from "./query.ts";
import type { LocalFilter, LocalFilterInput, SessionQuery } from "./query.ts";
import { rangeLabel } from "./range-label.ts";

export interface DescribeOptions {
  /** BCP 47. Default: the runtime's. */
  readonly locale?: string | undefined;
  /** IANA. Default: the user's. */
  readonly timeZone?: string | undefined;
  /** Today in the user's time zone, "YYYY-MM-DD": days of this year are shown without the year. */
  readonly today?: string | undefined;
  /** The name for an ID, if known; else the ID is shown. */
  readonly nameOf?: (kind: NamedKind, id: string) => string | undefined;
}

/** A part of a query as text. */
export interface QueryPart {
  /** The field or fields it describes; those of `local` and `exclude` with that name in front, such as "local.missed". */
  readonly fields: readonly string[];
  readonly words: string;
  /** The query without this part. */
  readonly without: SessionQuery;
}

/** Such as: From contains 814 · Nov 21 – Nov 22 · log contains “timeout”. Empty for an empty query. */
export function describeQuery(query: SessionQuery, options: DescribeOptions = {}): string {
  return capitalized(
    queryParts(query, options)
      .map(({ words }) => words)
      .join(" · "),
  );
}

type Field = Exclude<keyof SessionQuery, "local" | "exclude">;

/** Every part of a query, each with the query without it. */
export function queryParts(query: SessionQuery, options: DescribeOptions = {}): QueryPart[] {
  const part = (words: string | undefined, ...fields: readonly Field[]): QueryPart | undefined =>
    words === undefined
      ? undefined
      : { fields, words, without: sessionQuery({ ...query, ...cleared(fields) }) };
  const text = (words: (value: string) => string, field: Field): QueryPart | undefined => {
    const value = query[field];
    return part(typeof value === "string" ? words(visibleText(value)) : undefined, field);
  };
  const parts = [
    part(idText(query.specificIds), "specificIds"),
    ...(["account", "customer", "endpoint"] as const).flatMap((kind) => [
      part(namedIdText(kind, query[`${kind}Ids`], options), `${kind}Ids`),
      part(nameText(kind, query[`${kind}Names`]), `${kind}Names`),
    ]),
    text((value) => l10n.t("number {0}", value), "number"),
    text((value) => l10n.t("from contains {0}", value), "from"),
    text((value) => l10n.t("to contains {0}", value), "to"),
    text((value) => l10n.t("name contains “{0}”", value), "text"),
    part(whenText(query, options), "when", "startDate", "endDate", "startAt", "endAt"),
    text((value) => l10n.t("log contains “{0}”", value), "log"),
    text((value) => l10n.t("children of {0}", value), "parentSessionId"),
    text((value) => l10n.t("Call SID {0}", value), "callSid"),
    text((value) => l10n.t("conference SID {0}", value), "conferenceSid"),
    part(archiveText(query.archive), "archive"),
    ...localParts(query, "local"),
    ...localParts(query, "exclude"),
    text((value) => l10n.t("sorted by {0}", value), "sortField"),
    text((value) => l10n.t("sorted here by {0}", value), "sortBy"),
    part(query.sortOrder === undefined ? undefined : orderText(query.sortOrder), "sortOrder"),
    text((value) => l10n.t("grouped by {0}", value), "groupBy"),
    part(
      query.countPerPage === undefined ? undefined : l10n.t("{0} per page", query.countPerPage),
      "countPerPage",
    ),
  ];
  return parts.filter((each) => each !== undefined);
}

function cleared(fields: readonly string[]): Record<string, undefined> {
  return Object.fromEntries(fields.map((field) => [field, undefined]));
}

/** More than this many IDs are counted, not listed. */
const fewIds = 2;

function idText(ids: readonly string[] | undefined): string | undefined {
  if (ids === undefined || ids.length === 0) {
    return undefined;
  }
  return ids.length > fewIds
    ? l10n.t("{0} sessions by ID", ids.length)
    : l10n.t("session {0}", ids.map((id) => visibleText(id)).join(", "));
}

function namedIdText(
  kind: NamedKind,
  ids: readonly string[] | undefined,
  { nameOf }: DescribeOptions,
): string | undefined {
  if (ids === undefined || ids.length === 0) {
    return undefined;
  }
  return ids.length > fewIds
    ? countText(kind, ids.length)
    : kindText(kind, ids.map((id) => visibleText(nameOf?.(kind, id) ?? id)).join(", "));
}

function nameText(kind: NamedKind, names: readonly string[] | undefined): string | undefined {
  if (names === undefined || names.length === 0) {
    return undefined;
  }
  return names.length > fewIds
    ? countText(kind, names.length)
    : kindText(kind, names.map((name) => `“${visibleText(name)}”`).join(", "));
}

function kindText(kind: NamedKind, names: string): string {
  switch (kind) {
    case "account":
      return l10n.t("account {0}", names);
    case "customer":
      return l10n.t("customer {0}", names);
    case "endpoint":
      return l10n.t("endpoint {0}", names);
  }
}

function countText(kind: NamedKind, count: number): string {
  switch (kind) {
    case "account":
      return l10n.t("{0} accounts", count);
    case "customer":
      return l10n.t("{0} customers", count);
    case "endpoint":
      return l10n.t("{0} endpoints", count);
  }
}

function whenText(query: SessionQuery, options: DescribeOptions): string | undefined {
  const { startDate, endDate, startAt, endAt } = query;
  if (startAt !== undefined || endAt !== undefined) {
    return rangeLabel(query, options);
  }
  const day = (date: string): string => visibleText(formatShortDay(date, options));
  if (startDate !== undefined && endDate !== undefined) {
    return startDate === endDate ? day(startDate) : l10n.t("{0} – {1}", day(startDate), day(endDate));
  }
  if (startDate !== undefined) {
    return l10n.t("since {0}", day(startDate));
  }
  return endDate === undefined ? query.when && visibleText(query.when) : l10n.t("until {0}", day(endDate));
}

function archiveText(archive: SessionQuery["archive"]): string | undefined {
  switch (archive) {
    case "archive":
      return l10n.t("in the archive");
    case "live":
      return l10n.t("not in the archive");
    default:
      return undefined;
  }
}

function localParts(query: SessionQuery, side: "local" | "exclude"): QueryPart[] {
  const filter = query[side] ?? {};
  const parts: readonly (readonly [readonly (keyof LocalFilter)[], string | undefined])[] = localText(filter);
  return parts.flatMap(([fields, words]) => {
    if (words === undefined) {
      return [];
    }
    const left: LocalFilterInput = { ...filter, ...cleared(fields) };
    return [
      {
        fields: fields.map((field) => `${side}.${field}`),
        words: side === "local" ? words : l10n.t("not: {0}", words),
        without: sessionQuery({ ...query, [side]: left }),
      },
    ];
  });
}

function localText(
  filter: LocalFilter,
): readonly (readonly [readonly (keyof LocalFilter)[], string | undefined])[] {
  const { channel, direction, state, live, missed, outcome, answeredBy } = filter;
  const { minDurationMs: minMs, maxDurationMs: maxMs, minMembers, maxMembers } = filter;
  return [
    [["channel"], channel && l10n.t("channel {0}", channelLabel(channel))],
    [["direction"], direction && l10n.t("direction {0}", directionLabel(direction))],
    [["state"], state && l10n.t("state {0}", stateLabel(state))],
    [["live"], live && l10n.t("live")],
    [["missed"], missed === undefined ? undefined : missed ? l10n.t("missed") : l10n.t("not missed")],
    [["outcome"], outcome && l10n.t("outcome contains “{0}”", visibleText(outcome))],
    [["answeredBy"], answeredBy && l10n.t("answered by “{0}”", visibleText(answeredBy))],
    [["minDurationMs"], minMs === undefined ? undefined : l10n.t("at least {0} long", formatDuration(minMs))],
    [["maxDurationMs"], maxMs === undefined ? undefined : l10n.t("at most {0} long", formatDuration(maxMs))],
    [["minMembers"], minMembers === undefined ? undefined : l10n.t("at least {0} members", minMembers)],
    [["maxMembers"], maxMembers === undefined ? undefined : l10n.t("at most {0} members", maxMembers)],
  ];
}

function orderText(order: string): string {
  switch (order) {
    case "Ascend":
      return l10n.t("ascending");
    case "Descend":
      return l10n.t("descending");
    default:
      return visibleText(order);
  }
}

/** A phrase that starts with a number or a date stays as it is. */
function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
