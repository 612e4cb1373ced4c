/** The parties of a call: first those in the session's and its members' fields, then those that only the log names. */
import type { SessionInfo, SessionMemberInfo } from "../../../evovoice/types.ts";
import { PartyMentions } from "./party-mentions.ts";
import { isWithheld } from "../../identity/withheld.ts";
import { sameAddress } from "../../identity/same-address.ts";
import { PartyIndex } from "./party-index.ts";
import { isHost, isMachineId, isNoName, withoutDevice } from "./party-names.ts";
import type { PartyRole } from "../call.ts";
import { readDirection, readParties } from "./parties.ts";
import { textOf } from "../session-head.ts";
import { SegmentList } from "../segments/segment-list.ts";
import type { PartyDraft } from "./party-draft.ts";

/** More parties than any real log names: a limit against hostile logs. */
const maxParties = 500;

export class PartyList {
  readonly all: PartyDraft[] = [];
  readonly caller: PartyDraft;
  /** The called party of an outgoing session. */
  readonly callee: PartyDraft | undefined;
  readonly #index = new PartyIndex();
  readonly #ownNumber: string | undefined;
  readonly mentions = new PartyMentions();

  constructor(session: SessionInfo) {
    const { from, to } = readParties(session);
    const outgoing = readDirection(session.direction) === "Outgoing";
    const starter = starterOf(session, from.address, to.address);
    this.#ownNumber = outgoing ? undefined : to.address;
    this.caller = this.#create("caller");
    if (starter === undefined) {
      const name = textOf(session.fromName) ?? from.name;
      this.#name(this.caller, name, from.address ?? textOf(session.fromAddress));
    } else {
      this.#addMember(this.caller, starter);
      this.#name(this.caller, undefined, this.caller.address ?? from.address);
    }
    for (const member of session.members) {
      if (member !== starter && this.all.length < maxParties) {
        this.#memberParty(member, outgoing, to.address);
      }
    }
    this.callee = outgoing ? this.#calleeOf(to.address) : undefined;
    this.#answerer(session);
  }

  /** The known party that a text names. */
  find(text: string): PartyDraft | undefined {
    return isWithheld(text) ? this.#withheldCaller(text) : this.#index.find(text);
  }

  /** The party that a text names, created if there is none. */
  findOrAdd(text: string, role: PartyRole): PartyDraft | undefined {
    const known = this.find(text);
    const isNobody = isWithheld(text) || isHost(text) || isNoName(text) || this.isOwnNumber(text);
    if (known !== undefined || isNobody || this.all.length >= maxParties) {
      return known;
    }
    const party = this.#create(role);
    if (isMachineId(text)) {
      this.#index.addId(text.trim(), party);
    } else if (isAddress(text)) {
      this.#name(party, undefined, text.trim());
    } else {
      this.#name(party, withoutDevice(text), undefined);
    }
    return party;
  }

  /** The number that an incoming call came in on, which is no party's phone. */
  isOwnNumber(text: string): boolean {
    return this.#ownNumber !== undefined && sameAddress(text, this.#ownNumber);
  }

