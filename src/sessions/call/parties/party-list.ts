/** Who takes part in a call: from the session's and its members' fields first, then whoever the log names. */
import type { SessionInfo, SessionMemberInfo } from "../../../evovoice/types.ts";
import { PartyMentions } from "./party-mentions.ts";
import { isMachineId, partyKey } from "./party-names.ts";
import type { PartyRole } from "../call.ts";
import { readDirection, readParties } from "./parties.ts";
import { textOf } from "../session-head.ts";
import { SegmentList } from "../segments/segment-list.ts";

/** A party while its segments are being found. */
export interface PartyDraft {
  readonly index: number;
  name?: string;
  address?: string;
  role: PartyRole;
  readonly segments: SegmentList;
  /** The members that are this party: an agent may be rung on several devices. */
  readonly members: SessionMemberInfo[];
}

/** More parties than a log names in earnest: what names more is made to be slow. */
const maxParties = 500;

export class PartyList {
  readonly all: PartyDraft[] = [];
  readonly caller: PartyDraft;
  /** Who is called, of an outgoing session. */
  readonly callee: PartyDraft | undefined;
  readonly #byKey = new Map<string, PartyDraft>();
  readonly mentions = new PartyMentions();
  readonly #found = new Map<string, PartyDraft | undefined>();

  constructor(session: SessionInfo) {
    const { from, to } = readParties(session);
    const outgoing = readDirection(session.direction) === "Outgoing";
    const starter = starterOf(session, from.address, to.address);
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

  /** The party that a text names, if it is known. */
  find(text: string): PartyDraft | undefined {
    if (this.#found.has(text)) {
      return this.#found.get(text);
    }
    const key = partyKey(text);
    const party =
      key === ""
        ? undefined
        : (this.#byKey.get(key) ??
          this.#byKey.get(`id:${text.trim()}`) ??
          this.#byPart(text) ??
          this.#byEnding(key));
    if (this.#found.size < maxParties) {
      this.#found.set(text, party);
    }
    return party;
  }

  /** The party that a text names; a new one where nobody is called so. */
  findOrAdd(text: string, role: PartyRole): PartyDraft | undefined {
    const known = this.find(text);
    if (known !== undefined || this.all.length >= maxParties || partyKey(text) === "") {
      return known;
    }
    this.#found.clear();
    const party = this.#create(role);
    if (isMachineId(text)) {
      this.#byKey.set(`id:${text.trim()}`, party);
    } else if (isAddress(text)) {
      this.#name(party, undefined, text.trim());
    } else {
      this.#name(party, text.trim(), undefined);
    }
    return party;
  }

  /** "Maya Torres (+1 814 …)" and "201 <sip:201@host>": a name with an address beside it. */
  #byPart(text: string): PartyDraft | undefined {
    for (const part of text.slice(0, 200).split(/[()<>]|(?<=\w)\s[-–—]\s/)) {
      const key = partyKey(part);
      const party = key === "" ? undefined : this.#byKey.get(key);
      if (party !== undefined) {
        return party;
      }
    }
    return undefined;
  }

  /** A number without its country or area, where only one party's number ends so. */
  #byEnding(key: string): PartyDraft | undefined {
    if (!/^\d{7,}$/.test(key)) {
      return undefined;
    }
    const parties = new Set<PartyDraft>();
    for (const [known, party] of this.#byKey) {
      if (/^\d{7,}$/.test(known) && (known.endsWith(key) || key.endsWith(known))) {
        parties.add(party);
      }
    }
    return parties.size === 1 ? [...parties][0] : undefined;
  }

  #create(role: PartyRole): PartyDraft {
    const party: PartyDraft = { index: this.all.length, role, segments: new SegmentList(), members: [] };
    this.all.push(party);
    return party;
  }

  #name(party: PartyDraft, name: string | undefined, address: string | undefined): void {
    if (name !== undefined) {
      party.name ??= name;
      this.mentions.add(name, party);
      this.#key(partyKey(name), party);
    }
    if (address !== undefined) {
      party.address ??= address;
      this.mentions.add(address, party);
      this.mentions.add(partyKey(address), party);
      this.#key(partyKey(address), party);
    }
  }

  /** The first party that is called so keeps the name: of two of the same name, the log can't mean one. */
  #key(key: string, party: PartyDraft): void {
    if (key !== "" && !this.#byKey.has(key)) {
      this.#byKey.set(key, party);
    }
  }

  #addMember(party: PartyDraft, member: SessionMemberInfo): void {
    party.members.push(member);
    this.#name(party, textOf(member.displayName), textOf(member.identity));
    for (const id of [member.callSid, member.endpointId]) {
      if (textOf(id) !== undefined) {
        this.#key(`id:${textOf(id)}`, party);
        this.mentions.add(textOf(id) ?? "", party);
      }
    }
  }

  #memberParty(member: SessionMemberInfo, outgoing: boolean, to: string | undefined): void {
    const same = this.#sameParty(member);
    const called = outgoing && (member.role === "Caller" || sameKey(member.identity, to));
    const role =
      called && member.role !== "Transfer" && member.role !== "Agent" ? "external" : roleOf(member);
    this.#addMember(same ?? this.#create(role), member);
  }

  /** One agent on two devices: the same endpoint or address, or the same name where not both name an endpoint. */
  #sameParty(member: SessionMemberInfo): PartyDraft | undefined {
    const endpoint = textOf(member.endpointId);
    const byEndpoint = endpoint === undefined ? undefined : this.#byKey.get(`id:${endpoint}`);
    const byAddress = this.#byKey.get(partyKey(member.identity ?? ""));
    const byName = this.#byKey.get(partyKey(member.displayName ?? ""));
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
    const party = to === undefined ? undefined : this.#byKey.get(partyKey(to));
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

  /** Who answered, as the fields say, is a party too. */
  #answerer(session: SessionInfo): void {
    const id = textOf(session.answeredById);
    const name = textOf(session.answeredByName);
    const known =
      (id === undefined ? undefined : this.#byKey.get(`id:${id}`)) ??
      (name === undefined ? undefined : this.#byKey.get(partyKey(name)));
    if (known === undefined && name !== undefined) {
      const party =
        this.callee?.name === undefined && this.callee !== undefined ? this.callee : this.#create("agent");
      this.#name(party, name, undefined);
      if (id !== undefined) {
        this.#key(`id:${id}`, party);
      }
    }
  }
}

/** The member that started the session, if it has one: the original one that is not who was called. */
function starterOf(
  session: SessionInfo,
  from: string | undefined,
  to: string | undefined,
): SessionMemberInfo | undefined {
  const { members } = session;
  const outgoing = readDirection(session.direction) === "Outgoing";
  const isCalled = (member: SessionMemberInfo): boolean =>
    outgoing && (sameKey(member.identity, to) || (to !== undefined && sameKey(member.displayName, to)));
  const originals = members.filter((member) => member.isOriginalMember === true && !isCalled(member));
  const byAddress = members.find((member) => sameKey(member.identity, from) && !isCalled(member));
  if (outgoing) {
    return (
      byAddress ??
      originals.find((member) => member.role === "Agent") ??
      originals[0] ??
      members.find(
        (member) =>
          textOf(session.fromName) !== undefined &&
          sameKey(member.displayName, session.fromName) &&
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

function sameKey(one: string | undefined, other: string | undefined): boolean {
  const key = partyKey(one ?? "");
  return key !== "" && key === partyKey(other ?? "");
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
