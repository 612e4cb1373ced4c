/** Describes how a call ended, or the state of a live one. */
import * as l10n from "@vscode/l10n";
import type { Call, Contradiction, Figure } from "../call/call.ts";
import type { TimeOptions } from "../time/options.ts";
import { partyPart } from "./call-labels.ts";
import { lengthText } from "./lengths.ts";
import { fill, part, slot } from "./sentence.ts";
import type { SentencePart } from "./sentence.ts";
import { visibleText } from "./visible-text.ts";

type Options = TimeOptions & { readonly now?: number | undefined };

/** Sentences about the end and about contradictions. */
export function describeEnd(call: Call, options: Options): SentencePart[][] {
  const sentences =
    call.channel === "Chat" || call.channel === "Fax" ? [messagesEnd(call)] : voiceEnd(call, options);
  const contradiction = call.contradictions[0];
  if (contradiction !== undefined) {
    sentences.push([part(contradictionText(contradiction), contradiction)]);
  }
  return sentences;
}

function voiceEnd(call: Call, options: Options): SentencePart[][] {
  if (call.state !== "ended") {
    return [liveState(call, options)];
  }
  const sentences: SentencePart[][] = [];
  const { answer, failure } = call;
  if (answer === undefined && failure !== undefined) {
    const beginning = /^[^]{0,120}/u.exec(failure.text)?.[0] ?? "";
    const quote = beginning.length < failure.text.length ? `${beginning}…` : failure.text;
    sentences.push(
      fill(l10n.t("The call failed: “{0}”.", slot(0)), [[part(visibleText(quote), failure)]], failure),
    );
  } else if (answer === undefined && nobodyAnswered(call)) {
    sentences.push([
      part(l10n.t("Nobody answered."), call.missed ? { evidence: [], fields: ["wasMissed"] } : undefined),
    ]);
  }
  if (!call.logRead && answer === undefined) {
    sentences.push([part(l10n.t("The log doesn't say what happened in this call."))]);
  }
  sentences.push(ending(call));
  return sentences;
}

/** Whether phones rang and each stopped for a known reason, or the service says that no one answered. */
function nobodyAnswered({ missed, parties, outcome }: Call): boolean {
  const rings = parties.flatMap(({ segments }) => segments.filter(({ state }) => state === "ringing"));
  return (
    missed ||
    (outcome !== undefined &&
      rings.length > 0 &&
      rings.every(({ ending: how }) => how !== undefined && how !== "answered"))
  );
}

function ending(call: Call): SentencePart[] {
  const { hungUp, parties, startAt, endAt } = call;
  const length =
    startAt === undefined || endAt === undefined
      ? undefined
      : [part(lengthText(endAt - startAt), { evidence: [], fields: ["dateCreated", "dateCompleted"] })];
  const party = hungUp === undefined ? undefined : parties[hungUp.party];
  if (hungUp !== undefined && party !== undefined) {
    const who = [
      party.role === "caller" && call.direction !== "Outgoing"
        ? part(l10n.t("The caller"), hungUp)
        : partyPart(party, hungUp),
    ];
    return length === undefined
      ? fill(l10n.t("{0} hung up.", slot(0)), [who], hungUp)
      : fill(l10n.t("{0} hung up after {1}.", slot(0), slot(1)), [who, length], hungUp);
  }
  const isOver = call.failure !== undefined || call.direction === "Outgoing";
  if (length !== undefined && call.answer === undefined && isOver) {
    return fill(l10n.t("The call ended after {0}.", slot(0)), [length]);
  }
  return length === undefined
    ? [part(l10n.t("When the call ended and who hung up is not known."))]
    : fill(l10n.t("The call ended after {0}; the log doesn't say who hung up.", slot(0)), [length]);
}

function liveState(call: Call, { now }: Options): SentencePart[] {
  const segment = call.parties[0]?.segments.at(-1);
  const since =
    segment?.startAt === undefined || now === undefined
      ? undefined
      : [part(lengthText(now - segment.startAt), segment)];
  if (segment === undefined || segment.endAt !== undefined) {
    return [part(l10n.t("The call is still going on."))];
  }
  switch (segment.state) {
    case "talking":
      return [part(l10n.t("They are still talking."), segment)];
    case "hold":
      return since === undefined
        ? [part(l10n.t("The caller is on hold."), segment)]
        : fill(l10n.t("The caller has been on hold for {0} now.", slot(0)), [since], segment);
    case "queue":
      return since === undefined
        ? [part(l10n.t("The caller is waiting in a queue."), segment)]
        : fill(l10n.t("The caller has been in the queue for {0} now.", slot(0)), [since], segment);
    case "waiting":
      return since === undefined
        ? [part(l10n.t("The caller is waiting for an answer."), segment)]
        : fill(l10n.t("The caller has been waiting for an answer for {0} now.", slot(0)), [since], segment);
    case "flow":
      return [part(l10n.t("The caller is in the flow."), segment)];
    default:
      return [part(l10n.t("The call is still going on."), segment)];
  }
}

function messagesEnd(call: Call): SentencePart[] {
  const { startAt, endAt, state, outcome } = call;
  if (state !== "ended") {
    return [part(l10n.t("The session is still going on."))];
  }
  const length: Pick<Figure, "evidence" | "fields"> = {
    evidence: [],
    fields: ["dateCreated", "dateCompleted"],
  };
  const words =
    startAt === undefined || endAt === undefined ? undefined : [part(lengthText(endAt - startAt), length)];
  const how =
    outcome === undefined ? undefined : [part(visibleText(outcome), { evidence: [], fields: ["outcome"] })];
  if (words === undefined) {
    return how === undefined
      ? [part(l10n.t("The session has ended."))]
      : fill(l10n.t("The session has ended: {0}.", slot(0)), [how]);
  }
  return how === undefined
    ? fill(l10n.t("The session ended after {0}.", slot(0)), [words])
    : fill(l10n.t("The session ended after {0}: {1}.", slot(0), slot(1)), [words, how]);
}

function contradictionText({ kind }: Contradiction): string {
  switch (kind) {
    case "answered twice":
      return l10n.t("The log contradicts itself: the call was answered twice.");
    case "ends before it starts":
      return l10n.t("The times contradict each other: the session ends before it starts.");
    case "entry before the start":
      return l10n.t("Some log entries are dated before the start of the call.");
    case "entry after the end":
      return l10n.t("Some log entries are dated after the end of the call.");
    case "missed but answered":
      return l10n.t("The service says that the call was missed, but someone answered.");
    default:
      return l10n.t("The service and the log name different people as the one who answered.");
  }
}
