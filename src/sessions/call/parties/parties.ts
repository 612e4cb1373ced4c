/** Who a session is from, who it is to, and who answered it. */
import type { SessionDirections } from "../../../evovoice/types.ts";
import type { SessionHead } from "../session-head.ts";
import { readAddress } from "../../identity/address.ts";
import { fold } from "../../identity/fold-text.ts";
import { sameAddress } from "../../identity/same-address.ts";
import { textOf } from "../session-head.ts";

/** One side of a session. */
export interface Party {
  readonly name?: string;
  /** A phone number, an e-mail address, a SIP address, as the service sent it. */
  readonly address?: string;
}

/** The sides of a session. */
export interface Parties {
  readonly from: Party;
  readonly to: Party;
  /** The outside party; empty if the direction is unknown. */
  readonly otherParty: Party;
  /** The account's own side; empty if the direction is unknown. */
  readonly ourParty: Party;
}

/** The direction in the service's own spelling: "incoming" and "Inbound" become Incoming. Others stay as sent. */
export function readDirection(direction: string | undefined): SessionDirections | undefined {
  const sent = textOf(direction);
  switch (sent?.toLowerCase()) {
    case "incoming":
    case "inbound":
      return "Incoming";
    case "outgoing":
    case "outbound":
      return "Outgoing";
    default:
      return sent;
  }
}

/**
 * The only place that interprets From and To. The endpoint is the account's side: the callee of an incoming session, and the caller
 * of an outgoing one, unless that goes to an address of the endpoint itself, as a leg to an agent does. For any other direction the sides are as sent. For chats the service fills `fromPhoneNumber` ("used with SMS chats").
 */
export function readParties(session: SessionHead): Parties {
  const fromPhoneNumber = textOf(session.fromPhoneNumber);
  const fromAddress = textOf(session.fromAddress);
  const from =
    session.channel === "Chat" ? (fromPhoneNumber ?? fromAddress) : (fromAddress ?? fromPhoneNumber);
  const to = textOf(session.toAddress) ?? textOf(session.destination);
  const fromName = textOf(session.fromName);
  const endpointName = textOf(session.endpointName);
  switch (readDirection(session.direction)) {
    case "Incoming": {
      const [caller, called] = [party(fromName, from), party(endpointName, to)];
      return { from: caller, to: called, otherParty: caller, ourParty: called };
    }
    case "Outgoing": {
      const calledName = to === undefined ? undefined : nameOfUser(session, to);
      const isCalled = endpointName !== undefined && calledName === endpointName;
      const [caller, called] = [
        party(isCalled ? fromName : (endpointName ?? fromName), from),
        party(calledName, to),
      ];
      return { from: caller, to: called, otherParty: called, ourParty: caller };
    }
    default:
      return { from: party(fromName, from), to: party(undefined, to), otherParty: {}, ourParty: {} };
  }
}

/** The owner of an address such as `client:ada.example`: a member or the endpoint. A phone number could be anyone's. */
function nameOfUser(session: SessionHead, address: string): string | undefined {
  const { kind, user } = readAddress(fold(address));
  if (kind !== "client" && kind !== "sip") {
    return undefined;
  }
  const member = session.members.find(
    ({ identity }) => identity !== undefined && sameAddress(identity, address),
  );
  const endpointName = textOf(session.endpointName);
  const isEndpoint =
    (member?.endpointId !== undefined && member.endpointId === session.endpointId) ||
    (endpointName !== undefined && wordsOf(endpointName) === wordsOf(user));
  return isEndpoint ? endpointName : textOf(member?.displayName);
}

/** "ada.example" and "Ada Example" are the same name. */
function wordsOf(name: string): string {
  return fold(name)
    .replaceAll(/[\s._-]+/g, " ")
    .trim();
}

function party(name: string | undefined, address: string | undefined): Party {
  return { ...(name === undefined ? {} : { name }), ...(address === undefined ? {} : { address }) };
}

/** Who answered: the service's name for them, else that of the member at the endpoint that answered. */
export function readAnsweredBy(session: SessionHead): string | undefined {
  const name = textOf(session.answeredByName);
  const endpointId = textOf(session.answeredById);
  if (name !== undefined || endpointId === undefined) {
    return name;
  }
  const member = session.members.find((each) => each.endpointId === endpointId);
  return textOf(member?.displayName) ?? textOf(member?.identity);
}
