/**
 * What is true of a session, told from its fields and without words. Nothing is guessed in silence: what the service
 * did not send, or sent unreadable, stays undefined.
 */
import { readServiceDate } from "../../evovoice/decode/service-date.ts";
import { momentOf } from "../time/timestamp.ts";
import type { FlowChannels, SessionDirections, SessionInfo } from "../../evovoice/types.ts";

/** A session without its log, which may be large and tells nothing that is asked here. */
export type SessionHead = Omit<SessionInfo, "log">;

/** Where a session stands. "active": not ended, and no more is known. "unknown": not even that. */
export const sessionStates = [
  "ringing",
  "queued",
  "connected",
  "hold",
  "active",
  "ended",
  "unknown",
] as const;
export type SessionState = (typeof sessionStates)[number];

/** One side of a session. */
export interface Party {
  readonly name?: string;
  /** A phone number, an e-mail address, a SIP address: whatever the service sent. */
  readonly address?: string;
}

export interface SessionFacts {
  readonly state: SessionState;
  /** Known not to have ended. */
  readonly live: boolean;
  /** The service says it was missed. */
  readonly missed: boolean;
  /** Missed, or its outcome speaks of failure. The latter is told from the words alone. */
  readonly trouble: boolean;
  readonly direction?: SessionDirections;
  readonly channel?: FlowChannels;
  /** The side that is not ours; empty where the direction is not known. */
  readonly otherParty: Party;
  /** The account's own side; empty where the direction is not known. */
  readonly ourParty: Party;
  /** `dateCreated`, in milliseconds since the epoch. */
  readonly startAt?: number;
  /** `dateCompleted`, in milliseconds since the epoch. */
  readonly endAt?: number;
  /** From start to end; from start to `now` while live. Never negative. */
  readonly durationMs?: number;
  /** A date of this session named no zone and was read as UTC: its times may be hours off, and should say so. */
  readonly zoneAssumed: boolean;
  /** The name of who answered; the service's, else that of the member at the endpoint that answered. */
  readonly answeredBy?: string;
}

/** Trimmed, and undefined where nothing is left. */
export function textOf(value: string | undefined): string | undefined {
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" ? undefined : text;
}

const failingOutcome =
  /\b(?:fail(?:s|ed|ure)?|errors?|no answer|not answered|unanswered|busy|reject(?:ed)?|declined|refused|denied|abandon(?:ed)?|time ?out|timed out|missed|unreachable|unavailable|dropped|invalid|blocked)\b/;

/** Whether an outcome's words speak of failure. `NoAnswer`, `no-answer` and "No answer" are one. */
export function outcomeSpeaksOfFailure(outcome: string | undefined): boolean {
  if (outcome === undefined) {
    return false;
  }
  const words = outcome
    .slice(0, 200)
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replaceAll(/[\s_-]+/g, " ")
    .toLowerCase();
  return failingOutcome.test(words);
}

/**
 * Where a session stands. The queue's state says more than the call's (who waits in a queue is connected to it);
 * Disconnected says nothing by itself, as it is the first name of its enum and so what the service writes by default.
 */
export function sessionState(session: SessionHead): SessionState {
  const { ended, callState, queueState, dialState } = session;
  if (ended === true || (ended === undefined && momentOf(session.dateCompleted) !== undefined)) {
    return "ended";
  }
  if (callState === "Hold" || queueState === "Hold") {
    return "hold";
  }
  if (queueState === "Queued") {
    return "queued";
  }
  if (queueState === "Ringing" || (callState === "Ringing" && queueState !== "Connected")) {
    return "ringing";
  }
  if (callState === "Connected" || queueState === "Connected") {
    return "connected";
  }
  return ended === false || dialState === "Active" ? "active" : "unknown";
}

/** The facts of one session. With `now` (milliseconds since the epoch) a live session has a duration too. */
export function sessionFacts(session: SessionHead, now?: number): SessionFacts {
  const state = sessionState(session);
  const live = state !== "ended" && state !== "unknown";
  const missed = session.wasMissed === true;
  const startAt = momentOf(session.dateCreated);
  const endAt = momentOf(session.dateCompleted);
  const durationMs = durationOf(state, live, startAt, endAt, now);
  const answeredBy = answeredByOf(session);
  return {
    state,
    live,
    missed,
    trouble: missed || outcomeSpeaksOfFailure(session.outcome),
    ...(session.direction === undefined ? {} : { direction: session.direction }),
    ...(session.channel === undefined ? {} : { channel: session.channel }),
    ...partiesOf(session),
    ...(startAt === undefined ? {} : { startAt }),
    ...(endAt === undefined ? {} : { endAt }),
    ...(durationMs === undefined ? {} : { durationMs }),
    zoneAssumed: namesNoZone(session.dateCreated) || namesNoZone(session.dateCompleted),
    ...(answeredBy === undefined ? {} : { answeredBy }),
  };
}

/** Whether a date can be read and says no zone. What ends in Z needs no second look, and nearly all dates do. */
function namesNoZone(date: string | undefined): boolean {
  return date !== undefined && !date.endsWith("Z") && readServiceDate(date)?.zoneSaid === false;
}

function durationOf(
  state: SessionState,
  live: boolean,
  startAt: number | undefined,
  endAt: number | undefined,
  now: number | undefined,
): number | undefined {
  if (startAt === undefined) {
    return undefined;
  }
  if (state === "ended") {
    return endAt === undefined || endAt < startAt ? undefined : endAt - startAt;
  }
  // The person's clock may run a little behind the service's.
  return live && now !== undefined ? Math.max(0, now - startAt) : undefined;
}

/** The two sides. For chats the service fills `fromPhoneNumber` ("used with SMS chats"). */
function partiesOf(session: SessionHead): { otherParty: Party; ourParty: Party } {
  const fromPhoneNumber = textOf(session.fromPhoneNumber);
  const fromAddress = textOf(session.fromAddress);
  const from =
    session.channel === "Chat" ? (fromPhoneNumber ?? fromAddress) : (fromAddress ?? fromPhoneNumber);
  const to = textOf(session.toAddress) ?? textOf(session.destination);
  const endpointName = textOf(session.endpointName);
  if (session.direction === "Incoming") {
    return { otherParty: party(textOf(session.fromName), from), ourParty: party(endpointName, to) };
  }
  if (session.direction === "Outgoing") {
    return {
      otherParty: party(undefined, to),
      ourParty: party(endpointName ?? textOf(session.fromName), from),
    };
  }
  return { otherParty: {}, ourParty: {} };
}

function party(name: string | undefined, address: string | undefined): Party {
  return { ...(name === undefined ? {} : { name }), ...(address === undefined ? {} : { address }) };
}

function answeredByOf(session: SessionHead): string | undefined {
  const name = textOf(session.answeredByName);
  const endpointId = textOf(session.answeredById);
  if (name !== undefined || endpointId === undefined) {
    return name;
  }
  return textOf(session.members.find((member) => member.endpointId === endpointId)?.displayName);
}
