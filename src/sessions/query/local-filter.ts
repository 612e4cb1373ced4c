import { sessionFacts } from "../call/facts.ts";
import { sessionState } from "../call/session-state.ts";
import type { SessionFacts } from "../call/facts.ts";
import { outcomeKey } from "../call/outcome.ts";
import { readAnsweredBy, readDirection } from "../call/parties/parties.ts";
import type { SessionHead } from "../call/session-head.ts";
import { sameReadAddress, toReadAddress } from "../identity/same-address.ts";
import type { ReadAddress } from "../identity/same-address.ts";
import { dayKey } from "../time/format.ts";
import { timestampMs } from "../time/read-timestamp.ts";
import { foldText } from "./context.ts";
import { isEmptyLocal, sessionQuery } from "./query.ts";
import type { LocalFilter, SessionQuery } from "./query.ts";

/** The time and the time zone that a query is evaluated in. */
export interface MatchContext {
  /** Milliseconds since the epoch, for the durations of live sessions. */
  readonly now: number;
  /** IANA, for days. Default: the user's. */
  readonly timeZone?: string | undefined;
}

/** The fields of a query that are checked here, `local` and `exclude` aside. */
const fieldsHere = [
  "number",
  "text",
  "startDate",
  "endDate",
  "startAt",
  "endAt",
  "callSid",
  "conferenceSid",
  "accountNames",
  "customerNames",
  "endpointNames",
] as const satisfies readonly (keyof SessionQuery)[];

/** Whether loaded sessions may not match the query. */
export function filtersHere(query: SessionQuery): boolean {
  return (
    fieldsHere.some((field) => query[field] !== undefined) ||
    !isEmptyLocal(query.local) ||
    !isEmptyLocal(query.exclude)
  );
}

/** The query without the filters that the service doesn't have. A range, a number and SIDs stay: it filters by them roughly. */
export function withoutFiltersHere(query: SessionQuery): SessionQuery {
  return sessionQuery({
    ...query,
    text: undefined,
    accountNames: undefined,
    customerNames: undefined,
    endpointNames: undefined,
    local: undefined,
    exclude: undefined,
  });
}

/** Whether the query has filters that the service doesn't have. */
export function hasFiltersHere(query: SessionQuery): boolean {
  return JSON.stringify(withoutFiltersHere(query)) !== JSON.stringify(sessionQuery(query));
}

/**
 * Whether a session matches the filters that the service doesn't have or only applies roughly. What is unknown about a
 * session never matches.
 */
export function matchesQuery(session: SessionHead, query: SessionQuery, context: MatchContext): boolean {
  return (
    isInRange(session, query, context.timeZone) &&
    matchesLocal(session, query.local, context.now) &&
    !isExcluded(session, query.exclude, context.now) &&
    hasSids(session, query) &&
    hasNumber(session, query.number) &&
    hasNames(session, query) &&
    hasText(session, query.text)
  );
}

function isInRange(
  session: SessionHead,
  { startDate, endDate, startAt, endAt }: SessionQuery,
  timeZone: string | undefined,
): boolean {
  if ((startDate ?? endDate ?? startAt ?? endAt) === undefined) {
    return true;
  }
  const start = timestampMs(session.dateCreated);
  if (start === undefined || start < (startAt ?? -Infinity) || start >= (endAt ?? Infinity)) {
    return false;
  }
  if (startDate === undefined && endDate === undefined) {
    return true;
  }
  const day = dayKey(start, timeZone);
  return day >= (startDate ?? day) && day <= (endDate ?? day);
}

/** Whether a session matches the filters that the service doesn't have. `now` is in milliseconds since the epoch. */
export function matchesLocal(session: SessionHead, local: LocalFilter | undefined, now: number): boolean {
  return local === undefined || conditions(session, local, now).every((isMet) => isMet !== false);
}

/** Whether a session matches any filter that excludes it. */
function isExcluded(session: SessionHead, exclude: LocalFilter | undefined, now: number): boolean {
  return exclude !== undefined && conditions(session, exclude, now).includes(true);
}

/** The result of each filter for a session; undefined for a filter that is not set. */
function conditions(session: SessionHead, filter: LocalFilter, now: number): (boolean | undefined)[] {
  const { channel, direction, state, live, missed, outcome, answeredBy } = filter;
  let known: SessionFacts | undefined;
  // Facts read dates, which is slow: only if a filter needs them.
  const facts = (): SessionFacts => (known ??= sessionFacts(session, now));
  return [
    channel === undefined ? undefined : sameName(session.channel, channel),
    direction === undefined
      ? undefined
      : sameName(readDirection(session.direction), readDirection(direction)),
    state === undefined ? undefined : sessionState(session) === state,
    live === undefined ? undefined : facts().live,
    missed === undefined ? undefined : session.wasMissed === missed,
    outcome === undefined ? undefined : hasOutcome(session.outcome, outcome),
    answeredBy === undefined ? undefined : contains(readAnsweredBy(session), answeredBy),
    isWithin(filter.minDurationMs, filter.maxDurationMs, () => facts().durationMs),
    isWithin(filter.minMembers, filter.maxMembers, () => session.members.length),
  ];
}

