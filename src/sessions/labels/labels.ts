/** Titles and short labels of sessions, in the person's language. What the service may add later is shown as sent. */
import * as l10n from "@vscode/l10n";
import { sessionFacts, textOf } from "../call/facts.ts";
import type { Party, SessionHead, SessionState } from "../call/facts.ts";
import type {
  FlowChannels,
  SessionDirections,
  SessionMemberCallState,
  SessionMemberRoles,
} from "../../evovoice/types.ts";

/** Who this session was with: the other party's name or number, else the session's display name, else its ID. */
export function sessionTitle(session: SessionHead): string {
  const title = partyWords(sessionFacts(session).otherParty) ?? textOf(session.displayName);
  return title === undefined ? l10n.t("Session {0}", visibleText(session.id)) : visibleText(title);
}

/** A party's name, else its number or address. */
export function partyWords(party: Party): string | undefined {
  const words = party.name ?? party.address;
  return words === undefined ? undefined : visibleText(words);
}

/** Where a session stands. */
export function stateWords(state: SessionState): string {
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

/** The outcome as the service sent it; where it sent none, "Missed" or the state. */
export function outcomeWords(session: SessionHead): string {
  const outcome = textOf(session.outcome);
  if (outcome !== undefined) {
    return visibleText(outcome);
  }
  const { missed, state } = sessionFacts(session);
  return missed ? l10n.t("Missed") : stateWords(state);
}

export function channelWords(channel: FlowChannels | undefined): string {
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

export function directionWords(direction: SessionDirections | undefined): string {
  switch (direction) {
    case "Incoming":
      return l10n.t("Incoming");
    case "Outgoing":
      return l10n.t("Outgoing");
    case undefined:
      return l10n.t("Direction not known");
    default:
      return visibleText(direction);
  }
}

export function roleWords(role: SessionMemberRoles | undefined): string {
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

export function memberStateWords(state: SessionMemberCallState | undefined): string {
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

/** What becomes of a tab or a line break: left, turned into one space, or made visible like any control character. */
export type Whitespace = "keep" | "space" | "mark";

export interface VisibleTextOptions {
  /** Default "space", as for a label. */
  readonly lineBreaks?: Whitespace;
  /** Default "space". */
  readonly tabs?: Whitespace;
}

/**
 * C0 and C1, halves of surrogate pairs, everything without width, everything that turns the direction of text, and
 * the invisible tag characters. A zero-width joiner between two emoji stays: it is what makes them one.
 */
const hiddenRanges = [
  String.raw`\p{Cc}\p{Cs}\u{AD}\u{34F}\u{61C}\u{115F}\u{1160}\u{17B4}\u{17B5}\u{180E}\u{200B}\u{200C}`,
  String.raw`\u{200E}\u{200F}\u{2028}-\u{202E}\u{2060}-\u{206F}\u{3164}\u{FEFF}\u{FFA0}\u{FFF9}-\u{FFFB}`,
  String.raw`\u{E0000}-\u{E007F}`,
].join("");
const loneJoiner = String.raw`(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}])\u{200D}|\u{200D}(?!\p{Extended_Pictographic})`;
/** Nearly all of a log, and told in a fraction of the time. */
const printable = /^[ -~]*$/;
const hidden = new RegExp(String.raw`\r\n|[${hiddenRanges}]|${loneJoiner}`, "gu");

/**
 * Text from outside, safe to show: characters that can't be seen, or that reorder others, become such as `⟨U+202E⟩`,
 * so that a name or a message can't pass for something it is not.
 */
export function visibleText(text: string, options: VisibleTextOptions = {}): string {
  if (printable.test(text)) {
    return text;
  }
  const { lineBreaks = "space", tabs = "space" } = options;
  return text.replace(hidden, (found) => {
    const whitespace = found === "\t" ? tabs : isLineBreak(found) ? lineBreaks : "mark";
    if (whitespace === "mark") {
      return Array.from(found, mark).join("");
    }
    return whitespace === "keep" ? found : " ";
  });
}

function isLineBreak(found: string): boolean {
  return found === "\n" || found === "\r\n" || found === "\r";
}

function mark(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `⟨U+${hex}⟩`;
}
