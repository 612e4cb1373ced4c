/** Creates searches for sessions that have something in common with one. */
import { readAnsweredBy, readParties } from "../call/parties/parties.ts";
import { textOf } from "../call/session-head.ts";
import type { SessionHead } from "../call/session-head.ts";
import { timestampMs } from "../time/read-timestamp.ts";
import { searchedAddress } from "./address-input.ts";
import { sessionQuery } from "./query.ts";
import type { SessionQuery } from "./query.ts";

export const similarities = ["caller", "customer", "endpoint", "agent", "time"] as const;
/** What sessions can have in common. "caller" is the outside party, in either direction. */
export type Similarity = (typeof similarities)[number];

/** How far from a session's start others count as around its time. Milliseconds. */
const aroundMs = 30 * 60_000;

/** The search for sessions like this one; undefined if it lacks the value to share. */
export function similarQuery(session: SessionHead, by: Similarity): SessionQuery | undefined {
  switch (by) {
    case "caller":
      return callerQuery(session);
    case "customer":
      return namedQuery("customer", session.customerId, session.customerName);
    case "endpoint":
      return namedQuery("endpoint", session.endpointId, session.endpointName);
    case "agent": {
      const answeredBy = textOf(readAnsweredBy(session));
      return answeredBy === undefined ? undefined : sessionQuery({ local: { answeredBy } });
    }
    case "time":
      return timeQuery(session);
  }
}

function callerQuery(session: SessionHead): SessionQuery | undefined {
  const { address, name } = readParties(session).otherParty;
  const number = textOf(address);
  if (number !== undefined) {
    return sessionQuery({ number: searchedAddress(number) });
  }
  const text = textOf(name);
  return text === undefined ? undefined : sessionQuery({ text });
}

function namedQuery(
  kind: "customer" | "endpoint",
  id: string | undefined,
  name: string | undefined,
): SessionQuery | undefined {
  const [ownId, ownName] = [textOf(id), textOf(name)];
  if (ownId !== undefined) {
    return sessionQuery({ [`${kind}Ids`]: [ownId] });
  }
  return ownName === undefined ? undefined : sessionQuery({ [`${kind}Names`]: [ownName] });
}

function timeQuery({ dateCreated, accountId }: SessionHead): SessionQuery | undefined {
  const start = timestampMs(dateCreated);
  return start === undefined
    ? undefined
    : sessionQuery({
        accountIds: accountId === undefined ? undefined : [accountId],
        startAt: start - aroundMs,
        endAt: start + aroundMs,
      });
}
