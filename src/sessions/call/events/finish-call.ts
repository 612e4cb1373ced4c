/** Ends everything that is still ongoing when a call is over. */
import type { SessionInfo } from "../../../evovoice/types.ts";
import type { CallAnswer, SegmentEnding } from "../call.ts";
import type { CallState } from "./call-state.ts";
import type { UnreadEntries } from "./unread-entries.ts";
import { outcomeKey } from "../outcome.ts";
import { readDirection } from "../parties/parties.ts";
import { textOf } from "../session-head.ts";
import type { PartyDraft } from "../parties/party-draft.ts";

interface End {
  readonly endAt: number | undefined;
  /** The last time the call is known to be ongoing. */
  readonly lastKnownAt: number | undefined;
}

export function finishEnded(
  state: CallState,
  session: SessionInfo,
  { endAt, lastKnownAt }: End,
  unread: UnreadEntries,
): void {
  const at = endAt ?? lastKnownAt;
  if (at === undefined) {
    return;
  }
  unread.settle(at);
  const openEnd = endAt === undefined ? { endOpen: true } : {};
  if (state.consultSince !== undefined) {
    // Nothing says whether the caller was handed over.
    state.caller.segments.unknownSince(state.consultSince);
    state.transfer?.from?.segments.unknownSince(state.consultSince);
  }
  const ringEnding = state.ringing.size === 1 ? endingOfOutcome(session) : undefined;
  for (const party of state.parties.all) {
    if (party.segments.state === "ringing" && ringEnding !== undefined) {
      party.segments.stop(at, { ending: ringEnding, ...openEnd });
    } else {
      party.segments.stop(at, openEnd);
    }
  }
}

/** How the only phone that still rang at the end stopped ringing, according to the outcome. */
function endingOfOutcome(session: SessionInfo): SegmentEnding | undefined {
  const outcome = outcomeKey(session.outcome ?? "");
  if (readDirection(session.direction) !== "Outgoing") {
    return undefined;
  }
  if (/^(?:no answer|not answered|no reply|noreply)$/.test(outcome)) {
    return "no answer";
  }
  if (outcome === "busy" || outcome === "failed") {
    return outcome;
  }
  if (/^(?:declined|rejected)$/.test(outcome)) {
    return "declined";
  }
  return outcome === "cancelled" ? "cancelled" : undefined;
}

/** Who answered, according to the log, else to the fields, which have no time for it. */
export function answererOf(state: CallState, session: SessionInfo): CallAnswer | undefined {
  const fields = (["answeredById", "answeredByName"] as const).filter(
    (field) => textOf(session[field]) !== undefined,
  );
  const named = answererOfFields(state, session);
  const { answered } = state;
  if (answered !== undefined) {
    const party = answered.party ?? named;
    if (
      named !== undefined &&
      answered.party !== undefined &&
      named !== answered.party &&
      named.segments.last?.state !== "talking"
    ) {
      const talked = named.segments.list().some((segment) => segment.state === "talking");
      if (!talked) {
        state.contradictions.push({ kind: "answered by another", evidence: [answered.evidence], fields });
      }
    }
    if (session.wasMissed === true) {
      state.contradictions.push({
        kind: "missed but answered",
        evidence: [answered.evidence],
        fields: ["wasMissed"],
      });
    }
    return {
      at: answered.at,
      evidence: [answered.evidence],
      ...(party === undefined ? {} : { party: party.index }),
      ...(fields.length > 0 && named === party ? { fields } : {}),
    };
  }
  if (fields.length === 0) {
    return undefined;
  }
  if (session.wasMissed === true) {
    state.contradictions.push({
      kind: "missed but answered",
      evidence: [],
      fields: [...fields, "wasMissed"],
    });
  }
  return { evidence: [], fields, ...(named === undefined ? {} : { party: named.index }) };
}

function answererOfFields(state: CallState, session: SessionInfo): PartyDraft | undefined {
  const id = textOf(session.answeredById);
  const name = textOf(session.answeredByName);
  return (
    (id === undefined ? undefined : state.parties.find(id)) ??
    (name === undefined ? undefined : state.parties.find(name))
  );
}
