/** Finds the sessions related to one, by what they have in common. */
import * as l10n from "@vscode/l10n";
import type { SessionInfo } from "../../evovoice/types.ts";
import { readParties } from "../call/parties/parties.ts";
import { sameReadAddress, toReadAddress } from "../identity/same-address.ts";
import type { ReadAddress } from "../identity/same-address.ts";
import { textOf } from "../call/session-head.ts";
import type { SessionHead } from "../call/session-head.ts";
import { readTimestamp } from "../time/read-timestamp.ts";
import { differenceMs } from "../time/timestamp.ts";
import { gapText } from "../time/durations.ts";

/** A related session, and the reasons as text. */
export interface RelatedSession {
  readonly session: SessionInfo;
  /** Such as "Same conference". Never empty; the most certain first. */
  readonly reasons: readonly string[];
}

/** Sessions of the same parties within this time are probably about the same matter. Milliseconds. */
const near = 30 * 60_000;

/**
 * The sessions among `others` that share a call or a conference with this one, or its parties within half an hour; the most certain
 * first, then the nearest in time. The session itself is never among them. `nearMs` replaces the half hour.
 */
export function relatedSessions(
  session: SessionHead,
  others: Iterable<SessionInfo>,
  nearMs = near,
): RelatedSession[] {
  const start = readTimestamp(session.dateCreated);
  const calls = memberCalls(session);
  const party = partyOf(session);
  const related: { session: SessionInfo; reasons: string[]; sure: boolean; distance: number }[] = [];
  for (const other of others) {
    if (other.id === session.id) {
      continue;
    }
    const reasons = callReasons(session, calls, other);
    const sure = reasons.length > 0;
    const after = differenceMs(start, readTimestamp(other.dateCreated)) ?? Number.NaN;
    if (party !== undefined && Math.abs(after) <= nearMs && isParty(other, party)) {
      reasons.push(partyReason(after));
    }
    if (reasons.length > 0) {
      related.push({ session: other, reasons, sure, distance: Math.abs(after) || 0 });
    }
  }
  return related
    .sort((one, other) => Number(other.sure) - Number(one.sure) || one.distance - other.distance)
    .map(({ session: found, reasons }) => ({ session: found, reasons }));
}

function callReasons(session: SessionHead, calls: ReadonlySet<string>, other: SessionInfo): string[] {
  const reasons: string[] = [];
  const [own, theirs] = [textOf(session.callSid), textOf(other.callSid)];
  if (own !== undefined && own === theirs) {
    reasons.push(l10n.t("Same Call SID"));
  } else if (theirs !== undefined && calls.has(theirs)) {
    reasons.push(l10n.t("Its call is one of this session’s members"));
  } else if (own !== undefined && memberCalls(other).has(own)) {
    reasons.push(l10n.t("This call is one of that session’s members"));
  } else if (calls.size > 0 && other.members.some(({ callSid }) => calls.has(textOf(callSid) ?? ""))) {
    reasons.push(l10n.t("The same call is a member of both"));
  }
  const conference = textOf(session.conferenceSid);
  if (conference !== undefined && conference === textOf(other.conferenceSid)) {
    reasons.push(l10n.t("Same conference"));
  }
  return reasons;
}

function memberCalls(session: SessionHead): Set<string> {
  const calls = [
    ...session.members.map(({ callSid }) => textOf(callSid)),
    textOf(session.mostRecentParticipantCallSid),
  ];
  return new Set(calls.filter((callSid) => callSid !== undefined));
}

/** The outside party's number or address; undefined for a withheld caller, who could be anyone. */
function partyOf(session: SessionHead): ReadAddress | undefined {
  const { address } = readParties(session).otherParty;
  return address === undefined ? undefined : toReadAddress(address);
}

function isParty(session: SessionHead, party: ReadAddress): boolean {
  const other = partyOf(session);
  return other !== undefined && sameReadAddress(other, party);
}

function partyReason(after: number): string {
  if (after === 0) {
    return l10n.t("Same party, same time");
  }
  return after > 0
    ? l10n.t("Same party, {0} later", gapText(after))
    : l10n.t("Same party, {0} earlier", gapText(-after));
}
