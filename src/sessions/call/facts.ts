/**
 * Facts about a session, from its fields, before they become text. Nothing is guessed: what the service
 * did not send, or sent unreadable, stays undefined.
 */
import { durationOf, sessionDates } from "./dates.ts";
import type { DateContradiction } from "./dates.ts";
import type { Timestamp } from "../time/timestamp.ts";
import type { FlowChannels, SessionDirections } from "../../evovoice/types.ts";
import { readOutcome } from "./outcome.ts";
import type { OutcomeContradiction } from "./outcome.ts";
import { readAnsweredBy, readDirection, readParties } from "./parties/parties.ts";
import type { Parties } from "./parties/parties.ts";
import type { SessionHead } from "./session-head.ts";
import { sessionState } from "./session-state.ts";
import type { SessionState } from "./session-state.ts";

export interface SessionFacts extends Parties {
  readonly state: SessionState;
  /** Known not to have ended, and without an end date. */
  readonly live: boolean;
  /** The service marks it as missed. */
  readonly missed: boolean;
  /** Missed, or its outcome is a failure. */
  readonly hasProblem: boolean;
  /** Two fields that can't both be right. */
  readonly contradiction?: OutcomeContradiction;
  readonly direction?: SessionDirections;
  readonly channel?: FlowChannels;
  /** `dateCreated`, in milliseconds since the epoch. */
  readonly startAt?: number;
  /** `dateCompleted`, in milliseconds since the epoch. */
  readonly endAt?: number;
  /** `dateCreated` as sent, if it can't be read. */
  readonly startText?: string;
  /** `dateCompleted` as sent, if it can't be read. */
  readonly endText?: string;
  /** From start to end; from start to `now` while live. Never negative; absent if only one of the two dates names its zone. */
  readonly durationMs?: number;
  /** A date of this session names no zone and was read as UTC: its times may be hours off, and the UI should say so. */
  readonly zoneAssumed: boolean;
  readonly startZone?: Timestamp["zone"];
  readonly endZone?: Timestamp["zone"];
  /** The dates of this session can't all be true. */
  readonly dateContradiction?: DateContradiction;
  /** Who answered: the service's name for them, else that of the member at the endpoint that answered. */
  readonly answeredBy?: string;
}

/** The facts of one session. With `now` (milliseconds, by the service's clock) a live session has a duration too. */
export function sessionFacts(session: SessionHead, now?: number): SessionFacts {
  const state = sessionState(session);
  const dates = sessionDates(session);
  const { start, end, startText, endText, contradiction: dateContradiction } = dates;
  const live = state !== "ended" && state !== "unknown" && dateContradiction !== "endWithoutEnded";
  const { missed, failed, contradiction } = readOutcome(session);
  const direction = readDirection(session.direction);
  const durationMs = durationOf(dates, live, now);
  const answeredBy = readAnsweredBy(session);
  return {
    state,
    live,
    missed,
    hasProblem: failed,
    ...(contradiction === undefined ? {} : { contradiction }),
    ...(direction === undefined ? {} : { direction }),
    ...(session.channel === undefined ? {} : { channel: session.channel }),
    ...readParties(session),
    ...(start === undefined ? {} : { startAt: start.epochMs, startZone: start.zone }),
    ...(end === undefined ? {} : { endAt: end.epochMs, endZone: end.zone }),
    ...(startText === undefined ? {} : { startText }),
    ...(endText === undefined ? {} : { endText }),
    ...(durationMs === undefined ? {} : { durationMs }),
    zoneAssumed: start?.zone === "assumed" || end?.zone === "assumed",
    ...(dateContradiction === undefined ? {} : { dateContradiction }),
    ...(answeredBy === undefined ? {} : { answeredBy }),
  };
}
