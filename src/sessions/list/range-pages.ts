/** How the pages of a list are skipped that come before a range of times. */
import type { SessionPage } from "../../evovoice/decode/session-page.ts";
import { timestampMs } from "../time/read-timestamp.ts";

export type FetchPage = (page: number, signal: AbortSignal) => Promise<SessionPage>;

/** So many pages are asked for at once while the range is looked for. */
const probesInRound = 4;

/** After so many rounds that found nothing of the range, the next pages are loaded one by one. */
const maxRounds = 8;

/**
 * Gives the pages of a list that is sorted newest first, from the first one on that reaches below `end` (milliseconds since
 * the epoch, exclusive). Page 0 looks for it: by the times on a page it is guessed how many pages further it is. The range
 * is asked for with a day more on each side, and on a busy day the first thousands of sessions are only that.
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

/** Pages around the one that may reach the range, if sessions went on coming as often as on this page. */
function guesses({ number, result }: Probe, end: number): number[] {
  const steps = pagesTo(result, end);
  return [...new Set([0.4, 0.7, 1, 1.4].map((part) => number + Math.max(1, Math.round(steps * part))))];
}

/** Up to so many pages that divide what lies between two pages. */
function between(low: number, high: number): number[] {
  const step = (high - low) / (probesInRound + 1);
  const numbers = Array.from({ length: probesInRound }, (_, index) => Math.round(low + step * (index + 1)));
  return [...new Set(numbers.filter((number) => number > low && number < high))];
}

/** Whether all sessions of a page are known to be too new. An empty page lies behind all of them. */
function isAllAfter({ items }: SessionPage, end: number): boolean {
  const oldest = timestampMs(items.at(-1)?.dateCreated);
  return oldest !== undefined && oldest >= end;
}

/** How many pages further the range may begin, if sessions went on coming as often as on this page. */
function pagesTo({ items }: SessionPage, end: number): number {
  const newest = timestampMs(items[0]?.dateCreated) ?? end;
  const oldest = timestampMs(items.at(-1)?.dateCreated) ?? end;
  const perPage = Math.max(1, ((newest - oldest) * items.length) / Math.max(1, items.length - 1));
  return Math.min(10_000, Math.max(1, Math.floor((oldest - end) / perPage)));
}
