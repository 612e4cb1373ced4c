import { clientAddress } from "../data/session-setup.ts";
import { callerCount, callerNumber } from "../data/people.ts";
import type { SampleWeek } from "../data/week.ts";
import type { Criteria } from "./criteria.ts";
import { sortByText } from "./sort.ts";
import { YieldTimer } from "./yield-timer.ts";

/** The maximum number of logs that a search reads, newest sessions first. Matches in older sessions are not found. */
export const maxLogsRead = 20_000;
/** The numbers of the matching sessions, in the requested order. Stops after `needed` matches. */
export async function findSessions(
  week: SampleWeek,
  criteria: Criteria,
  options: { needed: number; signal: AbortSignal },
): Promise<Uint32Array> {
  const sortedByDate = criteria.sortField === "dateCreated";
  const candidates = candidatesOf(week, criteria);
  const backwards = sortedByDate && !criteria.descending;
  if (isWhole(week, criteria)) {
    return backwards ? candidates.toReversed() : candidates;
  }
  const found = new Uint32Array(candidates.length);
  const yieldTimer = new YieldTimer(options.signal);
  const enough = sortedByDate ? options.needed : Infinity;
  const fitsEnds = testEnds(week, criteria);
  let logsLeft = criteria.log === undefined ? Infinity : maxLogsRead;
  let count = 0;
  for (let step = 0; step < candidates.length && count < enough && logsLeft > 0; step += 1) {
    const number = candidates[backwards ? candidates.length - 1 - step : step] ?? 0;
    const isCandidate = fits(week, criteria, number) && (fitsEnds?.(number) ?? true);
    if (isCandidate) {
      logsLeft -= 1;
    }
    if (isCandidate && fitsLog(week, criteria, number)) {
      found[count] = number;
      count += 1;
    }
    const pause = yieldTimer.tick();
    if (pause) {
      await pause;
    }
  }
  const result = found.subarray(0, count);
  return criteria.sortField === "dateCreated"
    ? result
    : sortByText(week, result, { field: criteria.sortField, descending: criteria.descending });
}

/** The sessions to look at, newest first: those with the given ids, the children, or those in the date range. */
function candidatesOf(week: SampleWeek, criteria: Criteria): Uint32Array {
  const { table } = week;
  const named = criteria.specificIds?.map((id) => week.numberOf(id)) ?? childrenOf(week, criteria);
  if (named) {
    const numbers = [...new Set(named)].filter((number) => number !== undefined);
    return Uint32Array.from(numbers).sort((one, other) => created(week, other) - created(week, one));
  }
  const [account, ...others] = criteria.accounts;
  const order = account === undefined || others.length > 0 ? table.order : table.orderOf(account);
  const archiveStart = firstBefore(week, order, table.archiveTime);
  const [first, end] = criteria.archive ? [archiveStart, order.length] : [0, archiveStart];
  const from =
    criteria.before === undefined ? first : Math.max(first, firstBefore(week, order, criteria.before));
  const to = criteria.from === undefined ? end : Math.min(end, firstBefore(week, order, criteria.from));
  return order.subarray(from, Math.max(from, to));
}

/** Whether all candidates match, because there are no filters other than dates and accounts. */
function isWhole(week: SampleWeek, criteria: Criteria): boolean {
  const { accounts, customers, endpointIds, specificIds, parentSessionId, fromAddress, toAddress, log } =
    criteria;
  const filters = [customers, endpointIds, specificIds, parentSessionId, fromAddress, toAddress, log];
  return (
    criteria.sortField === "dateCreated" &&
    filters.every((filter) => filter === undefined) &&
    (accounts.size === 1 || accounts.size === week.directory.accounts.length)
  );
}

function childrenOf(week: SampleWeek, { parentSessionId }: Criteria): number[] | undefined {
  if (parentSessionId === undefined) {
    return undefined;
  }
  const parent = week.numberOf(parentSessionId);
  return parent === undefined ? [] : week.table.childrenOf(parent);
}

function created(week: SampleWeek, number: number): number {
  return week.table.created[number] ?? 0;
}

/** The index of the first session in `order` (newest first) that began before `time`. */
function firstBefore(week: SampleWeek, order: Uint32Array, time: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (created(week, order[middle] ?? 0) < time) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

function fits(week: SampleWeek, criteria: Criteria, number: number): boolean {
  const { table } = week;
  const time = created(week, number);
  if (table.isArchived(number) !== criteria.archive || !criteria.accounts.has(table.account[number] ?? -1)) {
    return false;
  }
  if (time < (criteria.from ?? -Infinity) || time >= (criteria.before ?? Infinity)) {
    return false;
  }
  if (criteria.customers && !criteria.customers.has(table.customer[number] ?? -1)) {
    return false;
  }
  return (
    !criteria.specificIds ||
    criteria.parentSessionId === undefined ||
    isChildOf(week, number, criteria.parentSessionId)
  );
}

function isChildOf(week: SampleWeek, number: number, parentSessionId: string): boolean {
  const parent = week.table.parentOf(number);
  return parent !== undefined && parent === week.numberOf(parentSessionId);
}

/** A filter by endpoint and addresses; `undefined` if none of them is requested. */
function testEnds(
  week: SampleWeek,
  { endpointIds, fromAddress = "", toAddress = "" }: Criteria,
): ((number: number) => boolean) | undefined {
  if (!endpointIds && fromAddress === "" && toAddress === "") {
    return undefined;
  }
  const fitsFrom = testAddress(week, fromAddress);
  const fitsTo = testAddress(week, toAddress);
  return (number) => {
    const caller = week.table.caller[number] ?? 0;
    if (!fitsFrom.couldFit(caller) || !fitsTo.couldFit(caller)) {
      return false;
    }
    const { endpoint, from, to } = week.endsOf(number);
    return (endpointIds?.has(endpoint.id) ?? true) && fitsFrom.contains(from) && fitsTo.contains(to);
  };
}

interface AddressTest {
  /** False if no session with this caller can match. Faster than a look at its addresses. */
  couldFit: (caller: number) => boolean;
  contains: (address: string) => boolean;
}

function testAddress(week: SampleWeek, text: string): AddressTest {
  const contains = (address: string): boolean => address.toLowerCase().includes(text);
  const callers = Uint8Array.from({ length: callerCount }, (_, caller) =>
    Number(contains(callerNumber(caller))),
  );
  const ours = week.directory.endpoints.some(
    (endpoint) =>
      contains(endpoint.address) || (endpoint.type === "User" && contains(clientAddress(endpoint))),
  );
  return { couldFit: ours ? () => true : (caller) => callers[caller] === 1, contains };
}

function fitsLog(week: SampleWeek, { log }: Criteria, number: number): boolean {
  return (
    log === undefined ||
    week.simulate(number).entries.some((entry) => entry.message.toLowerCase().includes(log))
  );
}
