/** Describes what happened in a call, and nothing that its segments don't show. */
import * as l10n from "@vscode/l10n";
import type { Call, Figure, Grounds, Party, SegmentState } from "../call/call.ts";
import { formatClock } from "../time/format.ts";
import type { TimeOptions } from "../time/options.ts";
import { describeEnd } from "./describe-call-end.ts";
import { describeRinging, describeRings } from "./describe-rings.ts";
import { callerLabel, partyPart } from "./call-labels.ts";
import { lengthText } from "./lengths.ts";
import { fill, listed, part, slot } from "./sentence.ts";
import type { Sentence, SentencePart } from "./sentence.ts";

const maxSentences = 6;
/** More names would make a sentence unreadable. */
const maxJoined = 6;

/** Two to six sentences, fewer only if hardly anything is known. Times are in the user's time zone and language. */
export function describeCall(
  call: Call,
  options: TimeOptions & { readonly now?: number | undefined } = {},
): Sentence[] {
  const voice = call.channel !== "Chat" && call.channel !== "Fax";
  const sentences = [
    beginning(call, options),
    ...(voice
      ? [
          queueing(call),
          describeRings(call, "before the answer", options),
          answering(call),
          talking(call),
          joining(call, options),
          describeRings(call, "after the answer", options),
          transferring(call, options),
          describeRinging(call, options),
        ]
      : []),
    ...describeEnd(call, options),
  ].filter((parts) => parts !== undefined);
  return withinLimit(sentences).map((parts) => ({ parts }));
}

/** Keeps the first and the last sentences, which say most; the time in the queue is among the figures too. */
function withinLimit(sentences: readonly SentencePart[][]): readonly SentencePart[][] {
  const surplus = sentences.length - maxSentences;
  return surplus <= 0 ? sentences : [...sentences.slice(0, 1), ...sentences.slice(1 + surplus)];
}

function beginning(call: Call, options: TimeOptions): SentencePart[] {
  const [caller, firstOther] = call.parties;
  const callee = call.parties.find(({ role }) => role === "external") ?? firstOther;
  const fields: Grounds = { evidence: [], fields: ["fromName", "fromAddress", "dateCreated"] };
  const who = [part(callerLabel(caller), fields)];
  const other = call.direction === "Outgoing" ? callee : call.called;
  const whom =
    other === undefined
      ? undefined
      : [part(callerLabel(other), { evidence: [], fields: ["toAddress", "endpointName"] })];
  const at =
    call.startAt === undefined
      ? undefined
      : [part(formatClock(call.startAt, options), { evidence: [], fields: ["dateCreated"] })];
  const [first, second, third] = [slot(0), slot(1), slot(2)];
  if (whom === undefined) {
    const atSomeTime = at !== undefined;
    const parts = atSomeTime ? [who, at] : [who];
    switch (call.channel) {
      case "Voice":
        return fill(
          atSomeTime ? l10n.t("{0} called at {1}.", first, second) : l10n.t("{0} called.", first),
          parts,
          fields,
        );
      case "Fax":
        return fill(
          atSomeTime ? l10n.t("{0} sent a fax at {1}.", first, second) : l10n.t("{0} sent a fax.", first),
          parts,
          fields,
        );
      default:
        return fill(
          atSomeTime
            ? l10n.t("{0} started this session at {1}.", first, second)
            : l10n.t("{0} started this session.", first),
          parts,
          fields,
        );
    }
  }
  const parts = at === undefined ? [who, whom] : [who, whom, at];
  switch (call.channel) {
    case "Chat":
      return fill(
        at === undefined
          ? l10n.t("{0} wrote to {1}.", first, second)
          : l10n.t("{0} wrote to {1} at {2}.", first, second, third),
        parts,
        fields,
      );
    case "Fax":
      return fill(
        at === undefined
          ? l10n.t("{0} sent a fax to {1}.", first, second)
          : l10n.t("{0} sent a fax to {1} at {2}.", first, second, third),
        parts,
        fields,
      );
    default:
      return fill(
        at === undefined
          ? l10n.t("{0} called {1}.", first, second)
          : l10n.t("{0} called {1} at {2}.", first, second, third),
        parts,
        fields,
      );
  }
}

function queueing({ parties, figures }: Call): SentencePart[] | undefined {
  const { queue } = figures;
  if (queue === undefined || isNow(parties[0], "queue")) {
    return undefined;
  }
  const name = parties[0]?.segments.find((segment) => segment.queue !== undefined)?.queue;
  const length = [figurePart(queue)];
  return name === undefined
    ? fill(l10n.t("The caller waited in a queue for {0}.", slot(0)), [length], queue)
    : fill(
        l10n.t("The caller waited in the queue {0} for {1}.", slot(0), slot(1)),
        [[part(name, queue)], length],
        queue,
      );
}

