/** Reads what happened in a call from the fields of its session and the events of its log. */
import type { SessionInfo } from "../../evovoice/types.ts";
import { runAtOnce } from "../chunked.ts";
import type { Chunked } from "../chunked.ts";
import type { Call, Party } from "./call.ts";
import { readEntries } from "./events/call-entries.ts";
import type { EntryReader, EventsOfEntries } from "./events/call-entries.ts";
import { joinChild } from "./children.ts";
import { figuresOf } from "./segments/figures.ts";
import { followMessages } from "./messages.ts";
import { followCall } from "./events/follow-call.ts";
import type { FollowedCall } from "./events/follow-call.ts";
import { PartyList } from "./parties/party-list.ts";
import { spanOf } from "./segments/span.ts";
import type { CallSpan } from "./segments/span.ts";
import { sessionNames } from "../entry/session-names.ts";
import { readFlowEvent } from "../entry/flow-events.ts";
import { readEntry } from "../entry/read-entry.ts";
import { sessionFacts } from "./facts.ts";
import { textOf } from "./session-head.ts";
import { withoutBriefSegments } from "./segments/brief-segments.ts";

/** More names than any real session has. */
const maxNames = 200;

export interface ReadCallOptions {
  /** Sessions that belong to this one, such as the one it was transferred to. */
  readonly children?: readonly SessionInfo[] | undefined;
  readonly events?: EventsOfEntries | undefined;
  /** The service's time, for the durations of ongoing segments. */
  readonly now?: number | undefined;
  /** Reads entries that `events` has nothing for. */
  readonly read?: EntryReader | undefined;
}

/** The built-in reader, with the names of the session's parties. */
function readerOf(session: SessionInfo): EntryReader {
  const names = sessionNames(session).slice(0, maxNames);
  return (message) => {
    const { events } = readEntry(message, { names });
    const flow = events.length > 0 ? undefined : readFlowEvent(message);
    return flow === undefined ? events : [flow];
  };
}

/** Reads the whole call at once. Never throws, whatever the session and its log contain. */
export function readCall(session: SessionInfo, options: ReadCallOptions = {}): Call {
  return runAtOnce(readCallSteps(session, options));
}

/** The same in chunks: a long log takes a while. */
export function* readCallSteps(session: SessionInfo, options: ReadCallOptions = {}): Chunked<Call> {
  const { children = [], events, now, read = readerOf(session) } = options;
  const entries = yield* readEntries(session, events?.get(session.id), read);
  const span = spanOf(session, entries);
  yield;
  const parties = new PartyList(session);
  yield;
  const follow = session.channel === "Chat" || session.channel === "Fax" ? followMessages : followCall;
  const followed = yield* follow(session, entries, parties, span);
  let found = parties.all.map(({ name, address, role, segments }): Party => ({
    ...(name === undefined ? {} : { name }),
    ...(address === undefined ? {} : { address }),
    role,
    segments: withoutBriefSegments(segments.list(), role === "caller" ? span : undefined),
  }));
  for (const child of children) {
    const call = yield* readCallSteps(child, { events, now, read: options.read });
    found = joinChild(found, parties, child, call);
  }
  return assemble(session, span, found, followed, now);
}

function assemble(
  session: SessionInfo,
  span: CallSpan,
  parties: readonly Party[],
  followed: FollowedCall,
  now: number | undefined,
): Call {
  const { state, live, missed, direction, ourParty } = sessionFacts(session);
  const { name, address } = ourParty;
  const outcome = textOf(session.outcome);
  const { answer, hungUp, failure, transfers, contradictions } = followed;
  return {
    sessionId: session.id,
    ...(session.channel === undefined ? {} : { channel: session.channel }),
    ...(direction === undefined ? {} : { direction }),
    state,
    live,
    missed,
    ...(outcome === undefined ? {} : { outcome }),
    ...(span.startAt === undefined ? {} : { startAt: span.startAt }),
    ...(span.endAt === undefined ? {} : { endAt: span.endAt }),
    ...(direction === "Incoming" && (name ?? address) !== undefined
      ? { called: { ...(name === undefined ? {} : { name }), ...(address === undefined ? {} : { address }) } }
      : {}),
    parties,
    ...(answer === undefined ? {} : { answer }),
    ...(hungUp === undefined ? {} : { hungUp }),
    ...(failure === undefined ? {} : { failure }),
    transfers,
    contradictions: [...span.contradictions, ...contradictions],
    figures: figuresOf(parties, span, answer, now),
    logRead: followed.logRead,
  };
}
