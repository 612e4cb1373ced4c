import * as l10n from "@vscode/l10n";
import { partyText } from "../../sessions/labels/labels.ts";
import type { FlowChannels, SessionDirections } from "../../evovoice/types.ts";
import type { SessionFacts } from "../../sessions/call/facts.ts";
import type { Party } from "../../sessions/call/parties/parties.ts";
import { isolate } from "../elements/isolate.ts";

/** The session in one sentence: who contacted whom, and how. */
export function headline(facts: SessionFacts): string {
  const from = isolatedParty(facts.from);
  const to = isolatedParty(facts.to);
  if (facts.direction === "Incoming") {
    return sentence(facts, from ?? l10n.t("Someone unknown"), to ?? l10n.t("us"));
  }
  if (facts.direction === "Outgoing") {
    return sentence(facts, from ?? l10n.t("We"), to ?? l10n.t("someone unknown"));
  }
  if (from === undefined && to === undefined) {
    return l10n.t("Session, direction unknown");
  }
  return l10n.t("{0} to {1}", from ?? l10n.t("Someone unknown"), to ?? l10n.t("someone unknown"));
}

function isolatedParty(party: Party): string | undefined {
  const name = partyText(party);
  return name === undefined ? undefined : isolate(name);
}

function sentence(facts: SessionFacts, from: string, to: string): string {
  switch (facts.channel) {
    case "Chat":
      return l10n.t("{0} wrote to {1}", from, to);
    case "Fax":
      return l10n.t("{0} sent a fax to {1}", from, to);
    case "Voice":
      return facts.live && facts.state === "ringing"
        ? l10n.t("{0} is calling {1}", from, to)
        : l10n.t("{0} called {1}", from, to);
    default:
      return l10n.t("{0} to {1}", from, to);
  }
}

/** The codicon of a channel and direction. */
export function channelIcon(facts: {
  readonly channel?: FlowChannels | undefined;
  readonly direction?: SessionDirections | undefined;
}): string {
  if (facts.channel === "Chat") {
    return "comment-discussion";
  }
  if (facts.channel === "Fax") {
    return "file-pdf";
  }
  if (facts.direction === "Incoming") {
    return "call-incoming";
  }
  return facts.direction === "Outgoing" ? "call-outgoing" : "device-mobile";
}
