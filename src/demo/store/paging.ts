import type { Parameters } from "../http/parameters.ts";

const defaultCount = 25;
/** The maximum number of items on a page; the real service's limit isn't known. `all` has no limit. */
export const maxPerPage = 10_000;

/** The requested part of a list. */
export interface Paging {
  page: number;
  countPerPage: number;
  all: boolean;
  simplified: boolean;
}

/** Reads the paging parameters of lists. A count of 0 means the default. */
export function readPaging(parameters: Parameters): Paging {
  return {
    page: parameters.count("page"),
    countPerPage: Math.min(parameters.count("countPerPage") || defaultCount, maxPerPage),
    all: parameters.flag("all"),
    simplified: parameters.flag("simplifiedPaging"),
  };
}

/** The start and end index of a page in the whole list. */
export function bounds(paging: Paging): { from: number; to: number } {
  if (paging.all) {
    return { from: 0, to: Infinity };
  }
  const from = paging.page * paging.countPerPage;
  return { from, to: from + paging.countPerPage };
}

/** The fields after the items. Totals are 0 with simplified paging. */
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
