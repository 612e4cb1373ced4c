/** Follows a voice call from event to event. */
import type { SessionInfo } from "../../../evovoice/types.ts";
import type { Chunked } from "../../chunked.ts";
import type { EntryEvent, EventKind } from "../../entry/events.ts";
import type { Call, CallAnswer, CallTransfer, Contradiction, Grounds } from "../call.ts";
import { CallState } from "./call-state.ts";
import type { EntryTime } from "./call-state.ts";
import type { CallEntries, CallEntry } from "./call-entries.ts";
import { readOutcome } from "../outcome.ts";
import { UnreadEntries } from "./unread-entries.ts";
import { knownParty } from "./event-parties.ts";
import type { EventInMessage } from "./event-parties.ts";
import { isHost, isNobodyInParticular } from "../parties/party-names.ts";
import { applyEvent, saysWhoHungUp } from "./event-rules.ts";
import { answererOf, finishEnded } from "./finish-call.ts";
import { readReply } from "./sip-replies.ts";
import { ringLength } from "./ring-length.ts";
import { applyLiveFields } from "./live-fields.ts";
import type { PartyList } from "../parties/party-list.ts";
import type { CallSpan } from "../segments/span.ts";

export interface FollowedCall {
  readonly answer?: CallAnswer;
  readonly hungUp?: NonNullable<Call["hungUp"]>;
  readonly failure?: Grounds & { readonly text: string };
  readonly transfers: readonly CallTransfer[];
  readonly contradictions: readonly Contradiction[];
  readonly logRead: boolean;
}

/** Events that say who hung up may be logged a little after the end, and entries a little before the start. */
const toleranceMs = 5000;
/** Entries per chunk. Few, since the first ones in a process take ten times as long as later ones. */
const chunkSize = 20;

/** Kinds of events whose entry may say more, in words that could not be read. */
const sayingLittle = new Set<EventKind>(["problem", "webhook", "recording", "message"]);

const ringEndings = new Set<EventKind>(["not answered", "declined", "busy", "cancelled"]);

/** Kinds of events that say nothing about the caller's state. */
const neutral = new Set<EventKind>([
  "recording",
  "webhook",
  "problem",
  "message",
  "hung up",
  "left",
  "ended",
  "resumed",
  "held",
]);

export function* followCall(
  session: SessionInfo,
  entries: CallEntries,
  parties: PartyList,
  span: CallSpan,
): Chunked<FollowedCall> {
  const state = new CallState(parties, span.startAt);
  const unread = new UnreadEntries(session, state);
  const { startAt, endAt, lastKnownAt } = span;
  const { segments } = parties.caller;
  let begun = false;
  if (startAt !== undefined) {
    segments.start("unknown", startAt, undefined, { source: "known", fields: ["dateCreated"] });
  }
  for (const [index, entry] of entries.placed.entries()) {
    if (index % chunkSize === chunkSize - 1) {
      yield;
    }
    const time = timeOfEntry(session, entry, span);
    if (time === undefined) {
      outside(state, session, entry, span);
      continue;
    }
    const events = entry.events.length === 0 ? readReply(state, entry.message) : entry.events;
    if (events.length === 0) {
      state.unreadSince ??= time.at;
      unread.add(time.at, entry.message);
      continue;
    }
    if (!begun && events.some(({ kind }) => !neutral.has(kind))) {
      begun = true;
      beginInFlow(state, entry, startAt, time);
    }
    if (events.every(({ kind }) => sayingLittle.has(kind))) {
      unread.mentions(time.at, entry.message);
    }
    for (const event of inOrder(events, state)) {
      unread.before(event.kind, time.at);
      applyEvent(state, eventInMessage(event, entry), time);
    }
    unread.after(events, time.at);
    if (begun) {
      moveCaller(state, time);
    }
    state.unreadSince = undefined;
    state.lastReadAt = time.at;
  }
  if (span.ended) {
    finishEnded(state, session, { endAt, lastKnownAt }, unread);
    hangUpWithoutTime(state, session, entries);
  } else {
    applyLiveFields(state, session);
  }
  return {
    ...resultOf(state, session),
    logRead: begun || entries.unplaced.length > 0,
  };
}

/** An event with its message, without a subject that is not a party. */
function eventInMessage(event: EntryEvent, { message }: CallEntry): EventInMessage {
  const { subject, ...rest } = event;
  if (subject === undefined || isHost(subject)) {
    return { ...rest, message };
  }
  return isNobodyInParticular(subject) ? { ...rest, message, everybody: true } : { ...event, message };
}

