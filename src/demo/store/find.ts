import { setImmediate as breathe } from "node:timers/promises";
import type { SampleWeek } from "../data/week.ts";
import type { Criteria, SortField } from "./criteria.ts";

/** How long a search works before it lets others have a turn, in milliseconds. */
const turn = 8;
const checkEvery = 32;

/** Lets others have a turn now and then, and stops when the client has gone. */
export class Breather {
  readonly #signal: AbortSignal;
  #since = performance.now();
  #steps = 0;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** To be called at every step; gives a promise only where it is time to wait. */
  step(): Promise<void> | undefined {
    this.#steps += 1;
    if (this.#steps % checkEvery !== 0 || performance.now() - this.#since < turn) {
      return undefined;
    }
    return this.#pause();
  }

  async #pause(): Promise<void> {
    await breathe();
    this.#signal.throwIfAborted();
    this.#since = performance.now();
  }
}

/** The numbers of the sessions that fit, in the order asked for. `needed` ends the search once so many are found. */
export async function findSessions(
  week: SampleWeek,
  criteria: Criteria,
  options: { needed: number; signal: AbortSignal },
): Promise<Uint32Array> {
  const sortedByDate = criteria.sortField === "dateCreated";
  const candidates = candidatesOf(week, criteria);
  const backwards = sortedByDate && !criteria.descending;
  const found = new Uint32Array(candidates.length);
  const breather = new Breather(options.signal);
  const enough = sortedByDate ? options.needed : Infinity;
  let count = 0;
  for (let step = 0; step < candidates.length && count < enough; step += 1) {
    const number = candidates[backwards ? candidates.length - 1 - step : step] ?? 0;
    if (fits(week, criteria, number)) {
      found[count] = number;
      count += 1;
    }
    const pause = breather.step();
    if (pause) {
      await pause;
    }
  }
  const result = found.subarray(0, count);
  return sortedByDate ? result : sortBy(week, result, criteria);
}

/** The sessions among which to look, newest first: those named, the children, or those of the days asked for. */
function candidatesOf(week: SampleWeek, criteria: Criteria): Uint32Array {
  const { register } = week;
  const named = criteria.specificIds?.map((id) => week.numberOf(id)) ?? childrenOf(week, criteria);
  if (named) {
    const numbers = [...new Set(named)].filter((number) => number !== undefined);
    return Uint32Array.from(numbers).sort((one, other) => created(week, other) - created(week, one));
  }
  const [first, end] = criteria.archive
    ? [register.archiveStart, register.count]
    : [0, register.archiveStart];
  const from = criteria.before === undefined ? first : Math.max(first, firstBefore(week, criteria.before));
  const to = criteria.from === undefined ? end : Math.min(end, firstBefore(week, criteria.from));
  return register.order.subarray(from, Math.max(from, to));
}

function childrenOf(week: SampleWeek, { parentSessionId }: Criteria): number[] | undefined {
  if (parentSessionId === undefined) {
    return undefined;
  }
  const parent = week.numberOf(parentSessionId);
  return parent === undefined ? [] : week.register.childrenOf(parent);
}

function created(week: SampleWeek, number: number): number {
  return week.register.created[number] ?? 0;
}

/** The first place in the order (newest first) of a session that began before the time. */
function firstBefore(week: SampleWeek, time: number): number {
  const { order, count } = week.register;
  let low = 0;
  let high = count;
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
  const { register } = week;
  const time = created(week, number);
  if (
    register.isArchived(number) !== criteria.archive ||
    !criteria.accounts.has(register.account[number] ?? -1)
  ) {
    return false;
  }
  if (time < (criteria.from ?? -Infinity) || time >= (criteria.before ?? Infinity)) {
    return false;
  }
  if (criteria.customers && !criteria.customers.has(register.customer[number] ?? -1)) {
    return false;
  }
  if (
    criteria.specificIds &&
    criteria.parentSessionId !== undefined &&
    !isChildOf(week, number, criteria.parentSessionId)
  ) {
    return false;
  }
  return fitsEnds(week, criteria, number) && fitsLog(week, criteria, number);
}

function isChildOf(week: SampleWeek, number: number, parentSessionId: string): boolean {
  const parent = week.register.parentOf(number);
  return parent !== undefined && parent === week.numberOf(parentSessionId);
}

function fitsEnds(
  week: SampleWeek,
  { endpointIds, fromAddress, toAddress }: Criteria,
  number: number,
): boolean {
  if (!endpointIds && fromAddress === undefined && toAddress === undefined) {
    return true;
  }
  const { endpoint, from, to } = week.endsOf(number);
  return (
    (endpointIds?.has(endpoint.id) ?? true) &&
    from.toLowerCase().includes(fromAddress ?? "") &&
    to.toLowerCase().includes(toAddress ?? "")
  );
}

function fitsLog(week: SampleWeek, { log }: Criteria, number: number): boolean {
  return (
    log === undefined || week.tell(number).entries.some((entry) => entry.message.toLowerCase().includes(log))
  );
}

function sortBy(week: SampleWeek, numbers: Uint32Array, { sortField, descending }: Criteria): Uint32Array {
  const keys = Array.from(numbers, (number, position) => ({
    number,
    position,
    key: keyOf(week, number, sortField),
  }));
  const direction = descending ? -1 : 1;
  keys.sort((one, other) =>
    one.key === other.key ? one.position - other.position : one.key < other.key ? -direction : direction,
  );
  return Uint32Array.from(keys, ({ number }) => number);
}

function keyOf(week: SampleWeek, number: number, field: SortField): string | number {
  switch (field) {
    case "dateCreated":
      return created(week, number);
    case "fromAddress":
      return week.endsOf(number).from;
    case "toAddress":
      return week.endsOf(number).to;
    case "accountName":
      return week.accountOf(number).name;
    case "customerName":
      return week.customerOf(number).name;
    case "endpointName":
      return week.endsOf(number).endpoint.name;
    case "channel":
      return week.register.sceneOf(number).channel;
    case "direction":
      return week.register.sceneOf(number).direction;
    default:
      throw new TypeError(`No such field: ${String(field satisfies never)}`);
  }
}