/** The service ignores case in enum names, and so do filters on them. */
function sameName(name: string | undefined, wanted: string | undefined): boolean {
  return name?.toLowerCase() === wanted?.toLowerCase();
}

/** In any spelling: "no answer" and "noans" are in `NoAnswer`, `NO_ANSWER` and `no-answer`. */
function hasOutcome(outcome: string | undefined, wanted: string): boolean {
  const key = withoutBlanks(outcomeKey(wanted));
  return contains(outcome, wanted) || (key !== "" && withoutBlanks(outcomeKey(outcome ?? "")).includes(key));
}

function withoutBlanks(text: string): string {
  return text.replaceAll(" ", "");
}

function contains(text: string | undefined, wanted: string): boolean {
  return text !== undefined && foldText(text).includes(foldText(wanted));
}

function isWithin(
  min: number | undefined,
  max: number | undefined,
  read: () => number | undefined,
): boolean | undefined {
  if (min === undefined && max === undefined) {
    return undefined;
  }
  const value = read();
  return value !== undefined && value >= (min ?? 0) && value <= (max ?? Infinity);
}

function hasSids(session: SessionHead, { callSid, conferenceSid }: SessionQuery): boolean {
  const callSids = [
    session.callSid,
    session.mostRecentParticipantCallSid,
    ...session.members.map((member) => member.callSid),
  ];
  return (
    (callSid === undefined || callSids.some((sid) => sid !== undefined && sameName(sid, callSid))) &&
    (conferenceSid === undefined || sameName(session.conferenceSid, conferenceSid))
  );
}

function addressesOf(session: SessionHead): (string | undefined)[] {
  return [session.fromAddress, session.fromPhoneNumber, session.toAddress, session.destination];
}

/** Whether a session is from or to a number or an address, in any notation, or a part of one. */
function hasNumber(session: SessionHead, number: string | undefined): boolean {
  if (number === undefined) {
    return true;
  }
  const digits = searchedDigits(number);
  return addressesOf(session).some((address) => {
    if (address === undefined) {
      return false;
    }
    const isPart =
      digits === undefined ? contains(address, number) : address.replaceAll(/\D/g, "").includes(digits);
    return isPart || sameReadAddress(toReadAddress(address), readOnce(number));
  });
}

let lastRead: { readonly text: string; readonly address: ReadAddress } | undefined;

/** Cached, since one number is compared with those of thousands of sessions. */
function readOnce(text: string): ReadAddress {
  if (lastRead?.text !== text) {
    lastRead = { text, address: toReadAddress(text) };
  }
  return lastRead.address;
}

/** The digits to search for a number with, without trunk zeros; empty for an address. */
export function searchedDigits(number: string): string | undefined {
  return /^\+?[\d\s().\-/]+$/.test(number)
    ? number.replaceAll(/\D/g, "").replace(/^0+(?=\d{3})/, "")
    : undefined;
}

function hasNames(session: SessionHead, query: SessionQuery): boolean {
  const customers = [session.customerName, ...session.customerBreadcrumb.map(({ name }) => name)];
  return (
    hasAnyName([session.accountName], query.accountNames) &&
    hasAnyName(customers, query.customerNames) &&
    hasAnyName([session.endpointName], query.endpointNames)
  );
}

function hasAnyName(names: readonly (string | undefined)[], wanted: readonly string[] | undefined): boolean {
  return wanted === undefined || wanted.some((each) => names.some((name) => contains(name, each)));
}

/** Words between names, which are ignored unless they are alone. */
const smallWords = new Set([
  "a",
  "an",
  "and",
  "at",
  "by",
  "for",
  "from",
  "in",
  "of",
  "on",
  "the",
  "to",
  "with",
]);

function hasText(session: SessionHead, text: string | undefined): boolean {
  if (text === undefined) {
    return true;
  }
  const words = foldText(text).split(" ");
  const distinctive = words.filter((word) => !smallWords.has(word));
  const names = foldText(
    [
      session.displayName,
      session.fromName,
      ...addressesOf(session),
      session.customerName,
      ...session.customerBreadcrumb.map(({ name }) => name),
      session.endpointName,
      session.accountName,
      session.answeredByName,
      ...session.members.flatMap(({ displayName, identity }) => [displayName, identity]),
    ]
      .filter((name) => name !== undefined)
      .join("\n"),
  );
  return (distinctive.length > 0 ? distinctive : words).every((word) => names.includes(word));
}
