/** SIP responses whose meaning depends on the request: "200 OK" while a phone rings means that it was answered. */
import type { EntryEvent } from "../../entry/events.ts";
import type { CallState } from "./call-state.ts";
import { mentionedParty, only } from "./event-parties.ts";
import type { PartyDraft } from "../parties/party-draft.ts";

const accepted = /(?:^|[\s:<>-])200 OK\b/;
/** A response to a request other than INVITE. */
const otherRequest =
  /\b(?:BYE|CANCEL|REGISTER|OPTIONS|NOTIFY|SUBSCRIBE|UPDATE|INFO|PRACK|MESSAGE|REFER|re-?INVITE)\b/i;

/** The events of an unread entry that is a response from a ringing phone; empty for any other entry. */
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
