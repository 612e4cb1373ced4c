/** A query in words, for headings and summaries. */
import * as l10n from "@vscode/l10n";
import { isEmptyLocal } from "./query.ts";
import type { LocalFilter, SessionQuery } from "./query.ts";
import { formatShortDay } from "../time/format.ts";
import { formatDuration } from "../time/durations.ts";
import { channelWords, directionWords, stateWords } from "../labels/labels.ts";
import { visibleText } from "../labels/visible-text.ts";

/** What an ID stands for. */
export type NamedKind = "account" | "customer" | "endpoint";

export interface QueryWordsOptions {
  /** BCP 47; the runtime's own where absent. */
  readonly locale?: string | undefined;
  /** The person's own day, "YYYY-MM-DD": a day of this year is told without the year. */
  readonly today?: string | undefined;
  /** The name behind an ID, where it is known; else the ID is shown. */
  readonly nameOf?: (kind: NamedKind, id: string) => string | undefined;
}

/** Such as: From contains 814 · Nov 21 – Nov 22 · log contains “timeout”. Empty where nothing was asked for. */
export function describeQuery(query: SessionQuery, options: QueryWordsOptions = {}): string {
  const parts = [
    ...whoWords(query, options),
    dateWords(query, options),
    query.log === undefined ? undefined : l10n.t("log contains “{0}”", visibleText(query.log)),
    query.parentSessionId === undefined
      ? undefined
      : l10n.t("children of {0}", visibleText(query.parentSessionId)),
    query.searchArchive === true ? l10n.t("in the archive") : undefined,
    ...localWords(query.local),
    ...listWords(query),
  ];
  return capitalized(parts.filter((part) => part !== undefined).join(" · "));
}

function whoWords(query: SessionQuery, { nameOf }: QueryWordsOptions): (string | undefined)[] {
  const named = (kind: NamedKind, ids: readonly string[]): string =>
    ids.map((id) => visibleText(nameOf?.(kind, id) ?? id)).join(", ");
  const { specificIds, accountIds, customerIds, endpointIds, from, to } = query;
  return [
    few(specificIds, (ids) => l10n.t("session {0}", ids.map((id) => visibleText(id)).join(", "))) ??
      many(specificIds, (count) => l10n.t("{0} sessions by ID", count)),
    few(accountIds, (ids) => l10n.t("account {0}", named("account", ids))) ??
      many(accountIds, (count) => l10n.t("{0} accounts", count)),
    few(customerIds, (ids) => l10n.t("customer {0}", named("customer", ids))) ??
      many(customerIds, (count) => l10n.t("{0} customers", count)),
    few(endpointIds, (ids) => l10n.t("endpoint {0}", named("endpoint", ids))) ??
      many(endpointIds, (count) => l10n.t("{0} endpoints", count)),
    from === undefined ? undefined : l10n.t("from contains {0}", visibleText(from)),
    to === undefined ? undefined : l10n.t("to contains {0}", visibleText(to)),
  ];
}

/** More than this many IDs are counted, not listed. */
const fewIds = 2;

function few(
  ids: readonly string[] | undefined,
  words: (ids: readonly string[]) => string,
): string | undefined {
  return ids !== undefined && ids.length > 0 && ids.length <= fewIds ? words(ids) : undefined;
}

function many(ids: readonly string[] | undefined, words: (count: number) => string): string | undefined {
  return ids !== undefined && ids.length > fewIds ? words(ids.length) : undefined;
}

function dateWords({ startDate, endDate }: SessionQuery, options: QueryWordsOptions): string | undefined {
  const day = (date: string): string => visibleText(formatShortDay(date, options));
  if (startDate !== undefined && endDate !== undefined) {
    return startDate === endDate ? day(startDate) : l10n.t("{0} – {1}", day(startDate), day(endDate));
  }
  if (startDate !== undefined) {
    return l10n.t("since {0}", day(startDate));
  }
  return endDate === undefined ? undefined : l10n.t("until {0}", day(endDate));
}

function localWords(local: LocalFilter | undefined): (string | undefined)[] {
  if (local === undefined || isEmptyLocal(local)) {
    return [];
  }
  const { channel, direction, state, missed, outcome, minDurationMs, maxDurationMs } = local;
  return [
    channel === undefined ? undefined : l10n.t("channel {0}", channelWords(channel)),
    direction === undefined ? undefined : l10n.t("direction {0}", directionWords(direction)),
    state === undefined ? undefined : l10n.t("state {0}", stateWords(state)),
    missed === undefined ? undefined : missed ? l10n.t("missed") : l10n.t("not missed"),
    outcome === undefined ? undefined : l10n.t("outcome contains “{0}”", visibleText(outcome)),
    minDurationMs === undefined ? undefined : l10n.t("at least {0} long", formatDuration(minDurationMs)),
    maxDurationMs === undefined ? undefined : l10n.t("at most {0} long", formatDuration(maxDurationMs)),
  ];
}

function listWords({ sortField, sortOrder, countPerPage }: SessionQuery): (string | undefined)[] {
  return [
    sortField === undefined ? undefined : l10n.t("sorted by {0}", visibleText(sortField)),
    sortOrder === undefined ? undefined : orderWords(sortOrder),
    countPerPage === undefined ? undefined : l10n.t("{0} per page", countPerPage),
  ];
}

function orderWords(order: string): string {
  switch (order) {
    case "Ascend":
      return l10n.t("ascending");
    case "Descend":
      return l10n.t("descending");
    default:
      return visibleText(order);
  }
}

/** A phrase that begins with the reader's own text (a number, a date) has no letter to raise and stays as it is. */
function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
