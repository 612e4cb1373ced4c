import * as l10n from "@vscode/l10n";
import { callStateLabel } from "../../elements/call-state.ts";
import type { Call, Party, PartyRole, Segment } from "../../../sessions/call/call.ts";
import { endingLabel } from "../../../sessions/labels/call-labels.ts";
import { partyText } from "../../../sessions/labels/labels.ts";
import { lengthText } from "../../../sessions/labels/lengths.ts";
import { formatClock } from "../../../sessions/time/format.ts";
import type { ClockOptions } from "../../../sessions/time/options.ts";

/** A party's name or address, else its role. */
export function partyLabel(party: Party): string {
  return partyText(party) ?? (party.role === "caller" ? l10n.t("Unknown caller") : roleLabel(party.role));
}

export function roleLabel(role: PartyRole): string {
  switch (role) {
    case "caller":
      return l10n.t("caller");
    case "agent":
      return l10n.t("agent");
    case "transfer":
      return l10n.t("transfer");
    case "external":
      return l10n.t("external");
    case "queue":
      return l10n.t("queue");
    case "flow":
      return l10n.t("flow");
    default:
      return l10n.t("unknown");
  }
}

/** The state of a segment, with the queue or who put the party on hold. */
export function segmentTitle(segment: Segment, { parties }: Call): string {
  const { state, queue, heldBy } = segment;
  const holder = heldBy === undefined ? undefined : parties[heldBy];
  if (state === "queue" && queue !== undefined) {
    return l10n.t("in the queue {0}", partyText({ name: queue }) ?? queue);
  }
  return state === "hold" && holder !== undefined
    ? l10n.t("put on hold by {0}", partyLabel(holder))
    : callStateLabel(state);
}

/** The times and the duration of a segment, as far as known. */
export function segmentTimes(segment: Segment, now: number, times: ClockOptions): string {
  const { startAt, endAt, endOpen } = segment;
  if (endOpen === true && startAt !== undefined && (endAt ?? startAt) - startAt < 1000) {
    return l10n.t("from {0} on", formatClock(startAt, times));
  }
  const start = startAt === undefined ? l10n.t("start unknown") : formatClock(startAt, times);
  const end =
    endAt === undefined
      ? l10n.t("now")
      : endOpen === true
        ? l10n.t("at least {0}", formatClock(endAt, times))
        : formatClock(endAt, times);
  const range = `${start} – ${end}`;
  const length = startAt === undefined ? undefined : lengthText((endAt ?? now) - startAt);
  return length === undefined
    ? range
    : `${range} · ${endOpen === true ? l10n.t("at least {0}", length) : length}`;
}

/** Notes on how a segment ended, and on whether that is certain. */
export function segmentNotes(segment: Segment): string[] {
  const { ending, endOpen, source } = segment;
  return [
    ending === undefined ? "" : endingLabel(ending),
    endOpen === true ? l10n.t("end unknown") : "",
    source === "inferred" ? l10n.t("inferred from the log") : l10n.t("known from the session’s fields"),
  ].filter((note) => note !== "");
}

/** The whole description of a segment in one line, for screen readers. */
export function segmentLabel(
  party: Party,
  segment: Segment,
  call: Call,
  context: { readonly now: number; readonly times: ClockOptions },
): string {
  return [
    l10n.t("{0}: {1}", partyLabel(party), segmentTitle(segment, call)),
    segmentTimes(segment, context.now, context.times),
    ...segmentNotes(segment),
  ].join(", ");
}