function answering(call: Call): SentencePart[] | undefined {
  const { answer, parties, figures } = call;
  if (answer === undefined) {
    return undefined;
  }
  const party = answer.party === undefined ? undefined : parties[answer.party];
  const who = [party === undefined ? part(l10n.t("Someone"), answer) : partyPart(party, answer)];
  if (answer.at === undefined) {
    return fill(l10n.t("{0} answered; the log doesn't say when.", slot(0)), [who], answer);
  }
  const ring = party?.segments.find(({ ending }) => ending === "answered");
  if (ring?.startAt !== undefined && ring.endAt !== undefined) {
    const length = [part(lengthText(ring.endAt - ring.startAt), ring)];
    return fill(l10n.t("{0} answered after {1} of ringing.", slot(0), slot(1)), [who, length], answer);
  }
  const { timeToAnswer } = figures;
  return timeToAnswer === undefined
    ? fill(l10n.t("{0} answered.", slot(0)), [who], answer)
    : fill(l10n.t("{0} answered after {1}.", slot(0), slot(1)), [who, [figurePart(timeToAnswer)]], answer);
}

function talking({ figures, live, parties }: Call): SentencePart[] | undefined {
  const { talk, hold } = figures;
  const heldParty = parties.find(
    (party, index) => index > 0 && party.segments.some(({ state }) => state === "hold"),
  );
  if (talk === undefined) {
    return undefined;
  }
  if (hold === undefined || isNow(parties[0], "hold")) {
    return heldParty === undefined
      ? fill(
          live ? l10n.t("They have talked for {0}.", slot(0)) : l10n.t("They talked for {0}.", slot(0)),
          [[figurePart(talk)]],
          talk,
        )
      : heldSentence(heldParty, talk);
  }
  return fill(
    live
      ? l10n.t("They have talked for {0}; the caller has been on hold for {1}.", slot(0), slot(1))
      : l10n.t("They talked for {0}; the caller was on hold for {1}.", slot(0), slot(1)),
    [[figurePart(talk)], [figurePart(hold)]],
    talk,
  );
}

function heldSentence(held: Party, talk: Figure): SentencePart[] {
  const holds = held.segments.filter(({ state }) => state === "hold");
  const evidence = holds.flatMap((segment) => segment.evidence);
  return fill(
    l10n.t("The conversation took {0}; {1} was on hold for a part of it.", slot(0), slot(1)),
    [[figurePart(talk)], [partyPart(held, { evidence })]],
    talk,
  );
}

/** The parties that joined besides the one that answered and the targets of transfers. */
function joining({ answer, parties, transfers }: Call, { locale }: TimeOptions): SentencePart[] | undefined {
  const answeredAt = answer?.at;
  if (answeredAt === undefined) {
    return undefined;
  }
  const targets = new Set(transfers.map(({ to }) => to));
  const joined = parties.flatMap((party, index) => {
    const talk = party.segments.find(({ state, startAt = 0 }) => state === "talking" && startAt > answeredAt);
    const isOther = index > 0 && index !== answer?.party && !targets.has(index);
    return talk === undefined || !isOther ? [] : [[partyPart(party, talk)]];
  });
  return joined.length === 0 || joined.length > maxJoined
    ? undefined
    : fill(
        l10n.t({
          message: "Also in the call: {0}.",
          args: [slot(0)],
          comment: "{0} is a list of people who joined the call after it was answered",
        }),
        [listed(joined, locale)],
      );
}

function transferring({ transfers, parties }: Call, options: TimeOptions): SentencePart[] | undefined {
  const transfer = transfers.at(-1);
  if (transfer === undefined) {
    return undefined;
  }
  const [from, to] = [transfer.from, transfer.to].map((index) =>
    index === undefined ? undefined : parties[index],
  );
  const at = [part(formatClock(transfer.at, options), transfer)];
  const target = to === undefined ? undefined : [partyPart(to, transfer)];
  const completed = to === undefined || to.segments.some(({ state }) => state === "talking");
  const who = [from === undefined ? part(l10n.t("Someone"), transfer) : partyPart(from, transfer)];
  if (target === undefined) {
    return fill(l10n.t("{0} transferred the call at {1}.", slot(0), slot(1)), [who, at], transfer);
  }
  return completed
    ? fill(
        l10n.t("{0} transferred the call to {1} at {2}.", slot(0), slot(1), slot(2)),
        [who, target, at],
        transfer,
      )
    : fill(
        l10n.t("{0} began a transfer to {1} at {2}.", slot(0), slot(1), slot(2)),
        [who, target, at],
        transfer,
      );
}

/** Whether a segment is the party's present state, which is described at the end for a live call. */
function isNow(party: Party | undefined, state: SegmentState): boolean {
  const last = party?.segments.at(-1);
  return last?.state === state && last.endAt === undefined;
}

function figurePart(figure: Figure): SentencePart {
  const length = lengthText(figure.ms);
  return part(figure.atLeast === true ? l10n.t("at least {0}", length) : length, figure);
}