  /** "Anonymous" and the like mean the caller if the caller's address is withheld. */
  #withheldCaller(text: string): PartyDraft | undefined {
    const { name, address } = this.caller;
    return text.trim() !== "" && isWithheld(address ?? name ?? "") ? this.caller : undefined;
  }

  #create(role: PartyRole): PartyDraft {
    const party: PartyDraft = { index: this.all.length, role, segments: new SegmentList(), members: [] };
    this.all.push(party);
    return party;
  }

  #name(party: PartyDraft, name: string | undefined, address: string | undefined): void {
    if (name !== undefined) {
      party.name ??= name;
    }
    if (address !== undefined) {
      party.address ??= address;
    }
    for (const text of [name, address]) {
      if (text !== undefined) {
        this.mentions.add(text, party);
        this.#index.add(text, party);
      }
    }
  }

  #addMember(party: PartyDraft, member: SessionMemberInfo): void {
    party.members.push(member);
    this.#name(party, textOf(member.displayName), textOf(member.identity));
    for (const sent of [member.callSid, member.endpointId]) {
      const id = textOf(sent);
      if (id !== undefined) {
        this.#index.addId(id, party);
        this.mentions.add(id, party);
      }
    }
  }

  #memberParty(member: SessionMemberInfo, outgoing: boolean, to: string | undefined): void {
    const same = this.#sameParty(member);
    const called = outgoing && (member.role === "Caller" || isSame(member.identity, to));
    const role =
      called && member.role !== "Transfer" && member.role !== "Agent" ? "external" : roleOf(member);
    this.#addMember(same ?? this.#create(role), member);
  }

  /** One agent on two devices: the same endpoint or address, or the same name unless both name an endpoint. */
  #sameParty(member: SessionMemberInfo): PartyDraft | undefined {
    const endpoint = textOf(member.endpointId);
    const byEndpoint = this.#index.byId(endpoint);
    const byAddress = this.#index.byAddress(member.identity);
    const byName = this.#index.byAddress(member.displayName);
    const fits = (party: PartyDraft | undefined): party is PartyDraft =>
      party !== undefined &&
      party !== this.caller &&
      (endpoint === undefined ||
        party.members.every((other) => (textOf(other.endpointId) ?? endpoint) === endpoint));
    const named = (party: PartyDraft | undefined): boolean =>
      party?.name === undefined || textOf(member.displayName) === undefined || party === byName;
    return [
      named(byEndpoint) ? byEndpoint : undefined,
      named(byAddress) ? byAddress : undefined,
      byName,
    ].find(fits);
  }

  #calleeOf(to: string | undefined): PartyDraft | undefined {
    const party = this.#index.byAddress(to);
    const external = this.all.find((each) => each.role === "external");
    if ((party ?? external) !== undefined && party !== this.caller) {
      return party ?? external;
    }
    if (to === undefined) {
      return this.all.length === 2 ? this.all[1] : undefined;
    }
    const created = this.#create("external");
    this.#name(created, undefined, to);
    return created;
  }

  /** The party that answered, according to the fields, is added too. */
  #answerer(session: SessionInfo): void {
    const id = textOf(session.answeredById);
    const name = textOf(session.answeredByName);
    const known = this.#index.byId(id) ?? this.#index.byAddress(name);
    if (known === undefined && name !== undefined) {
      const party =
        this.callee?.name === undefined && this.callee !== undefined ? this.callee : this.#create("agent");
      this.#name(party, name, undefined);
      if (id !== undefined) {
        this.#index.addId(id, party);
      }
    }
  }
}

/** The member that started the session, if any: the original member that is not the callee. */
function starterOf(
  session: SessionInfo,
  from: string | undefined,
  to: string | undefined,
): SessionMemberInfo | undefined {
  const { members } = session;
  const outgoing = readDirection(session.direction) === "Outgoing";
  const isCalled = (member: SessionMemberInfo): boolean =>
    outgoing && (isSame(member.identity, to) || (to !== undefined && isSame(member.displayName, to)));
  const originals = members.filter((member) => member.isOriginalMember === true && !isCalled(member));
  const byAddress = members.find((member) => isSame(member.identity, from) && !isCalled(member));
  if (outgoing) {
    return (
      byAddress ??
      originals.find((member) => member.role === "Agent") ??
      originals[0] ??
      members.find(
        (member) =>
          textOf(session.fromName) !== undefined &&
          isSame(member.displayName, session.fromName) &&
          !isCalled(member),
      )
    );
  }
  return (
    originals.find((member) => member.role === "Caller") ??
    byAddress ??
    originals[0] ??
    members.find((member) => member.role === "Caller")
  );
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && sameAddress(one, other);
}

function roleOf(member: SessionMemberInfo): PartyRole {
  switch (member.role) {
    case "Agent":
      return "agent";
    case "Transfer":
      return "transfer";
    default:
      return member.role === "Caller" ? "external" : "unknown";
  }
}

function isAddress(text: string): boolean {
  return /^[+(]?\d[\d\s().-]*$|^(?:sips?|tel|client|whatsapp):|^\S+@\S+$|^[A-Za-z]+\d?\/\S+$/.test(
    text.trim(),
  );
}
