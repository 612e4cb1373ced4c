/** Skips the pages of a list that come before a time range. */
import type { SessionPage } from "../../evovoice/decode/session-page.ts";
import { timestampMs } from "../time/read-timestamp.ts";

export type FetchPage = (page: number, signal: AbortSignal) => Promise<SessionPage>;

/** Pages requested at once while searching for the range. */
const probesInRound = 4;

/** After this many rounds without finding the range, pages are loaded one by one. */
const maxRounds = 8;

/**
 * Returns the pages of a list sorted newest first, starting with the first one that reaches below `end` (milliseconds since
 * the epoch, exclusive). Fetching page 0 searches for it, estimating the distance from the times on a page. The range
 * is requested with an extra day on each side, which may be thousands of sessions on a busy day.
 */
export function skipToRange(fetchPage: FetchPage, end: number): FetchPage {
  let skipped = 0;
  return async (page, signal) => {
    if (page > 0) {
      return fetchPage(page + skipped, signal);
    }
    const { number, result } = await firstReaching(fetchPage, end, signal);
    skipped = number;
    return result;
  };
}

interface Probe {
  readonly number: number;
  readonly result: SessionPage;
}

async function firstReaching(fetchPage: FetchPage, end: number, signal: AbortSignal): Promise<Probe> {
  let low: Probe = { number: 0, result: await fetchPage(0, signal) };
  let high: Probe | undefined;
  for (let round = 0; round < maxRounds && isAllAfter(low.result, end); round += 1) {
    if (high?.number === low.number + 1) {
      return high;
    }
    const numbers = high === undefined ? guesses(low, end) : between(low.number, high.number);
    const probes = await Promise.all(
      numbers.map(async (number) => ({ number, result: await fetchPage(number, signal) })),
    );
    for (const probe of probes) {
      if (!isAllAfter(probe.result, end)) {
        high = high === undefined || probe.number < high.number ? probe : high;
      }
    }
    for (const probe of probes) {
      if (isAllAfter(probe.result, end) && probe.number > low.number) {
        low = probe;
      }
    }
  }
  return low;
}

/** Pages around the one expected to reach the range, if sessions are as frequent as on this page. */
function guesses({ number, result }: Probe, end: number): number[] {
  const steps = pagesTo(result, end);
  return [...new Set([0.4, 0.7, 1, 1.4].map((part) => number + Math.max(1, Math.round(steps * part))))];
}

/** Evenly spaced pages between two pages. */
function between(low: number, high: number): number[] {
  const step = (high - low) / (probesInRound + 1);
  const numbers = Array.from({ length: probesInRound }, (_, index) => Math.round(low + step * (index + 1)));
  return [...new Set(numbers.filter((number) => number > low && number < high))];
}

/** Whether all sessions of a page are known to be too new. An empty page is past the end. */
function isAllAfter({ items }: SessionPage, end: number): boolean {
  const oldest = timestampMs(items.at(-1)?.dateCreated);
  return oldest !== undefined && oldest >= end;
}

/** How many pages away the range may start, if sessions are as frequent as on this page. */
function pagesTo({ items }: SessionPage, end: number): number {
  const newest = timestampMs(items[0]?.dateCreated) ?? end;
  const oldest = timestampMs(items.at(-1)?.dateCreated) ?? end;
  const perPage = Math.max(1, ((newest - oldest) * items.length) / Math.max(1, items.length - 1));
  return Math.min(10_000, Math.max(1, Math.floor((oldest - end) / perPage)));
}
