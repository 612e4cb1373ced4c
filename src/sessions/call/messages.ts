/** Chat and fax: no ringing, talking or hold. Messages, pages and states are the flow. */
import type { SessionInfo } from "../../evovoice/types.ts";
import type { Chunked } from "../chunked.ts";
import type { CallAnswer, Evidence } from "./call.ts";
import type { CallEntries } from "./call-events.ts";
import type { Followed } from "./follow-call.ts";
import type { Lane, PartyList } from "./party-list.ts";
import { namedPart } from "./party-names.ts";
import type { CallSpan } from "./span.ts";
import { textOf } from "./session-head.ts";

/** Entries followed in one step. */
const piece = 500;

export function* followMessages(
  session: SessionInfo,
  { placed, first }: CallEntries,
  parties: PartyList,
  { startAt, endAt, ended, lastKnownAt }: CallSpan,
): Chunked<Followed> {
  const { caller } = parties;
  const said = placed.filter(({ events, at }) => events.length > 0 && (endAt === undefined || at <= endAt));
  if (startAt !== undefined) {
    if (first !== undefined) {
      caller.segments.start("flow", startAt, evidenceOf(session, said[0]?.entry));
    } else {
      caller.segments.start("unknown", startAt, undefined, { source: "known", fields: ["dateCreated"] });
    }
  }
  let accepted: { lane: Lane; at: number; evidence: Evidence } | undefined;
  for (const [index, { entry, at, events }] of said.entries()) {
    if (index % piece === piece - 1) {
      yield;
    }
    const evidence = { sessionId: session.id, entry };
    for (const { kind, subject } of events) {
      const lane =
        subject === undefined || namedPart(subject) !== undefined ? undefined : parties.find(subject);
      const takesPart = kind === "answered" || kind === "joined" || kind === "message";
      if (lane !== undefined && lane !== caller && takesPart) {
        lane.segments.start("flow", Math.max(at, startAt ?? at), evidence);
        accepted ??= kind === "message" ? undefined : { lane, at, evidence };
      }
    }
  }
  const end = endAt ?? lastKnownAt;
  if (ended && end !== undefined) {
    for (const { segments } of parties.lanes) {
      segments.stop(end, endAt === undefined ? { endOpen: true } : {});
    }
  }
  const answer =
    accepted === undefined
      ? fieldAnswer(session, parties)
      : { party: accepted.lane.index, at: accepted.at, evidence: [accepted.evidence] };
  return {
    ...(answer === undefined ? {} : { answer }),
    transfers: [],
    contradictions: [],
    logRead: said.length > 0,
  };
}

function evidenceOf(session: SessionInfo, entry: number | undefined): Evidence | undefined {
  return entry === undefined ? undefined : { sessionId: session.id, entry };
}

function fieldAnswer(session: SessionInfo, parties: PartyList): CallAnswer | undefined {
  const name = textOf(session.answeredByName);
  const lane = name === undefined ? undefined : parties.find(name);
  return lane === undefined ? undefined : { party: lane.index, evidence: [], fields: ["answeredByName"] };
}
