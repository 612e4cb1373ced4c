/** Replies of SIP whose meaning depends on what was asked: "200 OK" while a phone rings is its answer. */
import type { EntryEvent } from "../../entry/events.ts";
import type { CallState } from "./call-state.ts";
import { mentionedParty, only } from "./event-parties.ts";
import type { PartyDraft } from "../parties/party-draft.ts";

const accepted = /(?:^|[\s:<>-])200 OK\b/;
/** To another request than the one that makes a phone ring. */
const otherRequest =
  /\b(?:BYE|CANCEL|REGISTER|OPTIONS|NOTIFY|SUBSCRIBE|UPDATE|INFO|PRACK|MESSAGE|REFER|re-?INVITE)\b/i;

/** The answer that an unread entry is to the phones that ring; none where it is no such reply. */
export function readReply(state: CallState, message: string): readonly EntryEvent[] {
  const beginning = message.slice(0, 500);
  if (state.ringing.size === 0 || !accepted.test(beginning) || otherRequest.test(beginning)) {
    return [];
  }
  const mentioned = mentionedParty(state, { message });
  const party = mentioned ?? only(state.ringing.keys());
  if (party !== undefined && !state.ringing.has(party)) {
    return [];
  }
  const subject = party === undefined ? undefined : nameOf(party);
  return [{ kind: "answered", ...(subject === undefined ? {} : { subject }), from: 0, to: beginning.length }];
}

function nameOf({ name, address }: PartyDraft): string | undefined {
  return address ?? name;
}
