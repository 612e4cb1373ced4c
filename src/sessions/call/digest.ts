/** What a row shows about a call: computed while the log is loaded, and small enough to keep without it. */
import type { SessionInfo } from "../../evovoice/types.ts";
import type { Chunked } from "../chunked.ts";
import type { Call } from "./call.ts";
import { readCallSteps } from "./read-call.ts";
import type { ReadCallOptions } from "./read-call.ts";

export interface CallDigest {
  /** The outcome as the service sent it. */
  readonly outcome?: string;
  /** The service's `wasMissed`. */
  readonly missed: boolean;
  /** Whether the call was answered, according to the log or the fields. */
  readonly answered: boolean;
  /** The name or address of the party that answered first. */
  readonly answeredBy?: string;
  /** Milliseconds from the start until the answer. */
  readonly timeToAnswerMs?: number;
  /** How long the caller talked, in milliseconds; a lower bound if `talkAtLeast`. For a live call, up to its last answer. */
  readonly talkMs?: number;
  readonly talkAtLeast?: true;
  /** The call contradicts itself: see `Call.contradictions`. */
  readonly contradictory?: true;
}

export function callDigest({ outcome, missed, answer, parties, figures, contradictions }: Call): CallDigest {
  const party = answer?.party === undefined ? undefined : parties[answer.party];
  const answeredBy = party?.name ?? party?.address;
  const { timeToAnswer, talk } = figures;
  return {
    ...(outcome === undefined ? {} : { outcome }),
    missed,
    answered: answer !== undefined,
    ...(answeredBy === undefined ? {} : { answeredBy }),
    ...(timeToAnswer === undefined ? {} : { timeToAnswerMs: timeToAnswer.ms }),
    ...(talk === undefined ? {} : { talkMs: talk.ms }),
    ...(talk?.atLeast === undefined ? {} : { talkAtLeast: talk.atLeast }),
    ...(contradictions.length === 0 ? {} : { contradictory: true }),
  };
}

/** The digests of a page of sessions by session ID, computed in chunks. */
export function* callDigestSteps(
  sessions: readonly SessionInfo[],
  options: Pick<ReadCallOptions, "events" | "read"> = {},
): Chunked<Map<string, CallDigest>> {
  const digests = new Map<string, CallDigest>();
  for (const session of sessions) {
    digests.set(session.id, callDigest(yield* readCallSteps(session, options)));
    yield;
  }
  return digests;
}
