import type { SessionInfo, SessionMemberInfo } from "../../evovoice/types.ts";
import { clientAddress, endsOf, type SessionSetup } from "./session-setup.ts";
import { entityId, idKinds, sid } from "./ids.ts";
import type { Random } from "./random.ts";
import type { Endpoint } from "./directory.ts";
import type { Message, MessageValues } from "./wordings/message.ts";
import { formatMessage } from "./wordings/wording.ts";

/** The number of the call that brings in the first child session; 1 is the agent's. */
export const firstLegCall = 2;

/** One entry of a log; `time` in milliseconds since 1970. */
export interface Entry {
  time: number;
  message: string;
}

/** A recording or voicemail of so many seconds, or a fax of so many pages. */
export interface StoredFile {
  id: string;
  type: "Recording" | "Voicemail" | "Fax";
  time: number;
  seconds?: number;
  pages?: number;
  text?: string;
}

/** One message of a chat. */
export interface ChatMessage {
  time: number;
  from: string;
  body: string;
  media?: boolean;
}

/** Fields that a scenario sets as things happen. */
export type SessionFields = Partial<Omit<SessionInfo, "log" | "members" | "customerBreadcrumb">>;

/**
 * Tells what happens in one session. Scenes are written from beginning to end; whatever lies after `until` (the clock
 * of the service) is left out, so a session is live exactly as long as its simulation goes on.
 */
export class Simulation {
  readonly setup: SessionSetup;
  readonly random: Random;
  readonly until: number;
  readonly fields: SessionFields = {};
  readonly members: SessionMemberInfo[] = [];
  readonly entries: Entry[] = [];
  readonly files: StoredFile[] = [];
  readonly messages: ChatMessage[] = [];
  /** The moment that the simulation has reached, in milliseconds since 1970. */
  time: number;
  /** When it ended, if it has. */
  ended: number | undefined;

  readonly #values: MessageValues;

  constructor(setup: SessionSetup, until: number) {
    this.setup = setup;
    this.#values = commonValues(setup, this.callSid(setup.childOf ? 0 : 1));
    this.random = setup.random;
    this.until = until;
    this.time = setup.created;
    this.setFields({ ...openingFields(setup) });
  }

  /** True once the simulation has reached what is still to come. */
  get isPastNow(): boolean {
    return this.time > this.until;
  }

  /** Milliseconds since the session began. */
  get elapsed(): number {
    return this.time - this.setup.created;
  }

  /** Lets seconds pass. */
  wait(seconds: number): void {
    this.time = this.after(seconds);
  }

  /** The moment so many seconds from here, in whole milliseconds. */
  after(seconds: number): number {
    return this.time + Math.round(seconds * 1000);
  }

  /** Lets time pass until a moment; never goes back. */
  advanceTo(time: number): void {
    this.time = Math.max(this.time, time);
  }

  /** Lets time pass until so many milliseconds after the start; never goes back. */
  waitUntil(elapsed: number): void {
    this.advanceTo(this.setup.created + elapsed);
  }

  /** A length in seconds: what a featured session fixes under this name, or something between the two. */
  duration(name: string, least: number, most: number): number {
    const drawn = least + this.random.next() * (most - least);
    return this.setup.durations[name] ?? drawn;
  }

