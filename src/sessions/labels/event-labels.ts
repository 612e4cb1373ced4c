/** Labels for the marks and events of log entries, and for custom rules. */
import * as l10n from "@vscode/l10n";
import type { EventKind, LogMark } from "../entry/events.ts";
import type { RuleParty } from "../entry/event-rules.ts";
import type { LogRule } from "../entry/rule-schema.ts";

/** The label of a mark in lists to choose from. */
export function markName(mark: LogMark): string {
  switch (mark) {
    case "trouble":
      return l10n.t("Problem");
    case "transfer":
      return l10n.t("Transfer");
    case "answer":
      return l10n.t("Answer");
    case "end":
      return l10n.t("End");
    case "hold":
      return l10n.t("Hold");
    case "queue":
      return l10n.t("Queue");
    case "ring":
      return l10n.t("Ring");
  }
}

/** The label of an event kind. */
export function eventLabel(kind: EventKind): string {
  switch (kind) {
    case "ringing":
      return l10n.t("A phone rings");
    case "answered":
      return l10n.t("Somebody answers");
    case "joined":
      return l10n.t("Somebody joins the call");
    case "hung up":
      return l10n.t("Somebody hangs up");
    case "left":
      return l10n.t("Somebody leaves the call");
    case "ended":
      return l10n.t("The call ends");
    case "transferring":
      return l10n.t("A transfer begins");
    case "transferred":
      return l10n.t("A transfer is complete");
    case "queued":
      return l10n.t("The caller enters a queue");
    case "position":
      return l10n.t("The caller’s position in the queue");
    case "left queue":
      return l10n.t("The caller leaves the queue");
    case "held":
      return l10n.t("Somebody is put on hold");
    case "resumed":
      return l10n.t("Somebody is taken off hold");
    case "parked":
      return l10n.t("The call is parked");
    case "declined":
      return l10n.t("Somebody declines");
    case "not answered":
      return l10n.t("Somebody doesn’t answer");
    case "busy":
      return l10n.t("Somebody is busy");
    case "failed":
      return l10n.t("A call attempt fails");
    case "cancelled":
      return l10n.t("Ringing is canceled");
    case "abandoned":
      return l10n.t("The caller gives up");
    case "problem":
      return l10n.t("Another problem");
    case "ring stopped":
      return l10n.t("A phone stops ringing because somebody else answered");
    case "prompt":
      return l10n.t("The caller hears a prompt");
    case "digits":
      return l10n.t("The caller presses keys");
    case "speech":
      return l10n.t("The caller says something");
    case "recording":
      return l10n.t("A recording starts or ends");
    case "voicemail":
      return l10n.t("Voicemail");
    case "webhook":
      return l10n.t("A webhook is called");
    case "flow":
      return l10n.t("A step of the flow");
    case "message":
      return l10n.t("A message");
  }
}

/** The label of the event's party. `name` is the text in the entry that names it. */
export function rulePartyLabel(party: RuleParty | undefined, name?: string): string {
  switch (party) {
    case "caller":
      return l10n.t("The caller");
    case "named":
      return name === undefined
        ? l10n.t("The party that the entry names")
        : l10n.t("The party that the entry names (here: {0})", name);
    case undefined:
      return l10n.t("No particular party");
  }
}

/** A description of what a rule does with matching entries. */
export function ruleLabel(rule: LogRule): string {
  const event = "event" in rule ? rule.event : undefined;
  const party = "party" in rule ? rule.party : undefined;
  if (event === undefined) {
    return rule.mark === undefined ? "" : l10n.t("Mark as: {0}", markName(rule.mark));
  }
  return party === undefined
    ? eventLabel(event)
    : l10n.t("{0} · {1}", eventLabel(event), rulePartyLabel(party));
}

/** A description of what a rule matches. */
export function ruleSource(rule: LogRule): string {
  return "pattern" in rule ? rule.pattern : rule.words.join(" | ");
}
