/** Chats and faxes have no ringing, talking or hold: messages, pages and states count as the flow. */
import type { SessionInfo } from "../../evovoice/types.ts";
import type { Chunked } from "../chunked.ts";
import type { CallAnswer, Evidence } from "./call.ts";
import type { CallEntries } from "./events/call-entries.ts";
import type { FollowedCall } from "./events/follow-call.ts";
import type { PartyDraft } from "./parties/party-draft.ts";
import type { PartyList } from "./parties/party-list.ts";
import { namedPart } from "./parties/party-names.ts";
import type { CallSpan } from "./segments/span.ts";
import { textOf } from "./session-head.ts";

/** Entries per chunk. */
const chunkSize = 500;

export function* followMessages(
  session: SessionInfo,
  { placed, first }: CallEntries,
  parties: PartyList,
  { startAt, endAt, ended, lastKnownAt }: CallSpan,
): Chunked<FollowedCall> {
  const { caller } = parties;
  const entriesWithEvents = placed.filter(
    ({ events, at }) => events.length > 0 && (endAt === undefined || at <= endAt),
  );
  if (startAt !== undefined) {
    if (first !== undefined) {
      caller.segments.start("flow", startAt, evidenceOf(session, entriesWithEvents[0]?.entry));
    } else {
      caller.segments.start("unknown", startAt, undefined, { source: "known", fields: ["dateCreated"] });
    }
  }
  let accepted: { party: PartyDraft; at: number; evidence: Evidence } | undefined;
  for (const [index, { entry, at, events }] of entriesWithEvents.entries()) {
    if (index % chunkSize === chunkSize - 1) {
      yield;
    }
    const evidence = { sessionId: session.id, entry };
    for (const { kind, subject } of events) {
      const party =
        subject === undefined || namedPart(subject) !== undefined ? undefined : parties.find(subject);
      const takesPart = kind === "answered" || kind === "joined" || kind === "message";
      if (party !== undefined && party !== caller && takesPart) {
        party.segments.start("flow", Math.max(at, startAt ?? at), evidence);
        accepted ??= kind === "message" ? undefined : { party, at, evidence };
      }
    }
  }
  const end = endAt ?? lastKnownAt;
  if (ended && end !== undefined) {
    for (const { segments } of parties.all) {
      segments.stop(end, endAt === undefined ? { endOpen: true } : {});
    }
  }
  const answer =
    accepted === undefined
      ? fieldAnswer(session, parties)
      : { party: accepted.party.index, at: accepted.at, evidence: [accepted.evidence] };
  return {
    ...(answer === undefined ? {} : { answer }),
    transfers: [],
    contradictions: [],
    logRead: entriesWithEvents.length > 0,
  };
}

function evidenceOf(session: SessionInfo, entry: number | undefined): Evidence | undefined {
  return entry === undefined ? undefined : { sessionId: session.id, entry };
}

function fieldAnswer(session: SessionInfo, parties: PartyList): CallAnswer | undefined {
  const name = textOf(session.answeredByName);
  const party = name === undefined ? undefined : parties.find(name);
  return party === undefined ? undefined : { party: party.index, evidence: [], fields: ["answeredByName"] };
}