  /** Writes an entry, a few milliseconds after what was before it. */
  log(message: Message, values: MessageValues = {}): void {
    this.time += this.random.int(3, 140);
    if (!this.isPastNow) {
      const all = { ...this.#values, ...values };
      this.entries.push({ time: this.time, message: formatMessage(this.setup.wording, message, all) });
    }
  }

  /** The values of a message about an agent and the call that rings this agent. */
  partyValues(agent: Endpoint, call: number): MessageValues {
    return partyValues(agent, this.callSid(call));
  }

  /** The values of a message about the transfer from this session's agent to another, by the given call. */
  transferValues(target: Endpoint, call: number): MessageValues {
    const leg = this.callSid(call);
    return { target: target.name, targetUser: userOf(target), leg, line: lineOf(leg) };
  }

  /** Changes fields of the session. */
  setFields(fields: SessionFields): void {
    if (!this.isPastNow) {
      Object.assign(this.fields, fields);
    }
  }

  /** Lets somebody join; gives the member back for `change`. */
  addMember(member: SessionMemberInfo): SessionMemberInfo {
    if (!this.isPastNow) {
      this.members.push(member);
    }
    return member;
  }

  /** Changes fields of a member. */
  updateMember(member: SessionMemberInfo, change: Partial<SessionMemberInfo>): void {
    if (!this.isPastNow) {
      Object.assign(member, change);
    }
  }

  /** Keeps a file of this session. */
  addFile(type: StoredFile["type"], size: { seconds: number; text?: string } | { pages: number }): void {
    if (!this.isPastNow) {
      const { seed, number } = this.setup;
      this.files.push({
        id: entityId(idKinds.file, seed, number, this.files.length),
        type,
        time: this.time,
        ...size,
      });
    }
  }

  /** Ends the session: everybody leaves, nothing rings any more. What is said later comes after the end. */
  end(outcome: string, wasMissed = false): void {
    if (this.isPastNow) {
      return;
    }
    this.ended = this.time;
    const queueState = this.fields.queueState === "None" ? "None" : "Disconnected";
    this.setFields({
      dialState: "None",
      callState: "Disconnected",
      queueState,
      holdReason: "None",
      ended: true,
    });
    this.setFields({ outcome, wasMissed });
    delete this.fields.ringQueueId;
    delete this.fields.heldByUserId;
    delete this.fields.holdQueueName;
    for (const member of this.members) {
      member.callState = "None";
    }
  }

  /** The SID of one of this session's calls: 0 is the session's own. */
  callSid(call: number): string {
    return call === 0 ? this.setup.callSid : sid("CA", this.setup.seed, this.setup.number, call);
  }

  /** A member for an agent's softphone. */
  agentMember(agent: Endpoint, call: number): SessionMemberInfo {
    const identity = userOf(agent);
    return {
      identity,
      endpointId: agent.id,
      displayName: agent.name,
      isOriginalMember: false,
      avatarUrl: `https://avatars.example.com/${identity}.png`,
      applicationData: { device: this.random.pick(["Desk app", "Browser", "SIP phone"]) },
      callState: "Ringing",
      role: "Agent",
      callSid: this.callSid(call),
      muted: false,
    };
  }
}

/** What a message can always name; `leg` is the SID of the call to the agent, or to the other side of an outgoing call. */
function commonValues(
  { caller, customer, agent, account, callSid }: SessionSetup,
  leg: string,
): MessageValues {
  return {
    ...partyValues(agent, leg),
    agentUser: userOf(agent),
    caller: caller.number,
    callerName: caller.name,
    number: caller.number,
    customer: customer.name,
    phone: customer.phone.address,
    to: customer.phone.address,
    mail: account.mail.address,
    call: callSid,
  };
}

function partyValues(agent: Endpoint, leg: string): MessageValues {
  return { agent: agent.name, user: userOf(agent), leg, line: lineOf(leg) };
}

function userOf(agent: Endpoint): string {
  return clientAddress(agent).slice("client:".length);
}

/** The number that a PBX gives to the channel of a call. */
function lineOf(leg: string): string {
  return leg.slice(-8);
}

function openingFields(setup: SessionSetup): SessionFields {
  const { scenario, account, customer, caller, agent, childOf } = setup;
  const ends = endsOf(scenario, childOf !== undefined, { account, customer, agent, number: caller.number });
  const outgoing = scenario.direction === "Outgoing";
  const fields: SessionFields = {
    dialState: "None",
    callState: "Disconnected",
    queueState: "None",
    accountId: account.id,
    accountName: account.name,
    customerId: customer.id,
    customerName: customer.name,
    endpointId: ends.endpoint.id,
    endpointName: ends.endpoint.name,
    destination: ends.to,
    toAddress: ends.to,
    fromAddress: ends.from,
    fromName: outgoing ? (childOf ? customer.name : agent.name) : caller.name,
    channel: scenario.channel,
    ended: false,
    holdReason: "None",
    displayName: childOf ? agent.name : caller.name,
    direction: scenario.direction,
    wasMissed: false,
    createdBy: outgoing && !childOf ? agent.id : "flow",
  };
  if (scenario.channel === "Voice") {
    fields.callSid = setup.callSid;
  }
  return fields;
}
