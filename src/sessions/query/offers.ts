/** Suggests searches that may find what a search did not. */
import * as l10n from "@vscode/l10n";
import { addDays } from "../time/format.ts";
import type { QueryPlan } from "./plan.ts";
import { hasRange, isEmptyQuery, sessionQuery } from "./query.ts";
import type { SessionQuery } from "./query.ts";

export interface SearchOffer {
  readonly id: "archive" | "live" | "wider" | "anyTime" | "eitherSide";
  readonly label: string;
  readonly query: SessionQuery;
}

const hourMs = 60 * 60_000;

const noRange = {
  when: undefined,
  startDate: undefined,
  endDate: undefined,
  startAt: undefined,
  endAt: undefined,
} as const;

/** Suggestions if nothing matches, the likeliest first. */
export function searchOffers(query: SessionQuery, { notAsked }: Pick<QueryPlan, "notAsked">): SearchOffer[] {
  const offers: SearchOffer[] = [];
  const { archive, from, to, number } = query;
  if (notAsked === "archive") {
    offers.push(archiveOffer(query));
  } else if (archive !== undefined) {
    const label =
      archive === "archive" ? l10n.t("Search live sessions too") : l10n.t("Search the Archive too");
    const other = archive === "archive" ? "live" : "archive";
    offers.push({ id: other, label, query: sessionQuery({ ...query, archive: undefined }) });
  }
  const side = from ?? to;
  if (side !== undefined && number === undefined && (from === undefined || to === undefined)) {
    offers.push({
      id: "eitherSide",
      label: l10n.t("Search either side, From or To"),
      query: sessionQuery({ ...query, from: undefined, to: undefined, number: side }),
    });
  }
  if (hasRange(query)) {
    offers.push({ id: "wider", label: l10n.t("Search a wider time"), query: wider(query) });
    const anyTime = sessionQuery({ ...query, ...noRange });
    if (!isEmptyQuery(anyTime)) {
      offers.push({ id: "anyTime", label: l10n.t("Search any time"), query: anyTime });
    }
  }
  return offers;
}

/** The same search, in the archive alone. */
export function archiveOffer(query: SessionQuery): SearchOffer {
  return {
    id: "archive",
    label: l10n.t("Search the Archive"),
    query: sessionQuery({ ...query, archive: "archive" }),
  };
}

/** Days get a day more on each side, times an hour. */
function wider({ when: _when, ...query }: SessionQuery): SessionQuery {
  const { startDate, endDate, startAt, endAt } = query;
  return sessionQuery({
    ...query,
    ...(startDate === undefined ? {} : { startDate: addDays(startDate, -1) }),
    ...(endDate === undefined ? {} : { endDate: addDays(endDate, 1) }),
    ...(startAt === undefined ? {} : { startAt: startAt - hourMs }),
    ...(endAt === undefined ? {} : { endAt: endAt + hourMs }),
  });
}
