import type { Parameters } from "../http/parameters.ts";

const defaultCount = 25;
/** The most on one page; the real service's limit is not known. `all` knows no limit. */
export const maxPerPage = 10_000;

/** Which part of a list is wanted. */
export interface Paging {
  page: number;
  countPerPage: number;
  all: boolean;
  simplified: boolean;
}

/** Reads the paging that every list takes. A count of 0 counts as absent, as in the service's own types. */
export function readPaging(parameters: Parameters): Paging {
  return {
    page: parameters.count("page"),
    countPerPage: Math.min(parameters.count("countPerPage") || defaultCount, maxPerPage),
    all: parameters.flag("all"),
    simplified: parameters.flag("simplifiedPaging"),
  };
}

/** Where the page begins and ends in the whole list. */
export function bounds(paging: Paging): { from: number; to: number } {
  if (paging.all) {
    return { from: 0, to: Infinity };
  }
  const from = paging.page * paging.countPerPage;
  return { from, to: from + paging.countPerPage };
}

/** What follows the items. Without totals they are 0, as the service writes numbers that nobody set. */
export function totals(
  paging: Paging,
  total: number | undefined,
  hasMorePages: boolean,
): { totalCount: number; totalPages: number; hasMorePages: boolean } {
  if (paging.simplified || total === undefined) {
    return { totalCount: 0, totalPages: 0, hasMorePages };
  }
  const totalPages = paging.all ? Math.min(1, total) : Math.ceil(total / paging.countPerPage);
  return { totalCount: total, totalPages, hasMorePages };
}
