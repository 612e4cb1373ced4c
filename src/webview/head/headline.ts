import * as l10n from "@vscode/l10n";
import { partyWords } from "../../sessions/labels/labels.ts";
import type { FlowChannels, SessionDirections } from "../../evovoice/types.ts";
import type { Party, SessionFacts } from "../../sessions/call/facts.ts";

/** The session in one plain sentence: who turned to whom, and how. */
export function headline(facts: SessionFacts): string {
  const other = named(facts.otherParty);
  const ours = named(facts.ourParty);
  if (facts.direction === "Incoming") {
    return sentence(facts, other ?? l10n.t("Someone unknown"), ours ?? l10n.t("us"));
  }
  if (facts.direction === "Outgoing") {
    return sentence(facts, ours ?? l10n.t("We"), other ?? l10n.t("someone unknown"));
  }
  return l10n.t("A session whose direction is not known");
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

function named(party: Party): string | undefined {
  return partyWords(party);
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
  return facts.direction === "Outgoing" ? "call-outgoing" : "call-incoming";
}
