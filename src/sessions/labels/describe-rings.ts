/** Describes phones that rang without an answer, and those that ring now. */
import * as l10n from "@vscode/l10n";
import type { Call, Party, Segment } from "../call/call.ts";
import type { TimeOptions } from "../time/options.ts";
import { endingLabel, partyPart } from "./call-labels.ts";
import { lengthText } from "./lengths.ts";
import { fill, listed, part, slot } from "./sentence.ts";
import type { SentencePart } from "./sentence.ts";

/** More names would make a sentence unreadable. */
const maxRings = 6;

/** The phones that rang without an answer, before or after the first answer. */
export function describeRings(
  call: Call,
  when: "before the answer" | "after the answer",
  { locale }: TimeOptions,
): SentencePart[] | undefined {
  const answeredAt = call.answer?.at ?? Infinity;
  const list = ringList(
    call,
    ({ startAt, endAt }) =>
      endAt !== undefined && (startAt ?? endAt) > answeredAt === (when === "after the answer"),
    locale,
  );
  return list === undefined
    ? undefined
    : fill(
        l10n.t({
          message: "Rang {0}.",
          args: [slot(0)],
          comment: "{0} is a list such as: Ada for 21 s (declined) and Ben for 20 s (no answer)",
        }),
        [list],
      );
}

/** The phones that are ringing now. */
export function describeRinging(call: Call, { locale }: TimeOptions): SentencePart[] | undefined {
  const list = ringList(call, ({ endAt }) => endAt === undefined, locale);
  return list === undefined
    ? undefined
    : fill(
        l10n.t({
          message: "Now ringing: {0}.",
          args: [slot(0)],
          comment: "{0} is a list of people whose phones ring",
        }),
        [list],
      );
}

function ringList(
  call: Call,
  which: (segment: Segment) => boolean,
  locale: string | undefined,
): SentencePart[] | undefined {
  const rings = call.parties.flatMap((party) =>
    party.segments
      .filter((segment) => segment.state === "ringing" && segment.ending !== "answered" && which(segment))
      .map((segment) => ({ party, segment })),
  );
  if (rings.length === 0) {
    return undefined;
  }
  const time = ({ startAt, endAt }: Segment): number => startAt ?? endAt ?? 0;
  rings.sort((one, other) => time(one.segment) - time(other.segment));
  const shown = rings.slice(0, maxRings).map(({ party, segment }) => ring(party, segment));
  return listed(rings.length > maxRings ? [...shown, [part(l10n.t("others"))]] : shown, locale);
}

function ring(party: Party, segment: Segment): SentencePart[] {
  const { startAt, endAt, endOpen, ending } = segment;
  const who = [partyPart(party, segment)];
  const reason = ending === undefined ? undefined : [part(endingLabel(ending), segment)];
  if (startAt === undefined || endAt === undefined || endOpen === true) {
    return reason === undefined ? who : fill(l10n.t("{0} ({1})", slot(0), slot(1)), [who, reason], segment);
  }
  const length = [part(lengthText(endAt - startAt), segment)];
  return reason === undefined
    ? fill(l10n.t("{0} for {1}", slot(0), slot(1)), [who, length], segment)
    : fill(l10n.t("{0} for {1} ({2})", slot(0), slot(1), slot(2)), [who, length, reason], segment);
}
