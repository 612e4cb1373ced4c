import type { Call, Grounds, Party, Segment } from "../sessions/call/call.ts";
import { cutText } from "../sessions/labels/cut-text.ts";

/** What happened in a session, within the limits of a message. */
export interface PanelCall {
  readonly version: number;
  readonly call: Call;
  /** How many parties the call has besides those in `call.parties`. */
  readonly moreParties: number;
  /** How many segments the parties have besides those in `call.parties`. */
  readonly moreSegments: number;
}

/** Limits of what is sent. More would be indistinguishable in the timeline. */
const maxParties = 100;
const maxSegments = 300;
const maxEvidence = 50;
const maxText = 300;

/** Limits a call to the size of a message. Indexes of parties stay the same. */
export function panelCall(version: number, call: Call): PanelCall {
  const parties = call.parties.slice(0, maxParties);
  const segments = parties.reduce((sum, party) => sum + Math.max(0, party.segments.length - maxSegments), 0);
  const { answer, hungUp, failure } = call;
  return {
    version,
    moreParties: call.parties.length - parties.length,
    moreSegments: segments,
    call: {
      ...call,
      parties: parties.map(boundedParty),
      transfers: call.transfers.slice(0, maxSegments).map(bounded),
      contradictions: call.contradictions.slice(0, maxSegments).map(bounded),
      ...(answer === undefined ? {} : { answer: bounded(answer) }),
      ...(hungUp === undefined ? {} : { hungUp: bounded(hungUp) }),
      ...(failure === undefined
        ? {}
        : { failure: { ...bounded(failure), text: cutText(failure.text, maxText) } }),
    },
  };
}

function boundedParty(party: Party): Party {
  const { name, address } = party;
  return {
    ...party,
    ...(name === undefined ? {} : { name: cutText(name, maxText) }),
    ...(address === undefined ? {} : { address: cutText(address, maxText) }),
    segments: party.segments.slice(0, maxSegments).map(boundedSegment),
  };
}

function boundedSegment(segment: Segment): Segment {
  const { queue } = segment;
  return bounded(queue === undefined ? segment : { ...segment, queue: cutText(queue, maxText) });
}

function bounded<Stated extends Grounds>(stated: Stated): Stated {
  return stated.evidence.length > maxEvidence
    ? { ...stated, evidence: stated.evidence.slice(0, maxEvidence) }
    : stated;
}
