/** Text for the parties of a call and the endings of its segments. */
import * as l10n from "@vscode/l10n";
import type { Grounds, Party, SegmentEnding } from "../call/call.ts";
import { partyText } from "./labels.ts";
import { part } from "./sentence.ts";
import type { SentencePart } from "./sentence.ts";

/** A party at the start of a call: its name or address, or that neither is known. */
export function callerLabel(party: Pick<Party, "name" | "address"> | undefined): string {
  return (party === undefined ? undefined : partyText(party)) ?? l10n.t("An unknown caller");
}

export function partyPart(party: Party, grounds: Grounds): SentencePart {
  return part(partyText(party) ?? l10n.t("Someone"), grounds);
}

/** Text for the ending of a segment. */
export function endingLabel(ending: SegmentEnding): string {
  switch (ending) {
    case "answered":
      return l10n.t("answered");
    case "declined":
      return l10n.t("declined");
    case "no answer":
      return l10n.t("no answer");
    case "busy":
      return l10n.t("busy");
    case "failed":
      return l10n.t("failed");
    case "cancelled":
      return l10n.t("canceled");
    case "left":
      return l10n.t("left");
    case "transferred":
      return l10n.t("transferred");
    default:
      return l10n.t("hung up");
  }
}