/** The reason why a ring ended comes before its end: "hung up, busy". */
function inOrder(events: readonly EntryEvent[], { parked, beforeAnswer }: CallState): readonly EntryEvent[] {
  if (events.length < 2) {
    return events;
  }
  const last = (kind: EventKind): number =>
    kind === "hung up" || kind === "left" || kind === "ended" ? 1 : 0;
  // "Picked up the parked call" does not park it again.
  const resumes = events.some(({ kind }) => kind === "resumed" || (kind === "answered" && parked));
  const ringEnds = events.some(({ kind }) => ringEndings.has(kind));
  return (
    events
      .filter(({ kind }) => kind !== "parked" || !resumes)
      // "Dial finished: no answer" is the end of a ring.
      .filter(({ kind, subject }) => kind !== "ended" || subject !== undefined || !beforeAnswer || !ringEnds)
      .sort((one, other) => last(one.kind) - last(other.kind))
  );
}

/** Until the first event, the caller was in the flow. If that event is an answer, the state before it is unknown. */
function beginInFlow(
  state: CallState,
  { events }: CallEntry,
  startAt: number | undefined,
  { evidence }: EntryTime,
): void {
  const answer = events.some(
    ({ kind, subject }) => (kind === "answered" || kind === "joined") && subject !== undefined,
  );
  const flow = !answer || events.some(({ kind }) => kind === "flow");
  if (flow && startAt !== undefined && state.caller.segments.state === "unknown") {
    state.caller.segments.start("flow", startAt, evidence);
  }
}

function moveCaller(state: CallState, { at, evidence }: EntryTime): void {
  if (state.hungUp?.party === state.caller && state.over) {
    return;
  }
  if (state.over && state.caller.segments.state === undefined) {
    return;
  }
  const next = state.callerState();
  const name = state.queue?.name;
  state.caller.segments.start(next, at, evidence, {
    ...(next === "queue" && name !== undefined ? { queue: name } : {}),
    ...(next === "hold" && state.heldBy !== undefined ? { heldBy: state.heldBy.index } : {}),
  });
}

/** The time of an entry within the call; undefined for one outside of it. */
function timeOfEntry(
  session: SessionInfo,
  { at, entry, message }: CallEntry,
  { startAt, endAt, lastEndAt }: CallSpan,
): EntryTime | undefined {
  const evidence = { sessionId: session.id, entry };
  const rang = ringLength(message);
  const ringMs = rang === undefined ? {} : { ringMs: rang };
  if (startAt !== undefined && at < startAt) {
    return at < startAt - toleranceMs ? undefined : { at: startAt, evidence };
  }
  return lastEndAt !== undefined && at > lastEndAt
    ? undefined
    : { at: Math.min(at, endAt ?? at), evidence, ...ringMs };
}

const afterTheEnd = new Set<EventKind>([
  "hung up",
  "left",
  "ended",
  "recording",
  "webhook",
  "voicemail",
  "flow",
  "message",
  "problem",
]);

/** Handles an entry before the start or after the end: it adds no segments, but may say who hung up or contradict the dates. */
function outside(state: CallState, session: SessionInfo, entry: CallEntry, { endAt }: CallSpan): void {
  const late = endAt !== undefined && entry.at > endAt;
  const evidence = { sessionId: session.id, entry: entry.entry };
  if (late && entry.at <= endAt + toleranceMs) {
    for (const event of entry.events) {
      if (event.kind === "hung up") {
        applyEvent(state, eventInMessage(event, entry), { at: endAt, evidence });
      }
    }
  }
  if (entry.events.some(({ kind }) => !afterTheEnd.has(kind)) && state.contradictions.length < 20) {
    state.contradictions.push({
      kind: late ? "entry after the end" : "entry before the start",
      evidence: [evidence],
    });
  }
}

/** Entries without a time can still say who hung up. */
function hangUpWithoutTime(state: CallState, session: SessionInfo, { unplaced }: CallEntries): void {
  for (const { entry, events, message } of unplaced) {
    for (const event of events) {
      const { subject } = event;
      const party = subject === undefined ? undefined : knownParty(state, subject, () => undefined);
      const claims = event.kind === "hung up" && saysWhoHungUp({ ...event, message });
      if (claims && party !== undefined && state.hungUp === undefined) {
        const evidence = { sessionId: session.id, entry };
        state.hungUp = { party, evidence };
        if (party === state.caller || party.segments.last?.state === "talking") {
          party.segments.amendEnding("hung up", evidence);
        }
      }
    }
  }
}

/** One phone of several failing is not a failure of the call. */
function isFailedCall({ parties }: CallState, session: SessionInfo): boolean {
  const { failed, missed } = readOutcome(session);
  return parties.callee !== undefined || (failed && !missed);
}

function resultOf(state: CallState, session: SessionInfo): Omit<FollowedCall, "logRead"> {
  const { hungUp, transfers, contradictions } = state;
  const failure = isFailedCall(state, session) ? state.failure : undefined;
  const answer = answererOf(state, session);
  return {
    ...(answer === undefined ? {} : { answer }),
    ...(hungUp === undefined ? {} : { hungUp: { party: hungUp.party.index, evidence: [hungUp.evidence] } }),
    ...(failure === undefined ? {} : { failure: { text: failure.text, evidence: [failure.evidence] } }),
    transfers,
    contradictions,
  };
}
