/** Who takes part in a call: from the session's and its members' fields first, then whoever the log names. */
import type { SessionInfo, SessionMemberInfo } from "../../evovoice/types.ts";
import { PartyMentions } from "./party-mentions.ts";
import { isMachineId, partyKey } from "./party-names.ts";
import type { PartyRole } from "./call.ts";
import { readDirection, readParties } from "./parties.ts";
import { textOf } from "./session-head.ts";
import { SegmentList } from "./segments.ts";

/** A party while its segments are being found. */
export interface Lane {
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
  readonly lanes: Lane[] = [];
  readonly caller: Lane;
  /** Who is called, of an outgoing session. */
  readonly callee: Lane | undefined;
  readonly #byKey = new Map<string, Lane>();
  readonly mentions = new PartyMentions();
  readonly #found = new Map<string, Lane | undefined>();

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
      if (member !== starter && this.lanes.length < maxParties) {
        this.#memberLane(member, outgoing, to.address);
      }
    }
    this.callee = outgoing ? this.#calleeOf(to.address) : undefined;
    this.#answerer(session);
  }

  /** The party that a text names, if it is known. */
  find(text: string): Lane | undefined {
    if (this.#found.has(text)) {
      return this.#found.get(text);
    }
    const key = partyKey(text);
    const lane =
      key === ""
        ? undefined
        : (this.#byKey.get(key) ??
          this.#byKey.get(`id:${text.trim()}`) ??
          this.#byPart(text) ??
          this.#byEnding(key));
    if (this.#found.size < maxParties) {
      this.#found.set(text, lane);
    }
    return lane;
  }

  /** The party that a text names; a new one where nobody is called so. */
  findOrAdd(text: string, role: PartyRole): Lane | undefined {
    const known = this.find(text);
    if (known !== undefined || this.lanes.length >= maxParties || partyKey(text) === "") {
      return known;
    }
    this.#found.clear();
    const lane = this.#create(role);
    if (isMachineId(text)) {
      this.#byKey.set(`id:${text.trim()}`, lane);
    } else if (isAddress(text)) {
      this.#name(lane, undefined, text.trim());
    } else {
      this.#name(lane, text.trim(), undefined);
    }
    return lane;
  }

  /** "Maya Torres (+1 814 …)" and "201 <sip:201@host>": a name with an address beside it. */
  #byPart(text: string): Lane | undefined {
    for (const part of text.slice(0, 200).split(/[()<>]|(?<=\w)\s[-–—]\s/)) {
      const key = partyKey(part);
      const lane = key === "" ? undefined : this.#byKey.get(key);
      if (lane !== undefined) {
        return lane;
      }
    }
    return undefined;
  }

  /** A number without its country or area, where only one party's number ends so. */
  #byEnding(key: string): Lane | undefined {
    if (!/^\d{7,}$/.test(key)) {
      return undefined;
    }
    const lanes = new Set<Lane>();
    for (const [known, lane] of this.#byKey) {
      if (/^\d{7,}$/.test(known) && (known.endsWith(key) || key.endsWith(known))) {
        lanes.add(lane);
      }
    }
    return lanes.size === 1 ? [...lanes][0] : undefined;
  }

  #create(role: PartyRole): Lane {
    const lane: Lane = { index: this.lanes.length, role, segments: new SegmentList(), members: [] };
    this.lanes.push(lane);
    return lane;
  }

  #name(lane: Lane, name: string | undefined, address: string | undefined): void {
    if (name !== undefined) {
      lane.name ??= name;
      this.mentions.add(name, lane);
      this.#key(partyKey(name), lane);
    }
    if (address !== undefined) {
      lane.address ??= address;
      this.mentions.add(address, lane);
      this.mentions.add(partyKey(address), lane);
      this.#key(partyKey(address), lane);
    }
  }

  /** The first party that is called so keeps the name: of two of the same name, the log can't mean one. */
  #key(key: string, lane: Lane): void {
    if (key !== "" && !this.#byKey.has(key)) {
      this.#byKey.set(key, lane);
    }
  }

  #addMember(lane: Lane, member: SessionMemberInfo): void {
    lane.members.push(member);
    this.#name(lane, textOf(member.displayName), textOf(member.identity));
    for (const id of [member.callSid, member.endpointId]) {
      if (textOf(id) !== undefined) {
        this.#key(`id:${textOf(id)}`, lane);
        this.mentions.add(textOf(id) ?? "", lane);
      }
    }
  }

  #memberLane(member: SessionMemberInfo, outgoing: boolean, to: string | undefined): void {
    const same = this.#sameParty(member);
    const called = outgoing && (member.role === "Caller" || sameKey(member.identity, to));
    const role =
      called && member.role !== "Transfer" && member.role !== "Agent" ? "external" : roleOf(member);
    this.#addMember(same ?? this.#create(role), member);
  }

  /** One agent on two devices: the same endpoint or address, or the same name where not both name an endpoint. */
  #sameParty(member: SessionMemberInfo): Lane | undefined {
    const endpoint = textOf(member.endpointId);
    const byEndpoint = endpoint === undefined ? undefined : this.#byKey.get(`id:${endpoint}`);
    const byAddress = this.#byKey.get(partyKey(member.identity ?? ""));
    const byName = this.#byKey.get(partyKey(member.displayName ?? ""));
    const fits = (lane: Lane | undefined): lane is Lane =>
      lane !== undefined &&
      lane !== this.caller &&
      (endpoint === undefined ||
        lane.members.every((other) => (textOf(other.endpointId) ?? endpoint) === endpoint));
    const named = (lane: Lane | undefined): boolean =>
      lane?.name === undefined || textOf(member.displayName) === undefined || lane === byName;
    return [
      named(byEndpoint) ? byEndpoint : undefined,
      named(byAddress) ? byAddress : undefined,
      byName,
    ].find(fits);
  }

  #calleeOf(to: string | undefined): Lane | undefined {
    const lane = to === undefined ? undefined : this.#byKey.get(partyKey(to));
    const external = this.lanes.find((each) => each.role === "external");
    if ((lane ?? external) !== undefined && lane !== this.caller) {
      return lane ?? external;
    }
    if (to === undefined) {
      return this.lanes.length === 2 ? this.lanes[1] : undefined;
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
      const lane =
        this.callee?.name === undefined && this.callee !== undefined ? this.callee : this.#create("agent");
      this.#name(lane, name, undefined);
      if (id !== undefined) {
        this.#key(`id:${id}`, lane);
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
