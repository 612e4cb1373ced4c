/** Titles and short labels for sessions, in the user's language. Values that the service adds later are shown as sent. */
import * as l10n from "@vscode/l10n";
import { sessionFacts } from "../call/facts.ts";
import { sessionState } from "../call/session-state.ts";
import { outcomeKey, readOutcome } from "../call/outcome.ts";
import type { OutcomeContradiction } from "../call/outcome.ts";
import { readDirection } from "../call/parties/parties.ts";
import { isWithheld } from "../identity/withheld.ts";
import { textOf } from "../call/session-head.ts";
import type { SessionState } from "../call/session-state.ts";
import { visibleText } from "./visible-text.ts";
import type { Party } from "../call/parties/parties.ts";
import type { SessionHead } from "../call/session-head.ts";
import type {
  FlowChannels,
  SessionDirections,
  SessionMemberCallState,
  SessionMemberRoles,
} from "../../evovoice/types.ts";

/**
 * Who this session was with: the other party's name or number, else the session's display name, else who it is from or to,
 * else its ID.
 */
export function sessionTitle(session: SessionHead): string {
  const { otherParty, from, to, direction } = sessionFacts(session);
  const named = partyText(otherParty) ?? visibleOf(textOf(session.displayName));
  if (named !== undefined) {
    return named;
  }
  const known = direction === "Incoming" || direction === "Outgoing";
  const side = known ? undefined : (partyText(from) ?? partyText(to));
  return side ?? l10n.t("Session {0}", visibleText(session.id));
}

/** A party's name, else its number or address; "Withheld number" for a withheld caller. */
export function partyText(party: Party): string | undefined {
  return nameOf(party) ?? addressText(party);
}

/** A party's name and its number or address: "Ada Example (+1…)". */
export function fullPartyText(party: Party): string | undefined {
  const [name, address] = [nameOf(party), addressText(party)];
  return name === undefined || address === undefined ? (name ?? address) : `${name} (${address})`;
}

/** A number or address to show, copy, call or search for; undefined if it is withheld. */
export function usableAddress({ address }: Party): string | undefined {
  return address === undefined || isWithheld(address) ? undefined : address;
}

/** A party's number or address, or "Withheld number". */
export function addressText(party: Party): string | undefined {
  return party.address === undefined
    ? undefined
    : visibleText(usableAddress(party) ?? l10n.t("Withheld number"));
}

/** The name, unless it is one like "Anonymous" next to an address. */
function nameOf({ name, address }: Party): string | undefined {
  return name === undefined || (address !== undefined && isWithheld(name)) ? undefined : visibleText(name);
}

function visibleOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : visibleText(text);
}

/** The label of a state. */
export function stateLabel(state: SessionState): string {
  switch (state) {
    case "ringing":
      return l10n.t("Ringing");
    case "queued":
      return l10n.t("In queue");
    case "connected":
      return l10n.t("Connected");
    case "hold":
      return l10n.t("On hold");
    case "active":
      return l10n.t("Active");
    case "ended":
      return l10n.t("Ended");
    default:
      return l10n.t("State not known");
  }
}

/**
 * How a session ended: the outcome as the service sent it, with "missed" if the service says so. Without an outcome,
 * "Missed" or the state. Says so if these contradict each other.
 */
export function outcomeLabel(session: SessionHead): string {
  const { outcome, missed, contradiction } = readOutcome(session);
  if (outcome === undefined) {
    return missed ? missedLabel(contradiction) : stateLabel(sessionState(session));
  }
  const sent = visibleText(outcome);
  if (contradiction === "not answered but answered by") {
    return l10n.t("{0}, but answered", sent);
  }
  if (!missed || isMissedOutcome(outcome)) {
    return sent;
  }
  return contradiction === undefined
    ? l10n.t("{0} (missed)", sent)
    : l10n.t("{0}, but marked as missed", sent);
}

/** The state of a live session, the outcome of one that ended. */
export function statusLabel(session: SessionHead): string {
  const { live, state, missed } = sessionFacts(session);
  if (!live) {
    return outcomeLabel(session);
  }
  return missed ? l10n.t("{0}, but marked as missed", stateLabel(state)) : stateLabel(state);
}

function missedLabel(contradiction: OutcomeContradiction | undefined): string {
  return contradiction === undefined ? l10n.t("Missed") : l10n.t("Missed, but answered");
}

/** Whether the outcome itself is "Missed". */
function isMissedOutcome(outcome: string): boolean {
  return /^missed(?: (?:call|chat|fax))?$/.test(outcomeKey(outcome));
}

export function channelLabel(channel: FlowChannels | undefined): string {
  switch (channel) {
    case "Voice":
      return l10n.t("Voice");
    case "Chat":
      return l10n.t("Chat");
    case "Fax":
      return l10n.t("Fax");
    case undefined:
      return l10n.t("No channel");
    default:
      return visibleText(channel);
  }
}

export function directionLabel(direction: SessionDirections | undefined): string {
  const read = readDirection(direction);
  switch (read) {
    case "Incoming":
      return l10n.t("Incoming");
    case "Outgoing":
      return l10n.t("Outgoing");
    case undefined:
      return l10n.t("Direction not known");
    default:
      return visibleText(read);
  }
}

export function memberRoleLabel(role: SessionMemberRoles | undefined): string {
  switch (role) {
    case "Caller":
      return l10n.t("Caller");
    case "Agent":
      return l10n.t("Agent");
    case "Transfer":
      return l10n.t("Transfer");
    case "None":
    case undefined:
      return l10n.t("No role");
    default:
      return visibleText(role);
  }
}

export function memberStateLabel(state: SessionMemberCallState | undefined): string {
  switch (state) {
    case "Ringing":
      return l10n.t("Ringing");
    case "Connected":
      return l10n.t("Connected");
    case "Hold":
      return l10n.t("On hold");
    case "None":
    case undefined:
      return l10n.t("No call");
    default:
      return visibleText(state);
  }
}
